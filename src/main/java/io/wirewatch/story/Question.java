package io.wirewatch.story;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** What articles are asked for: some rare keys and how rare each is, the rarest first. */
final class Question {
  /** So many bits for some 32 keys: one in 30 of other keys has the bit of one by chance. */
  private static final int BITS = 1024;

  private static final int SHIFT = Integer.numberOfLeadingZeros(BITS - 1);

  private final int[] rarestFirst;
  private final double[] rarities;
  private final int[] rising;
  private final double[] byKey;

  /**
   * A bit for each key, by some bits of its hash: most of what an article bears is told not to be
   * asked for by it.
   */
  private final long[] asked = new long[BITS / Long.SIZE];

  private Question(int[] rarestFirst, double[] rarities, int[] rising, double[] byKey) {
    this.rarestFirst = rarestFirst;
    this.rarities = rarities;
    this.rising = rising;
    this.byKey = byKey;
    for (int key : rising) {
      asked[bit(key) >> 6] |= 1L << bit(key);
    }
  }

  /**
   * A question by the rarest of some keys; those that everybody bears are left out.
   *
   * @param keys rising
   * @param rarity of a key; 0 or less where everybody bears it
   * @param most keys to ask by
   */
  static Question of(int[] keys, IntToDoubleFunction rarity, int most) {
    // Rarity first and place second, in one number that sorts: doubles above 0 sort as their bits.
    long[] order = new long[keys.length];
    double[] all = new double[keys.length];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      all[i] = rarity.applyAsDouble(keys[i]);
      if (all[i] > 0) {
        order[n++] = -(Double.doubleToLongBits(all[i]) & ~0xFFFFL) | i;
      }
    }
    Arrays.sort(order, 0, n);
    n = Math.min(n, most);
    int[] places = new int[n];
    int[] rarestFirst = new int[n];
    double[] rarities = new double[n];
    for (int i = 0; i < n; i++) {
      places[i] = (int) (order[i] & 0xFFFF);
      rarestFirst[i] = keys[places[i]];
      rarities[i] = all[places[i]];
    }
    Arrays.sort(places);
    int[] rising = new int[n];
    double[] byKey = new double[n];
    for (int i = 0; i < n; i++) {
      rising[i] = keys[places[i]];
      byKey[i] = all[places[i]];
    }
    return new Question(rarestFirst, rarities, rising, byKey);
  }

  int size() {
    return rarestFirst.length;
  }

  /** The key of a rank; 0 is the rarest. */
  int key(int rank) {
    return rarestFirst[rank];
  }

  double rarity(int rank) {
    return rarities[rank];
  }

  /**
   * How rare, taken together, are the keys that are among others.
   *
   * @param others rising
   */
  double shared(int[] others) {
    double sum = 0;
    for (int other : others) {
      int bit = bit(other);
      if ((asked[bit >> 6] & 1L << bit) != 0) {
        int place = Arrays.binarySearch(rising, other);
        sum += place >= 0 ? byKey[place] : 0;
      }
    }
    return sum;
  }

  /** From 0 to {@link #BITS}, without it. */
  private static int bit(int key) {
    return key * 0x9E3779B9 >>> SHIFT;
  }
}
