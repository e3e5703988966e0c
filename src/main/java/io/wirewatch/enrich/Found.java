package io.wirewatch.enrich;

/**
 * A name found in a text, and what it was taken to mean there.
 *
 * @param from first word
 * @param to behind the last word
 * @param sense the meaning chosen
 * @param aside it stands in a dateline: a place of writing, not a subject
 */
record Found(int from, int to, Sense sense, boolean aside) {
  boolean is(Sense.Kind kind) {
    return sense.kind() == kind;
  }

  boolean actor() {
    return is(Sense.Kind.ACTOR) || is(Sense.Kind.ACTOR_WEAK);
  }
}
