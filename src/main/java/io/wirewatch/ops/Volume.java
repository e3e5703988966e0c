package io.wirewatch.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** When a subject was told and held back, for the chart; the last {@link #KEPT} times. */
final class Volume {
  static final int KEPT = 2_000;
  static final int BARS = 48;
  private static final int[] STEPS = {1, 2, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 7_200, 21_600};

  private record Moment(Instant at, boolean told) {}

  /**
   * Bars of equal width.
   *
   * @param from start of the first bar; null where there is nothing to show
   * @param stepSeconds width of a bar
   * @param told alerts
   * @param held matches held back
   */
  record Bars(Instant from, int stepSeconds, List<Integer> told, List<Integer> held) {}

  private final Deque<Moment> moments = new ArrayDeque<>();
  private int told;
  private int held;

  void add(Instant at, boolean wasTold) {
    moments.addLast(new Moment(at, wasTold));
    if (moments.size() > KEPT) {
      moments.removeFirst();
    }
    if (wasTold) {
      told++;
    } else {
      held++;
    }
  }

  int told() {
    return told;
  }

  int held() {
    return held;
  }

  /** The times as bars, as wide as it takes to show all of them, or the last {@link #BARS}. */
  Bars bars() {
    if (moments.isEmpty()) {
      return new Bars(null, STEPS[0], List.of(), List.of());
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Moment moment : moments) {
      first = Math.min(first, moment.at().getEpochSecond());
      last = Math.max(last, moment.at().getEpochSecond());
    }
    int step = step(last - first);
    long end = last / step;
    long start = Math.max(first / step, end - BARS + 1);
    int size = (int) (end - start + 1);
    int[] toldBars = new int[size];
    int[] heldBars = new int[size];
    for (Moment moment : moments) {
      int bar = (int) (moment.at().getEpochSecond() / step - start);
      if (bar >= 0) {
        (moment.told() ? toldBars : heldBars)[bar]++;
      }
    }
    return new Bars(Instant.ofEpochSecond(start * step), step, boxed(toldBars), boxed(heldBars));
  }

  private static int step(long seconds) {
    for (int step : STEPS) {
      if (seconds / step < BARS) {
        return step;
      }
    }
    return (int) Duration.ofDays(1).toSeconds();
  }

  private static List<Integer> boxed(int[] values) {
    List<Integer> list = new ArrayList<>(values.length);
    for (int value : values) {
      list.add(value);
    }
    return list;
  }
}
