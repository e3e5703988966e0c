package io.wirewatch.poll;

import io.wirewatch.model.Backlog;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether an item that is new to us is fresh news, or part of a backlog and of which. Of a first
 * poll, and of the first after an outage, what was published within {@code freshFor} is fresh.
 */
public final class BacklogRule {
  private static final int INTERVALS = 4;

  private final PollSettings settings;
  private final Pace pace;

  public BacklogRule(PollSettings settings) {
    this.settings = settings;
    this.pace = new Pace(settings);
  }

  /** Whether the feed, or we, were out for long before this reading. */
  public boolean afterOutage(PollState before, Instant now) {
    if (before.lastSuccess() == null) {
      return false;
    }
    Duration gap = Duration.between(before.lastSuccess(), now);
    return gap.compareTo(settings.outageAfter()) > 0
        && gap.toSeconds() > INTERVALS * interval(before);
  }

  /** In seconds; that of a feed which fails has grown with its failures, and says nothing. */
  private long interval(PollState before) {
    return before.failures() == 0
        ? before.intervalSeconds()
        : Math.min(before.intervalSeconds(), pace.usual(before).toSeconds());
  }

  /**
   * Judges one entry of a document.
   *
   * @param recalled to be published
   * @param published when it was, where the date can be believed; else null
   * @param stated the same where it says when the item appeared, see {@link DateHabit}; else null:
   *     a date that was guessed makes nothing late
   * @param now when it was fetched
   * @param firstReading whether the feed was never read before
   * @param afterOutage see {@link #afterOutage}
   */
  public Backlog judge(
      RecalledEntry recalled,
      Instant published,
      Instant stated,
      Instant now,
      boolean firstReading,
      boolean afterOutage) {
    if (recalled.verdict() == RecalledEntry.Verdict.NEW_ID) {
      return Backlog.ID_FLIP;
    }
    boolean fresh = published != null && published.plus(settings.freshFor()).isAfter(now);
    if (firstReading) {
      return fresh ? Backlog.NONE : Backlog.NEW_FEED;
    }
    if (recalled.cameBack()) {
      return fresh ? Backlog.NONE : Backlog.LATE;
    }
    if (recalled.verdict() == RecalledEntry.Verdict.CHANGED) {
      return Backlog.NONE;
    }
    if (afterOutage) {
      return fresh ? Backlog.NONE : Backlog.OUTAGE;
    }
    boolean late = stated != null && stated.plus(settings.lateAfter()).isBefore(now);
    return late ? Backlog.LATE : Backlog.NONE;
  }
}
