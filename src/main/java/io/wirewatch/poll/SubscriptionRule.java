package io.wirewatch.poll;

import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import io.wirewatch.text.Beginning;
import io.wirewatch.text.WebLink;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a subscription when something happens to it (WebSub, W3C Recommendation of 2018,
 * sections 4 to 7). Pure: the hub is asked elsewhere, when {@link Subscription#due} comes.
 *
 * <p>A subscription is first written down and asked for a little later, so that the callback
 * address knows of it when the hub comes back to verify. A lease is renewed when four fifths of it
 * are over; whoever does not answer is asked more and more rarely, at least once a day.
 */
public final class SubscriptionRule {
  private static final Duration BEFORE_ASKING = Duration.ofSeconds(5);
  private static final Duration TO_VERIFY = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LEASE = Duration.ofDays(90);

  private static final int LONGEST_ADDRESS = 4_096;
  private static final int LONGEST_REASON = 1_000;

  private SubscriptionRule() {}

  /**
   * What a document says of its hub.
   *
   * @param state of the feed
   * @param hub that the document names; null where it names none
   * @param topic the document's own address; the hub's name for it
   * @return null where there is nothing to subscribe to
   */
  public static Subscription discovered(PollState state, String hub, String topic, Instant now) {
    Subscription known = state.subscription();
    if (!isAddress(hub) || !isAddress(topic)) {
      return known == null || known.stage() == Stage.ENDING ? known : ending(known, now);
    }
    boolean same =
        known != null
            && known.stage() != Stage.ENDING
            && known.hub().equals(hub)
            && known.topic().equals(topic)
            && known.host().equals(state.host());
    return same
        ? known
        : new Subscription(
            state.feed().id(),
            state.host(),
            hub,
            topic,
            isSecret(hub) || !isSecret(state.url()),
            Stage.WANTED,
            "the feed names this hub",
            now.plus(BEFORE_ASKING),
            null,
            0,
            null,
            false);
  }

  /** The feed is polled no more, or names no hub any more: the hub is told, once. */
  public static Subscription ending(Subscription known, Instant now) {
    return with(
        known, Stage.ENDING, "not wanted any more", now.plus(BEFORE_ASKING), null, 0, false);
  }

  /**
   * The hub answered our question, or did not.
   *
   * @param accepted whether with 2xx; it has still to verify
   * @param reason what it said otherwise
   */
  public static Subscription asked(
      Subscription known, boolean accepted, String reason, Instant now) {
    if (known.due() == null || known.due().isAfter(now)) {
      return known; // The hub verified, or denied, before it answered.
    }
    if (known.stage() == Stage.ENDING) {
      return with(known, Stage.ENDING, reason, null, null, 0, false);
    }
    if (accepted && known.attempts() == 0) {
      // Where no verification comes until then, the question counts as unanswered.
      Stage stage = active(known, now) ? Stage.ACTIVE : Stage.ASKED;
      return with(known, stage, reason, now.plus(TO_VERIFY), known.expires(), 1, known.relied());
    }
    Stage stage = active(known, now) ? Stage.ACTIVE : accepted ? Stage.ASKED : Stage.REFUSED;
    return with(
        known,
        stage,
        reason,
        now.plus(pause(known.attempts())),
        known.expires(),
        known.attempts() + 1,
        stage == Stage.ACTIVE && known.relied());
  }

  /** The hub verified that we want it. */
  public static Subscription confirmed(Subscription known, long leaseSeconds, Instant now) {
    if (known.stage() == Stage.ENDING) {
      return known;
    }
    Duration lease = bounded(Duration.ofSeconds(Math.max(0, leaseSeconds)));
    return with(
        known,
        Stage.ACTIVE,
        "the hub pushes until the lease ends",
        now.plus(lease.multipliedBy(4).dividedBy(5)),
        now.plus(lease),
        0,
        known.relied());
  }

  /** The hub denies it, or ends it by itself. */
  public static Subscription denied(Subscription known, String reason, Instant now) {
    if (known.stage() == Stage.ENDING) {
      return known;
    }
    String why = reason == null || reason.isBlank() ? "the hub denies it" : "denied: " + reason;
    return with(
        known, Stage.REFUSED, why, now.plus(LONGEST_PAUSE), null, known.attempts() + 1, false);
  }

  /** The hub brought a document: from here on it is relied on. */
  public static Subscription pushed(Subscription known, Instant now) {
    return new Subscription(
        known.feedId(),
        known.host(),
        known.hub(),
        known.topic(),
        known.signed(),
        known.stage(),
        known.reason(),
        known.due(),
        known.expires(),
        known.attempts(),
        now,
        active(known, now));
  }

  /**
   * A poll found news. Unless the hub has called since the poll before, it had not told of it, and
   * is not relied on until it pushes again.
   */
  public static Subscription overtaken(Subscription known, Instant pollBefore) {
    boolean told =
        known.lastPush() != null && pollBefore != null && known.lastPush().isAfter(pollBefore);
    return told
        ? known
        : with(
            known,
            known.stage(),
            known.reason(),
            known.due(),
            known.expires(),
            known.attempts(),
            false);
  }

  /** Whether the hub is bound to push at this time. */
  public static boolean active(Subscription known, Instant now) {
    return known != null
        && known.stage() == Stage.ACTIVE
        && known.expires() != null
        && now.isBefore(known.expires());
  }

  /** Whether the feed may be polled slowly, as its hub tells of what is new. */
  public static boolean relied(Subscription known, Instant now) {
    return active(known, now) && known.relied();
  }

  private static boolean isAddress(String url) {
    return WebLink.isWeb(url) && url.length() <= LONGEST_ADDRESS;
  }

  private static boolean isSecret(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8);
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(10, Math.max(0, attempts)));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static Duration bounded(Duration lease) {
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      return SHORTEST_LEASE;
    }
    return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
  }

  private static Subscription with(
      Subscription known,
      Stage stage,
      String reason,
      Instant due,
      Instant expires,
      int attempts,
      boolean relied) {
    return new Subscription(
        known.feedId(),
        known.host(),
        known.hub(),
        known.topic(),
        known.signed(),
        stage,
        Beginning.of(reason, LONGEST_REASON),
        due,
        expires,
        attempts,
        known.lastPush(),
        relied);
  }
}
