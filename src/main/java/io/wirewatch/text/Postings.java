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
  private int[] keys;
  private int[] older;
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
    keys = new int[texts * width];
    older = new int[texts * width];
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
        keys[entry] = 0;
        older[entry] = entry;
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
   */
  public void newest(int key, int limit, IntPredicate visit) {
    int left = limit;
    int previous = next;
    int bucket = bucket(key);
    for (int entry = buckets[bucket]; entry != NONE; entry = older[entry]) {
      int number = number(entry);
      if (number > previous || number < oldest || bucket(keys[entry]) != bucket) {
        return; // What follows was forgotten, and its place may have been taken by a later text.
      }
      previous = number;
      if (keys[entry] == key && (left-- == 0 || !visit.test(number))) {
        return;
      }
      if (older[entry] == entry) {
        return;
      }
    }
  }

  private void link(int entry, int key) {
    int bucket = bucket(key);
    keys[entry] = key;
    older[entry] = buckets[bucket];
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
    int[] oldKeys = keys;
    int[] oldOlder = older;
    int oldCapacity = capacity;
    allocate(capacity * 2);
    for (int number = oldest; number < next; number++) {
      int from = Math.floorMod(number, oldCapacity) * width;
      int to = slot(number);
      for (int i = 0; i < width; i++) {
        if (oldOlder[from + i] == from + i) {
          keys[to + i] = 0;
          older[to + i] = to + i;
        } else {
          link(to + i, oldKeys[from + i]);
        }
      }
    }
  }
}
