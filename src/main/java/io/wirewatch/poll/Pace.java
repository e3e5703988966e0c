package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * How long until a feed is asked again: by its rhythm, by its failures, and by what its headers and
 * its document say. Bounded on both sides, and spread by feed and time.
 */
final class Pace {
  private static final Duration FIRST_GUESS = Duration.ofMinutes(30);
  private static final int OUTAGE_PAUSES = 16;

  private final PollSettings settings;

  Pace(PollSettings settings) {
    this.settings = settings;
  }

  /**
   * In our own outage: the longer it lasts, the longer the pauses, so that hosts that are all down
   * for good are not asked for ever as if they were not. When one answers, all are asked.
   */
  Duration outagePause(PollState state, Instant now) {
    Duration lasted =
        state.lastSuccess() == null
            ? FIRST_GUESS.multipliedBy(OUTAGE_PAUSES)
            : Duration.between(state.lastSuccess(), now);
    Duration pause = share(lasted.dividedBy(OUTAGE_PAUSES), 0.5 + spread(state, now));
    return max(settings.minInterval(), min(settings.maxInterval(), pause));
  }

  Duration besideHub(PollDraft draft, Duration interval, Instant now) {
    return SubscriptionRule.relied(draft.subscription, now)
        ? max(interval, settings.besideHub())
        : interval;
  }

  /** The interval that the feed's rhythm gives, however it does at present. */
  Duration usual(PollState state) {
    return usual(new PollDraft(state));
  }

  Duration interval(PollDraft draft, boolean missed, Duration elapsed) {
    double rate = draft.rhythm.perHour();
    Duration interval;
    if (!draft.rhythm.known()) {
      interval = FIRST_GUESS;
    } else if (rate <= 0) {
      interval = settings.maxInterval();
    } else {
      double items = Math.min(settings.expectedItems(), Math.max(1, draft.items) / 2.0);
      interval = hours(items / rate);
    }
    if (missed) {
      interval = min(interval, elapsed.dividedBy(2));
    }
    return max(settings.minInterval(), min(settings.maxInterval(), interval));
  }

  /** Doubles what stands, from the floor up to the longest back-off. */
  void backOff(PollDraft draft, Duration floor, int doublings) {
    Duration base = max(floor, usual(draft));
    Duration backed = base.multipliedBy(1L << Math.min(20, Math.max(0, doublings)));
    draft.intervalSeconds = min(max(base, settings.maxBackoff()), backed).toSeconds();
  }

  /** The interval that the feed's rhythm would give, were it well. */
  private Duration usual(PollDraft draft) {
    return interval(draft, false, Duration.ZERO);
  }

  Instant due(PollDraft draft, PollState before, PollOutcome outcome, Instant now) {
    Duration interval = Duration.ofSeconds(draft.intervalSeconds);
    double spread = spread(before, now);
    Instant due =
        before.polls() == 0
            // All feeds of an import are first asked together; from here on they are not.
            ? now.plus(share(interval, 0.5 + 0.5 * spread))
            : now.plus(share(interval, 1 + settings.jitter() * (2 * spread - 1)));
    Duration fresh = min(settings.maxHint(), floor(draft, outcome));
    Instant stale = now.plus(share(fresh, 1 + settings.jitter() * spread / 2));
    due = latest(latest(due, stale), now.plus(settings.minInterval()));
    due = draft.hints.notSkipped(due);
    if (draft.retryAfter != null && draft.retryAfter.isAfter(due)) {
      due = draft.hints.notSkipped(draft.retryAfter.plusMillis((long) (30_000 * spread)));
    }
    return due;
  }

  /** The part of the time since the last reading in which nobody looked, being out. */
  Duration unseen(Duration elapsed) {
    return max(Duration.ZERO, elapsed.minus(settings.maxInterval()));
  }

  /** The time before which the feed is not to be asked; null where none is named. */
  Instant notBefore(PollOutcome outcome, Instant now) {
    Instant named = outcome.freshness().retryAfter();
    boolean answered =
        outcome instanceof PollOutcome.Read || outcome instanceof PollOutcome.Unchanged;
    Instant longest = now.plus(settings.maxHint());
    return named != null && answered && named.isAfter(longest) ? longest : named;
  }

  /** Whether the time that was named is why the feed waits for longer than it would. */
  boolean isHeldBack(PollDraft draft, Instant now) {
    return draft.retryAfter != null
        && draft.retryAfter.isAfter(now.plus(settings.maxInterval()))
        && draft.nextPoll != null
        && !draft.nextPoll.isBefore(draft.retryAfter);
  }

  /**
   * What headers and document ask for. The document's own wish counts only so far as half of its
   * items stay in it meanwhile: a ttl of a day in a feed that turns over in an hour is a mistake of
   * its software.
   */
  private static Duration floor(PollDraft draft, PollOutcome outcome) {
    Duration wish = Duration.ofSeconds(draft.hints.intervalSeconds());
    double rate = draft.rhythm.perHour();
    if (rate > 0 && draft.items > 0) {
      wish = min(wish, hours(draft.items / 2.0 / rate));
    }
    return max(wish, Duration.ofSeconds(outcome.freshness().freshSeconds()));
  }

  static double spread(PollState state, Instant now) {
    int bits = Fingerprint.small(state.feed().id(), now.toString());
    return (bits & 0x7fffffff) / (double) (1L << 31);
  }

  private static Duration hours(double hours) {
    return Duration.ofSeconds((long) Math.min(hours * 3600, 1e9));
  }

  private static Duration share(Duration of, double factor) {
    return Duration.ofMillis((long) (of.toMillis() * factor));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
