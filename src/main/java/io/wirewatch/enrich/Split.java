package io.wirewatch.enrich;

import java.util.Set;

/**
 * An act told by two words with others between: "weist … aus", of which the second ends its clause,
 * or "تعرضت … لهجوم", of which the second may stand anywhere behind.
 *
 * @param first hash of the first word
 * @param last hash of the second
 */
record Split(long first, long last, Act act) {
  /** Stands between the two in a table. */
  static final String GAP = " … ";

  /** Languages in which the second word ends the clause. */
  private static final long AT_END = Tongues.mask("de|nl");

  /** Behind the second word a Dutch clause can still say with what, where or when. */
  private static final Set<Long> PREPOSITION = SmallWords.of("behind-particle");

  /** Words between the two, at most. */
  private static final int REACH = 14;

  /**
   * Reads "weist … aus".
   *
   * @throws IllegalArgumentException where either is more than one word
   */
  static Split of(String phrase, Act act) {
    int gap = phrase.indexOf(GAP);
    long[] first = WordHash.each(phrase.substring(0, gap));
    long[] last = WordHash.each(phrase.substring(gap + GAP.length()));
    if (first.length != 1 || last.length != 1) {
      throw new IllegalArgumentException("not two words apart: " + phrase);
    }
    return new Split(first[0], last[0], act);
  }

  /**
   * Where the second word stands; -1 where it does not.
   *
   * @param word the place of the first
   * @param to the end of the sentence
   */
  int end(Words words, int word, int to) {
    boolean atEnd = (act.tongues() & AT_END) != 0;
    for (int i = word + 1; i < Math.min(to, word + 2 + REACH); i++) {
      byte gap = words.gap(i);
      if (gap == Words.SENTENCE) {
        return -1;
      }
      if (words.hash(i) == last
          && (!atEnd
              || i + 1 == to
              || words.gap(i + 1) >= Words.COMMA
              || PREPOSITION.contains(words.hash(i + 1)))) {
        return i;
      }
    }
    return -1;
  }
}
