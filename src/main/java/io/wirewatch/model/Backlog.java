package io.wirewatch.model;

/**
 * Why an item is not fresh news although it is new to us. Stored and tagged, never told as fresh.
 */
public enum Backlog {
  /** Fresh. */
  NONE,
  /** Stood in the feed at its first poll. */
  NEW_FEED,
  /** Appeared while the feed, or we, were out for long. */
  OUTAGE,
  /** The feed changed the ids of items that we had already. */
  ID_FLIP,
  /** Came back to the feed, or was published long before we first saw it. */
  LATE
}
