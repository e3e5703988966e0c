package io.wirewatch.topology;

import io.wirewatch.dedup.ItemPrint;

/**
 * What is remembered of an item identity.
 *
 * @param revision the last that was published
 * @param print of the last text that was published
 * @param day the last sight, in days since 1970; written at most once a day
 */
record SeenItem(int revision, ItemPrint print, long day) {
  SeenItem seenOn(long laterDay) {
    return new SeenItem(revision, print, laterDay);
  }
}
