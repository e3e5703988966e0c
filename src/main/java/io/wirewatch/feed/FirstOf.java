package io.wirewatch.feed;

/** Keeps the first value of the best rank that was offered; 0 is the best rank. */
final class FirstOf<T> {
  /** An empty string is better than nothing, and worse than anything. */
  private static final int EMPTY = 1000;

  private T value;
  private int rank = Integer.MAX_VALUE;

  void offer(int itsRank, T offered) {
    int effective = "".equals(offered) ? itsRank + EMPTY : itsRank;
    if (offered != null && effective < rank) {
      value = offered;
      rank = effective;
    }
  }

  /** As {@link #offer}, but of several of one rank the last stays. */
  void offerLast(int itsRank, T offered) {
    if (offered != null && itsRank <= rank) {
      value = offered;
      rank = itsRank;
    }
  }

  T get() {
    return value;
  }
}
