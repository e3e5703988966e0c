package io.wirewatch.poll;

import java.util.List;

/**
 * A document held against the memory.
 *
 * @param sightings one an entry, in order
 * @param memory what to remember from now on
 * @param changed whether that differs enough from the old memory to be stored
 * @param overlap whether it shares an item with anything remembered; false means that items were
 *     probably missed
 * @param flipped whether the feed changed its ids
 */
public record Recall(
    List<Sighting> sightings,
    FeedMemory memory,
    boolean changed,
    boolean overlap,
    boolean flipped) {
  public Recall {
    sightings = List.copyOf(sightings);
  }

  /** Entries never seen before. */
  public int fresh() {
    return count(Sighting.Verdict.NEW);
  }

  /** Number of sightings of one verdict. */
  public int count(Sighting.Verdict verdict) {
    return (int) sightings.stream().filter(s -> s.verdict() == verdict).count();
  }
}
