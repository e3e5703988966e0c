package io.wirewatch.story;

import java.util.Arrays;

/** Sums by article number, for one question; used again for the next. */
final class Scores {
  private static final int EMPTY = -1;

  private int[] numbers = new int[1 << 14];
  private double[] sums = new double[1 << 14];
  private int[] filled = new int[1 << 12];
  private int n;

  Scores() {
    Arrays.fill(numbers, EMPTY);
  }

  void add(int number, double by) {
    int place = place(number);
    if (numbers[place] == EMPTY) {
      if (n == filled.length) {
        grow();
        place = place(number);
      }
      numbers[place] = number;
      sums[place] = 0;
      filled[n++] = place;
    }
    sums[place] += by;
  }

  /** The numbers with the largest sums, the largest first; of equals the larger number. */
  int[] top(int most) {
    int[] best = new int[Math.min(most, n)];
    int size = 0;
    for (int i = 0; i < n; i++) {
      int place = filled[i];
      if (size == best.length && !isBefore(place, best[size - 1])) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      for (; at > 0 && isBefore(place, best[at - 1]); at--) {
        best[at] = best[at - 1];
      }
      best[at] = place;
    }
    for (int i = 0; i < size; i++) {
      best[i] = numbers[best[i]];
    }
    return best;
  }

  private boolean isBefore(int place, int other) {
    return sums[place] != sums[other] ? sums[place] > sums[other] : numbers[place] > numbers[other];
  }

  void clear() {
    for (int i = 0; i < n; i++) {
      numbers[filled[i]] = EMPTY;
    }
    n = 0;
  }

  private void grow() {
    int[] oldNumbers = new int[n];
    double[] oldSums = new double[n];
    for (int i = 0; i < n; i++) {
      oldNumbers[i] = numbers[filled[i]];
      oldSums[i] = sums[filled[i]];
    }
    int count = n;
    numbers = new int[numbers.length * 2];
    sums = new double[numbers.length];
    filled = new int[numbers.length / 4];
    Arrays.fill(numbers, EMPTY);
    n = 0;
    for (int i = 0; i < count; i++) {
      add(oldNumbers[i], oldSums[i]);
    }
  }

  private int place(int number) {
    int h = number * 0x9E3779B9;
    int place = (h ^ h >>> 16) & numbers.length - 1;
    while (numbers[place] != EMPTY && numbers[place] != number) {
      place = place + 1 & numbers.length - 1;
    }
    return place;
  }
}
