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

  int size() {
    return n;
  }

  int number(int i) {
    return numbers[filled[i]];
  }

  double sum(int i) {
    return sums[filled[i]];
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
      oldNumbers[i] = number(i);
      oldSums[i] = sum(i);
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
