package io.wirewatch.poll;

import java.util.List;

/**
 * A document held against the memory.
 *
 * @param recalled one for each entry, in order
 * @param memory what to remember from now on
 * @param changed whether that differs enough from the old memory to be stored
 * @param overlap whether it shares an item with anything remembered; false means that items were
 *     probably missed
 * @param flipped whether the feed changed its ids
 */
public record Recall(
    List<RecalledEntry> recalled,
    FeedMemory memory,
    boolean changed,
    boolean overlap,
    boolean flipped) {
  public Recall {
    recalled = List.copyOf(recalled);
  }

  /** Entries never seen before. */
  public int fresh() {
    return count(RecalledEntry.Verdict.NEW);
  }

  /** Number of entries of one verdict. */
  public int count(RecalledEntry.Verdict verdict) {
    return (int) recalled.stream().filter(s -> s.verdict() == verdict).count();
  }
}
