package io.wirewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/**
 * Whether work grows as its input does. It compares the processor time of this thread at two
 * lengths, the best of several runs each, so that a busy machine changes neither; sixteen times the
 * length may take four times the time that is due, which leaves room for a logarithm and for the
 * caches, and still refuses a square, which takes sixteen times as much.
 */
public final class Growth {
  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
  private static final int TIMES_AS_LONG = 16;
  private static final int MOST_TIMES_THE_TIME = 4 * TIMES_AS_LONG;

  /** What takes less is too little to be measured, and harms nobody. */
  private static final long NOTHING_NANOS = 15_000_000;

  private static final int RUNS = 3;
  private static final int ATTEMPTS = 4;

  private Growth() {}

  /**
   * Fails where work takes much more than sixteen times as long on sixteen times the input.
   *
   * @param longest the greater of the two lengths
   * @param work of a length; what it is given is made before the time is taken
   */
  public static void assertLinear(int longest, IntFunction<Runnable> work) {
    Runnable brief = work.apply(longest / TIMES_AS_LONG);
    Runnable lengthy = work.apply(longest);
    long least = Long.MAX_VALUE;
    long most = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      most = Math.min(most, best(lengthy));
      if (most < NOTHING_NANOS) {
        return;
      }
      least = Math.min(least, best(brief));
      if (most < MOST_TIMES_THE_TIME * least) {
        return;
      }
    }
    assertThat(most)
        .as("nanoseconds of %s at %s times the length, after %s", longest, TIMES_AS_LONG, least)
        .isLessThan(MOST_TIMES_THE_TIME * least);
  }

  private static long best(Runnable work) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = TIMES.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, TIMES.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
