package io.wirewatch.enrich;

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

  private static final long GERMAN = Tongues.mask("de");

  /** Words between the two, at most. */
  private static final int REACH = 14;

  static Split of(String phrase, Act act) {
    int gap = phrase.indexOf(GAP);
    return new Split(
        WordHash.of(phrase.substring(0, gap)),
        WordHash.of(phrase.substring(gap + GAP.length())),
        act);
  }

  /** Where the second word stands if the first is this one; -1 where it does not. */
  int end(Words words, int word, int to) {
    if (words.hash(word) != first) {
      return -1;
    }
    boolean atEnd = (act.tongues() & GERMAN) != 0;
    for (int i = word + 1; i < Math.min(to, word + 2 + REACH); i++) {
      byte gap = words.gap(i);
      if (gap == Words.SENTENCE) {
        return -1;
      }
      if (words.hash(i) == last && (!atEnd || i + 1 == to || words.gap(i + 1) >= Words.COMMA)) {
        return i;
      }
    }
    return -1;
  }
}
