package io.wirewatch.enrich;

import java.util.Set;

/** Where the clauses of a sentence begin and end, as far as small words and commas tell. */
final class Clauses {
  private static final Set<Long> OPENING = SmallWords.of("opens-sentence");
  private static final Set<Long> RELATIVE = SmallWords.of("relative");
  private static final Set<Long> MODAL = SmallWords.of("modal");

  /** Words of an opening or an aside, at most: a comma further off ends something else. */
  private static final int LONGEST = 14;

  private final Words words;

  Clauses(Words words) {
    this.words = words;
  }

  /** Where an opening such as "Before leaving for Beijing, …" ends; -1 where there is none. */
  int openingEnd(int from, int to) {
    return from < to && OPENING.contains(words.hash(from)) ? nextComma(from, to) : -1;
  }

  /** Where an aside such as ", which lies on the coast," that begins here ends; -1 if none does. */
  int asideEnd(int at, int to) {
    return words.gap(at) == Words.COMMA && RELATIVE.contains(words.hash(at))
        ? nextComma(at, to)
        : -1;
  }

  private int nextComma(int at, int to) {
    for (int i = at + 1; i < Math.min(to, at + LONGEST); i++) {
      if (words.gap(i) == Words.COMMA) {
        return i;
      }
    }
    return -1;
  }

  /** "If A attacked B, C would respond": what stands behind the comma does something of its own. */
  boolean opensClause(int before, int from, int to) {
    return before == from
        && words.gap(from) == Words.COMMA
        && to < words.count()
        && MODAL.contains(words.hash(to));
  }
}
