package io.wirewatch.story;

/** Numbers counted by int keys: open addressing in plain arrays, 8 bytes an entry and some air. */
final class IntCounts {
  private int[] keys;
  private int[] counts;
  private int used;

  IntCounts(int expected) {
    int size = Integer.highestOneBit(Math.max(8, expected * 2)) * 2;
    keys = new int[size];
    counts = new int[size];
  }

  int get(int key) {
    return counts[place(key)];
  }

  void add(int key, int by) {
    int place = place(key);
    if (counts[place] == 0 && keys[place] != key) {
      if (++used * 3 > keys.length * 2) {
        grow();
        place = place(key);
        used++;
      }
      keys[place] = key;
    }
    counts[place] += by;
  }

  /** Keys may linger with a count of 0; they go when the table grows. */
  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    int alive = 0;
    for (int count : oldCounts) {
      alive += count != 0 ? 1 : 0;
    }
    int size = Integer.highestOneBit(Math.max(8, alive * 2)) * 2;
    keys = new int[size];
    counts = new int[size];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        counts[place] = oldCounts[i];
        used++;
      }
    }
  }

  private int place(int key) {
    int h = key * 0x9E3779B9;
    int place = (h ^ h >>> 16) & keys.length - 1;
    while (keys[place] != key && (counts[place] != 0 || keys[place] != 0)) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }
}
