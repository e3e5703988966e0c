package io.wirewatch.poll;

import io.wirewatch.model.FeedStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the hosts of a task's feeds stand: which of them pause, and which feeds could not be reached
 * while nobody could. Filled again from the stored states, so that a restart ends neither a pause
 * nor an outage. Not thread-safe, but for the detector, which the tasks of a process share.
 */
public final class HostWatch {
  private final OutageDetector outages;
  private final SlowedHosts slowedHosts = new SlowedHosts();
  private final Set<String> unreachable = new HashSet<>();
  private OutageDetector.Outage over;

  public HostWatch(OutageDetector outages) {
    this.outages = outages;
    this.over = outages.lastOver();
  }

  /**
   * The last answer of a feed, as stored.
   *
   * @param host its politeness key
   * @param slowed whether it was asked to slow down
   * @param retryAfter not before; null where nothing was named
   */
  public record Asked(
      String feedId,
      String host,
      boolean answered,
      boolean slowed,
      Instant at,
      Instant lastSuccess,
      Instant retryAfter) {
    /** Of a feed that was asked before. */
    public static Asked of(PollState state, String host) {
      return new Asked(
          state.feed().id(),
          host,
          state.httpStatus() != 0,
          state.state() == FeedStatus.State.SLOW && state.failures() > 0,
          state.lastPoll(),
          state.lastSuccess(),
          state.retryAfter());
    }
  }

  /**
   * Takes over from an owner before: last answers in their order tell how hosts stand.
   *
   * @return until when each host pauses that does
   */
  public Map<String, Instant> restore(List<Asked> all) {
    Map<String, Instant> pauses = new HashMap<>();
    List<Asked> inOrder = new ArrayList<>(all);
    inOrder.sort(Comparator.comparing(Asked::at).thenComparing(Asked::feedId));
    for (Asked asked : inOrder) {
      outages.restore(asked.host, asked.answered, asked.at, asked.lastSuccess);
      if (!asked.answered) {
        unreachable.add(asked.feedId);
      } else if (asked.slowed) {
        slowedHosts
            .slowed(asked.host, asked.feedId, asked.retryAfter, asked.at)
            .ifPresent(until -> pauses.put(asked.host, until));
      } else {
        slowedHosts.answered(asked.host);
        pauses.remove(asked.host);
      }
    }
    return pauses;
  }

  /**
   * Takes note of what came of a poll.
   *
   * @return until when the whole host pauses; empty where it does not
   */
  public Optional<Instant> polled(String host, String feedId, PollOutcome outcome, Instant now) {
    boolean network = isOfTheNetwork(outcome);
    outages.record(host, network, now);
    if (network) {
      unreachable.add(feedId);
      return Optional.empty();
    }
    unreachable.remove(feedId);
    if (outcome instanceof PollOutcome.Slowed slowed) {
      return slowedHosts.slowed(host, feedId, slowed.freshness().retryAfter(), now);
    }
    slowedHosts.answered(host);
    return Optional.empty();
  }

  /** Whether this outcome says nothing of the feed, as the fault seems to be ours. */
  public boolean isOurs(PollOutcome outcome, Instant now) {
    return isOfTheNetwork(outcome) && outages.ownOutage(now);
  }

  /**
   * The outage that ended since this was last asked, if one did: who could not be reached in it can
   * be now.
   */
  public Optional<OutageDetector.Outage> ended() {
    OutageDetector.Outage last = outages.lastOver();
    boolean news = !Objects.equals(last, over);
    over = last;
    return news ? Optional.of(last) : Optional.empty();
  }

  /** Feeds that could not be reached when they were last asked. */
  public Set<String> unreachable() {
    return Set.copyOf(unreachable);
  }

  /** Forgets a feed. */
  public void forget(String feedId) {
    unreachable.remove(feedId);
  }

  private static boolean isOfTheNetwork(PollOutcome outcome) {
    return outcome instanceof PollOutcome.Failed failed && failed.network();
  }
}
