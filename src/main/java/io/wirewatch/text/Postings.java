package io.wirewatch.text;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * An inverted index over the texts of late: which of the last texts bear this key? Texts are
 * numbered from 0 in order of arrival; each key's texts are walked newest first, and a walk ends at
 * the first text that has been forgotten, so forgetting costs nothing. Memory is 8 bytes a key of a
 * text and 4 bytes a bucket, in plain arrays.
 *
 * <p>The answers depend only on the texts added and forgotten, so an index that is rebuilt from the
 * same texts in the same order gives the same answers. Not thread-safe.
 */
public final class Postings {
  private static final int NONE = -1;

  private final int width;
  private int capacity;

  /** Key and next older entry of each entry, side by side: a walk touches one cache line a step. */
  private int[] entries;

  private int[] buckets;
  private int oldest;
  private int next;

  /**
   * @param width most keys of a text; further ones are left out
   */
  public Postings(int width) {
    this.width = width;
    allocate(1024);
  }

  private void allocate(int texts) {
    capacity = texts;
    entries = new int[2 * texts * width];
    buckets = new int[Integer.highestOneBit(Math.max(1024, texts * width / 2))];
    Arrays.fill(buckets, NONE);
  }

  /**
   * Adds the next text and returns its number.
   *
   * @param bears its different keys
   */
  public int add(int[] bears) {
    if (next - oldest == capacity) {
      grow();
    }
    int number = next++;
    int base = slot(number);
    int n = Math.min(width, bears.length);
    for (int i = 0; i < width; i++) {
      int entry = base + i;
      if (i < n) {
        link(entry, bears[i]);
      } else {
        entries[2 * entry] = 0;
        entries[2 * entry + 1] = entry;
      }
    }
    return number;
  }

  /** Forgets all texts with smaller numbers. */
  public void forgetBefore(int number) {
    oldest = Math.max(oldest, Math.min(number, next));
  }

  /** The number that the next text will bear. */
  public int next() {
    return next;
  }

  /** The smallest number that is not forgotten. */
  public int oldest() {
    return oldest;
  }

  /**
   * Walks the texts that bear a key, newest first.
   *
   * @param limit most texts to visit
   * @param visit is given a text's number; false ends the walk
   * @return how many were visited
   */
  public int newest(int key, int limit, IntPredicate visit) {
    int visited = 0;
    int previous = next;
    int bucket = bucket(key);
    int entry = buckets[bucket];
    while (entry != NONE && visited < limit) {
      int number = number(entry);
      int borne = entries[2 * entry];
      if (number > previous || number < oldest || bucket(borne) != bucket) {
        break; // What follows was forgotten, and its place may have been taken by a later text.
      }
      previous = number;
      if (borne == key) {
        visited++;
        if (!visit.test(number)) {
          break;
        }
      }
      int older = entries[2 * entry + 1];
      if (older == entry) {
        break;
      }
      entry = older;
    }
    return visited;
  }

  private void link(int entry, int key) {
    int bucket = bucket(key);
    entries[2 * entry] = key;
    entries[2 * entry + 1] = buckets[bucket];
    buckets[bucket] = entry;
  }

  private int bucket(int key) {
    int h = key * 0x9E3779B9;
    return (h ^ h >>> 15) & buckets.length - 1;
  }

  private int slot(int number) {
    return Math.floorMod(number, capacity) * width;
  }

  /** The number of the text that holds an entry now: the newest that fits its place. */
  private int number(int entry) {
    int slot = entry / width;
    int head = Math.floorMod(next - 1, capacity);
    return next - 1 - Math.floorMod(head - slot, capacity);
  }

  private void grow() {
    int[] old = entries;
    int oldCapacity = capacity;
    allocate(capacity * 2);
    for (int number = oldest; number < next; number++) {
      int from = Math.floorMod(number, oldCapacity) * width;
      int to = slot(number);
      for (int i = 0; i < width; i++) {
        if (old[2 * (from + i) + 1] == from + i) {
          entries[2 * (to + i)] = 0;
          entries[2 * (to + i) + 1] = to + i;
        } else {
          link(to + i, old[2 * (from + i)]);
        }
      }
    }
  }
}
