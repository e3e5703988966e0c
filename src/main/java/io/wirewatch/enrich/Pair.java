package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;

/**
 * Two countries of one sentence, in the order of the text.
 *
 * @param i number of the first among the sentence's countries
 * @param j number of the second
 */
record Pair(int i, int j, Side a, Side b) {
  /** No other country stands between. */
  boolean adjacent() {
    return j == i + 1;
  }

  /** Words between the two. */
  int gap() {
    return b.from() - a.to();
  }

  /** The act that is told between the two; or null. */
  Cues.Cue actBetween(Cues cues) {
    return cues.between(a.to(), b.from());
  }
}
