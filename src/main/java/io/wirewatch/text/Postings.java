package io.wirewatch.text;

import java.util.Arrays;

/**
 * An inverted index over the texts of late: which of the last texts bear this key? Texts are
 * numbered from 0 in order of arrival. The numbers of a key stand side by side in a ring, so that
 * reading the newest costs a few cache lines and not one for each text (Büttcher, Clarke and
 * Cormack, Information Retrieval, MIT Press 2010, ch. 7: in-memory lists with pre-allocation).
 *
 * <p>A key that one text bears takes 8 bytes in a table that is at most two thirds full; further
 * texts 4 to 8 bytes each. What is taken out is used again, so memory follows the texts that are
 * held. The answers depend only on the texts added and taken out. Not thread-safe.
 */
public final class Postings {
  private static final int EMPTY = Integer.MIN_VALUE;
  private static final long LIST = 0xFFFF_FFFFL;
  private static final long EMPTY_PLACE = EMPTY & LIST;

  private final Rings rings = new Rings();

  /**
   * By place: the key, and below it {@link #EMPTY}, the only text as its complement, or the ring of
   * several. They stand side by side, since a look into a table of millions is a cache line each.
   */
  private long[] places = empty(1024);

  private int used;
  private int oldest;
  private int next;

  /**
   * Adds the next text and returns its number.
   *
   * @param bears its different keys
   */
  public int add(int[] bears) {
    int number = next++;
    for (int key : bears) {
      add(key, number);
    }
    return number;
  }

  /**
   * Takes out the oldest text.
   *
   * @param bears the keys that it was added with
   * @throws IllegalArgumentException where it was not added with one of them
   */
  public void removeOldest(int[] bears) {
    for (int key : bears) {
      remove(key, oldest);
    }
    oldest++;
  }

  /** The number that the next text will bear. */
  public int next() {
    return next;
  }

  /**
   * The newest texts that bear a key.
   *
   * @param into is given their numbers, falling, as many as it has room for
   * @param most no more than these
   * @return how many there are in it
   */
  public int newest(int key, int most, int[] into) {
    int list = list(place(key));
    int room = Math.min(most, into.length);
    if (list == EMPTY || room <= 0) {
      return 0;
    }
    if (list < 0) {
      into[0] = ~list;
      return 1;
    }
    return rings.newest(list, room, into);
  }

  private void add(int key, int number) {
    int place = place(key);
    int list = list(place);
    if (list == EMPTY) {
      if ((used + 1) * 3L > places.length * 2L) {
        grow();
        place = place(key);
      }
      used++;
      places[place] = entry(key, ~number);
    } else {
      places[place] = entry(key, list < 0 ? rings.of(~list, number) : rings.add(list, number));
    }
  }

  private void remove(int key, int number) {
    int place = place(key);
    int list = list(place);
    if (list == EMPTY || number != (list < 0 ? ~list : rings.oldest(list))) {
      throw new IllegalArgumentException("text " + number + " was not added with key " + key);
    }
    if (list < 0) {
      clear(place);
    } else {
      places[place] = entry(key, rings.removeOldest(list));
    }
  }

  /** Empties a place; those behind move up, so that none is cut off from where it is looked for. */
  private void clear(int at) {
    int mask = places.length - 1;
    int gap = at;
    for (int i = at + 1 & mask; list(i) != EMPTY; i = i + 1 & mask) {
      int wanted = home(key(i));
      if ((i - wanted & mask) >= (i - gap & mask)) {
        places[gap] = places[i];
        gap = i;
      }
    }
    places[gap] = EMPTY_PLACE;
    used--;
  }

  private void grow() {
    long[] old = places;
    places = empty(old.length * 2);
    for (long entry : old) {
      if ((int) entry != EMPTY) {
        places[place((int) (entry >>> Integer.SIZE))] = entry;
      }
    }
  }

  private static long[] empty(int length) {
    long[] places = new long[length];
    Arrays.fill(places, EMPTY_PLACE);
    return places;
  }

  private static long entry(int key, int list) {
    return (long) key << Integer.SIZE | list & LIST;
  }

  private int key(int place) {
    return (int) (places[place] >>> Integer.SIZE);
  }

  private int list(int place) {
    return (int) places[place];
  }

  private int home(int key) {
    int h = key * 0x9E3779B9;
    return (h ^ h >>> 15) & places.length - 1;
  }

  private int place(int key) {
    int place = home(key);
    while (list(place) != EMPTY && key(place) != key) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }
}
