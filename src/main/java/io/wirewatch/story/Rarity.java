package io.wirewatch.story;

/** Logarithms of counts, looked up: they are asked for thousands of times an article. */
final class Rarity {
  private static final double[] LOGS = new double[1 << 16];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = Math.log(i + 1.5);
    }
  }

  private Rarity() {}

  /** Inverse document frequency of a term that so many of all articles bear. */
  static double of(int articles, int all) {
    return Math.max(0, log(all + 10) - log(articles));
  }

  private static double log(int count) {
    return count < LOGS.length ? LOGS[Math.max(0, count)] : Math.log(count + 1.5);
  }
}
