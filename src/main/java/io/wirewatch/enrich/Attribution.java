package io.wirewatch.enrich;

import java.util.Set;

/** Who tells what a sentence says: a source, which is no party to it. */
final class Attribution {
  private static final Set<Long> PRONOUN = SmallWords.of("pronoun");
  private static final Set<Long> THAT = SmallWords.of("that");

  private final Words words;
  private final Cues cues;
  private int attributionFrom = Integer.MAX_VALUE;
  private int attributionTo = Integer.MAX_VALUE;
  private int speakerTo = -1;

  /** Of the sentence of words {@code from} to before {@code to}. */
  Attribution(Words words, Cues cues, int from, int to) {
    this.words = words;
    this.cues = cues;
    for (Cues.Cue mark : cues.marks()) {
      if (mark.act().shape() == Act.Shape.SAY) {
        read(mark, from, to);
      }
    }
  }

  /** ", a Thai official said" at the end; "X said that Y …" at the beginning. */
  private void read(Cues.Cue mark, int from, int to) {
    int comma = commaBefore(mark, from);
    boolean trailing = comma > 0 && cues.last(from, comma) != null && mark.from() - comma < 16;
    int close = comma > 0 ? nextComma(mark.to(), to) : to;
    if (trailing && cues.between(mark.to(), to) == null) {
      attributionFrom = Math.min(attributionFrom, comma);
      attributionTo = to;
    } else if (trailing && close - mark.to() < 5 && !done(comma, close)) {
      attributionFrom = comma; // ", the ministry said on Monday, …"
      attributionTo = close;
    } else if (comma < 0
        && cues.last(from, mark.from()) == null
        && mark.to() < to
        && !ofItself(mark, to)
        && THAT.contains(words.hash(mark.to()))
        && !words.is(mark.to(), Words.UPPER_FIRST)) {
      speakerTo = Math.max(speakerTo, mark.from());
    }
  }

  private int commaBefore(Cues.Cue mark, int from) {
    for (int i = Math.max(mark.from(), from + 1); i > from; i--) {
      if (words.gap(i) == Words.COMMA || words.gap(i) == Words.OTHER) {
        return i;
      }
    }
    return -1;
  }

  /** "said that it would": the speaker is a party to what is told. */
  private boolean ofItself(Cues.Cue mark, int to) {
    for (int i = mark.to(); i < Math.min(to, mark.to() + 5); i++) {
      if (PRONOUN.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private int nextComma(int at, int to) {
    for (int i = at; i < to; i++) {
      if (words.gap(i) == Words.COMMA) {
        return i;
      }
    }
    return to;
  }

  /** Whether something is done there, not only named. */
  private boolean done(int from, int to) {
    Cues.Cue cue = cues.between(from, to);
    return cue != null && cue.act().shape() != Act.Shape.NOUN;
  }

  /** Whether a word stands where a source is named, not a party. */
  boolean attributed(int word) {
    return word >= attributionFrom && word < attributionTo;
  }

  /** Whether a word belongs to the one who says what the rest of the sentence tells. */
  boolean speaker(int word) {
    return word < speakerTo;
  }
}
