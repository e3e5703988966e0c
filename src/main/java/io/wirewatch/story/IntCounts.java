package io.wirewatch.story;

/**
 * Numbers counted by int keys: open addressing in a plain array, 8 bytes an entry and some air. Key
 * and count stand side by side, since a look into a table of millions is a cache line each.
 */
final class IntCounts {
  private static final long COUNT = 0xFFFF_FFFFL;

  /** The key above the count; 0 where there is neither. */
  private long[] places;

  private int used;

  IntCounts(int expected) {
    places = new long[size(expected)];
  }

  int get(int key) {
    return (int) places[place(key)];
  }

  void add(int key, int by) {
    int place = place(key);
    if (places[place] == 0 && key != 0) {
      if (++used * 3 > places.length * 2) {
        grow();
        place = place(key);
        used++;
      }
    }
    places[place] = entry(key, (int) places[place] + by);
  }

  /** Keys may linger with a count of 0; they go when the table grows. */
  private void grow() {
    long[] old = places;
    int alive = 0;
    for (long entry : old) {
      alive += (int) entry != 0 ? 1 : 0;
    }
    places = new long[size(alive)];
    used = 0;
    for (long entry : old) {
      if ((int) entry != 0) {
        places[place((int) (entry >>> Integer.SIZE))] = entry;
        used++;
      }
    }
  }

  private static int size(int expected) {
    return Integer.highestOneBit(Math.max(8, expected * 2)) * 2;
  }

  private static long entry(int key, int count) {
    return (long) key << Integer.SIZE | count & COUNT;
  }

  private int place(int key) {
    int h = key * 0x9E3779B9;
    int place = (h ^ h >>> 16) & places.length - 1;
    while (places[place] != 0 && (int) (places[place] >>> Integer.SIZE) != key) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }
}
