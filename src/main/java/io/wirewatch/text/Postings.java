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

  private final Rings rings = new Rings();
  private int[] keys = new int[1024];

  /** By place: {@link #EMPTY}, the only text as its complement, or the ring of several. */
  private int[] texts = filled(1024);

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
    int list = texts[place(key)];
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
    int list = texts[place];
    if (list == EMPTY) {
      if ((used + 1) * 3L > keys.length * 2L) {
        grow();
        place = place(key);
      }
      used++;
      keys[place] = key;
      texts[place] = ~number;
    } else {
      texts[place] = list < 0 ? rings.of(~list, number) : rings.add(list, number);
    }
  }

  private void remove(int key, int number) {
    int place = place(key);
    int list = texts[place];
    if (list == EMPTY || number != (list < 0 ? ~list : rings.oldest(list))) {
      throw new IllegalArgumentException("text " + number + " was not added with key " + key);
    }
    if (list < 0) {
      empty(place);
    } else {
      texts[place] = rings.removeOldest(list);
    }
  }

  /** Empties a place; those behind move up, so that none is cut off from where it is looked for. */
  private void empty(int at) {
    int mask = keys.length - 1;
    int gap = at;
    for (int i = at + 1 & mask; texts[i] != EMPTY; i = i + 1 & mask) {
      int wanted = home(keys[i]);
      if ((i - wanted & mask) >= (i - gap & mask)) {
        keys[gap] = keys[i];
        texts[gap] = texts[i];
        gap = i;
      }
    }
    texts[gap] = EMPTY;
    used--;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldTexts = texts;
    keys = new int[oldKeys.length * 2];
    texts = filled(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTexts[i] != EMPTY) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        texts[place] = oldTexts[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] places = new int[length];
    Arrays.fill(places, EMPTY);
    return places;
  }

  private int home(int key) {
    int h = key * 0x9E3779B9;
    return (h ^ h >>> 15) & keys.length - 1;
  }

  private int place(int key) {
    int place = home(key);
    while (texts[place] != EMPTY && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }
}
