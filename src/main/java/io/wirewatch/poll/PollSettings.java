package io.wirewatch.poll;

import java.time.Duration;

/**
 * When to ask.
 *
 * @param minInterval never more often
 * @param maxInterval never more rarely, while the feed answers and says nothing else
 * @param expectedItems new items that the next poll is to find, by the feed's own rhythm
 * @param maxHint a freshness hint is followed up to this
 * @param maxBackoff a failing or walled feed is asked at least this often
 * @param freshFor an item of a first poll is fresh news if it was published within this
 * @param lateAfter a new item of a known feed that was published longer ago is late, not fresh
 * @param outageAfter a feed unread for longer than this, or than four of its intervals, was out
 * @param unconditionalEvery the document is asked for in full this often, whatever the server says
 * @param rememberedItems items remembered of each feed; eight times as many by their key alone
 * @param besideHub a feed whose hub tells of its news is asked this often
 * @param jitter share of an interval by which polls are spread
 */
public record PollSettings(
    Duration minInterval,
    Duration maxInterval,
    double expectedItems,
    Duration maxHint,
    Duration maxBackoff,
    Duration freshFor,
    Duration lateAfter,
    Duration outageAfter,
    Duration unconditionalEvery,
    int rememberedItems,
    Duration besideHub,
    double jitter) {

  /** At 24 bytes each and eight bytes for eight times as many, 880 kB; a record has 1 MB. */
  private static final int MOST_REMEMBERED = 10_000;

  /** What {@code defaults.yaml} says. */
  public static PollSettings defaults() {
    return new PollSettings(
        Duration.ofMinutes(5),
        Duration.ofHours(4),
        0.5,
        Duration.ofHours(24),
        Duration.ofHours(24),
        Duration.ofHours(6),
        Duration.ofHours(48),
        Duration.ofHours(6),
        Duration.ofHours(24),
        3_000,
        Duration.ofHours(12),
        0.1);
  }

  public PollSettings {
    if (minInterval.isNegative() || minInterval.isZero()) {
      throw new IllegalArgumentException("poll minimum interval must be positive");
    }
    if (maxInterval.compareTo(minInterval) < 0) {
      throw new IllegalArgumentException(
          "poll maximum interval " + maxInterval + " is less than the minimum " + minInterval);
    }
    if (rememberedItems < 1 || rememberedItems > MOST_REMEMBERED) {
      throw new IllegalArgumentException(
          "poll.remembered-items: "
              + rememberedItems
              + "; give 1 to "
              + MOST_REMEMBERED
              + ", or the memory of a feed grows larger than a record may be");
    }
    if (jitter < 0 || jitter > 0.5) {
      throw new IllegalArgumentException("poll jitter " + jitter + " is not within 0 and 0.5");
    }
  }
}
