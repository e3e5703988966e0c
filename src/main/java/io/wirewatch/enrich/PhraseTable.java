package io.wirewatch.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases by the hashes of their words: an open-addressing table that says of each chain of words
 * whether a phrase ends here, and whether a longer one goes on. Built once, then read by any number
 * of threads.
 */
final class PhraseTable<T> {
  private static final int GOES_ON = 1 << 31;
  private static final int PARTED = 1 << 30;
  private static final int INDEX = PARTED - 1;

  private long[] keys;
  private int[] values;
  private int size;
  private final List<List<T>> meanings = new ArrayList<>();

  /** A table for many phrases. */
  PhraseTable() {
    this(1 << 16);
  }

  /**
   * @param room at the start, a power of two; it grows as needed
   */
  PhraseTable(int room) {
    keys = new long[room];
    values = new int[room];
  }

  /** Adds a meaning to a phrase; false when the phrase has no words. */
  boolean add(String phrase, T meaning) {
    long[] words = WordHash.each(phrase);
    boolean any = add(words, meaning);
    if (any && Letters.partsSigns(phrase)) {
      long h = 0;
      for (long word : words) {
        h = WordHash.chain(h, word);
      }
      values[slot(h)] |= PARTED;
    }
    return any;
  }

  /** Adds a meaning to a phrase, given as the hashes of its words; false when it has none. */
  boolean add(long[] words, T meaning) {
    int n = words.length;
    if (n == 0) {
      return false;
    }
    long h = 0;
    for (int i = 0; i < n; i++) {
      h = WordHash.chain(h, words[i]);
      int at = slot(h);
      if (i < n - 1) {
        values[at] |= GOES_ON;
      } else {
        int index = values[at] & INDEX;
        if (index == 0) {
          meanings.add(new ArrayList<>(1));
          index = meanings.size();
          values[at] |= index;
        }
        List<T> list = meanings.get(index - 1);
        if (!list.contains(meaning)) {
          list.add(meaning);
        }
      }
    }
    return true;
  }

  /** The table's word on a chain: 0 when no phrase begins so. */
  int at(long hash) {
    int mask = keys.length - 1;
    int i = (int) hash & mask;
    while (true) {
      long key = keys[i];
      if (key == hash) {
        return values[i];
      }
      if (key == 0) {
        return 0;
      }
      i = (i + 1) & mask;
    }
  }

  static boolean goesOn(int value) {
    return value < 0;
  }

  /** Whether a phrase that ends here is written with a space between signs: "유엔 사무총장". */
  static boolean parted(int value) {
    return (value & PARTED) != 0;
  }

  /** The meanings of a phrase that ends here; null when none does. */
  List<T> meanings(int value) {
    int index = value & INDEX;
    return index == 0 ? null : meanings.get(index - 1);
  }

  int phrases() {
    return meanings.size();
  }

  /** Every meaning of every phrase, for checks of the whole. */
  List<List<T>> all() {
    return meanings;
  }

  private int slot(long hash) {
    if (size * 2 > keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int i = (int) hash & mask;
    while (keys[i] != 0 && keys[i] != hash) {
      i = (i + 1) & mask;
    }
    if (keys[i] == 0) {
      keys[i] = hash;
      size++;
    }
    return i;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = Arrays.copyOf(new int[0], oldKeys.length * 2);
    int mask = keys.length - 1;
    for (int j = 0; j < oldKeys.length; j++) {
      if (oldKeys[j] != 0) {
        int i = (int) oldKeys[j] & mask;
        while (keys[i] != 0) {
          i = (i + 1) & mask;
        }
        keys[i] = oldKeys[j];
        values[i] = oldValues[j];
      }
    }
  }
}
