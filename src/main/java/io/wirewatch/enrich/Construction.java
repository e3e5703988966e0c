package io.wirewatch.enrich;

/**
 * How a sentence connects two countries. The scores order the constructions by how seldom they
 * mislead: of two that connect the same pair the surer one is kept.
 */
enum Construction {
  /** "Sino-Russian talks": one word out of two countries can only mean what lies between them. */
  COMPOUND(0.85),
  /** "A told B to", "A said that B must": speech has one who speaks and one who is meant. */
  SPEECH(0.82),
  /** "A attacked B": the act stands between the two; it may still have another doer or object. */
  DIRECT(0.8),
  /** "A hat B angegriffen": the verb stands where its language puts it, with more to pass over. */
  VERB_ELSEWHERE(0.75),
  /** "A and B met": a list has a common act, but what it is has to be sought before or behind. */
  LISTED(0.7),
  /** "attack of A on B": a noun before the two, with a preposition for each. */
  AIMED(0.7),
  /** "Ирану Израиль пригрозил": by case or preposition alone. */
  OBJECT_FIRST(0.7),
  /** "A says B rammed its ship": whose ship it is hangs on a pronoun. */
  SUFFERED(0.7),
  /** "A's oil firm and B's bank sign a deal": the two are only described by their countries. */
  DONE_BY_BOTH(0.65),
  /** "Talks opened in A with B": a noun before, and only a preposition to say whose it is. */
  UNDER_NOUN(0.65),
  /** "A arms B; C condemns the move": the object is told by the clause before. */
  ANSWER(0.6),
  /** "the A-B corridor": named as one, but nothing is told of them. */
  NAMED(0.5),
  /** "C met A and B": a third deals with both, which is no act between the two. */
  BESIDE(0.4);

  private final double score;

  Construction(double score) {
    this.score = score;
  }

  /** How sure it is that the two are related so, 0 to 1. */
  double score() {
    return score;
  }
}
