package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * When the stream is told that a known item still stands in its feed, unchanged: some four times in
 * the while for which the stream remembers it. Each item has its own moments, so that a feed's
 * hundred items do not go at once; nothing has to be kept to know whether one has passed.
 */
public final class SightRule {
  private static final int TIMES = 4;

  private final long period;

  /**
   * @param memory for how long the stream knows an item after its last sight
   */
  public SightRule(Duration memory) {
    period = Math.max(1, memory.toSeconds() / TIMES);
  }

  /**
   * Whether the stream is to be told.
   *
   * @param recalled in a reading of the whole feed whose memory is stored
   * @param now when it was fetched
   */
  public boolean isDue(RecalledEntry recalled, Instant now) {
    if (recalled.verdict() != RecalledEntry.Verdict.SAME) {
      return false; // It is published, or stands above already.
    }
    long phase = Math.floorMod(recalled.identity().key(), period);
    long before = Math.floorDiv(Integer.toUnsignedLong(recalled.lastSeen()) + phase, period);
    return Math.floorDiv(now.getEpochSecond() + phase, period) > before;
  }
}
