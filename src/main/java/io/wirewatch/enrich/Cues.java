package io.wirewatch.enrich;

import io.wirewatch.model.Relation;
import java.util.List;
import java.util.Set;

/** The cues of one sentence, and the questions that are asked of them. */
final class Cues {
  /** A cue at its place. */
  record Cue(int from, int to, Act act) {}

  private static final Set<Long> TO = SmallWords.of("to");
  private static final Set<Long> IN = SmallWords.of("in");
  private static final Set<Long> TOLD = SmallWords.of("told");

  /** Words that may stand before a person's name, "his Chinese counterpart". */
  private static final int TITLE = 4;

  private static final Set<Long> MUST = SmallWords.of("must");
  private static final Set<Long> OWN = SmallWords.of("own");

  private final Words words;
  private final List<Cue> acts;
  private final List<Cue> marks;
  private final boolean none;
  private final boolean atTheEnd;

  /**
   * @param acts what is done, in the order of the sentence
   * @param marks what tells how the acts are meant, in that order
   * @param none whether the sentence tells of no relation at all, such as a match
   * @param atTheEnd whether the marks of an act stand behind it: "攻撃を検討"
   */
  Cues(Words words, List<Cue> acts, List<Cue> marks, boolean none, boolean atTheEnd) {
    this.words = words;
    this.acts = acts;
    this.marks = marks;
    this.none = none;
    this.atTheEnd = atTheEnd;
  }

  /**
   * "A said that B must" and "A told B to" are demands of A to B, "A told B that" is talk between
   * them; or null.
   */
  Cue said(int from, int to, int after) {
    if (between(from, to) != null) {
      return null;
    }
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.SAY && mark.from() >= from && mark.to() <= to) {
        if (TOLD.contains(words.hash(mark.from()))
            && to - mark.to() <= TITLE
            && !IN.contains(words.hash(to - 1))) {
          boolean order = after < words.count() && TO.contains(words.hash(after));
          Act.Event event = order ? Act.Event.DEMAND : Act.Event.CONSULT;
          return new Cue(mark.from(), mark.to(), new Act(event, Act.Shape.VERB, Tongues.ALL));
        }
        for (int i = after; i < Math.min(words.count(), after + 3); i++) {
          if (MUST.contains(words.hash(i))) {
            return new Cue(
                mark.from(), mark.to(), new Act(Act.Event.DEMAND, Act.Shape.VERB, Tongues.ALL));
          }
        }
      }
    }
    return null;
  }

  /** "A says B rammed its ship": what B did to A, who says so; or null. */
  Cue saidOfItself(int from, int to, int after, int end) {
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.SAY && mark.from() >= from && mark.to() <= to) {
        Cue done = between(after, Math.min(end, after + TITLE));
        if (done != null
            && done.act().shape() == Act.Shape.VERB
            && conflict(done)
            && done.to() < end
            && OWN.contains(words.hash(done.to()))) {
          return done;
        }
      }
    }
    return null;
  }

  /** What tells how the acts are meant: reporting, negation, future and such. */
  List<Cue> marks() {
    return marks;
  }

  boolean none() {
    return none;
  }

  /**
   * The cue that tells what is done from one word to before another: the first verb, else the first
   * noun; or null. Of two nouns the first is what the one deals the other, the second what about:
   * "talks on the war".
   */
  Cue between(int from, int to) {
    Cue noun = null;
    for (Cue cue : acts) {
      if (cue.from() >= from && cue.to() <= to) {
        if (cue.act().shape() != Act.Shape.NOUN) {
          return cue;
        }
        noun = noun == null ? cue : noun;
      }
    }
    return noun;
  }

  /** What is done from one word to before another. */
  List<Cue> acts(int from, int to) {
    return acts.stream().filter(cue -> cue.from() >= from && cue.to() <= to).toList();
  }

  /** The first noun of some events from one word to before another; or null. */
  Cue noun(int from, int to, Set<Act.Event> events) {
    for (Cue cue : acts) {
      if (cue.from() >= from
          && cue.to() <= to
          && cue.act().shape() == Act.Shape.NOUN
          && events.contains(cue.act().event())) {
        return cue;
      }
    }
    return null;
  }

  /** The last cue of an act from one word to before another, verb or noun; or null. */
  Cue last(int from, int to) {
    Cue last = null;
    for (Cue cue : acts) {
      if (cue.from() >= from && cue.to() <= to) {
        last = cue;
      }
    }
    return last;
  }

  /**
   * Of the words {@code from} to before {@code to}, the last cue before a word, else one behind.
   */
  Cue nearest(int at, int from, int to) {
    Cue before = last(from, at);
    return before != null ? before : between(at, to);
  }

  boolean passive(Cue cue, int before) {
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.BY && mark.from() >= cue.to() && mark.from() < before) {
        return mark.from() - cue.to() < 6;
      }
    }
    return false;
  }

  /** Whether what names the doer in the passive stands there. */
  boolean by(int from, int to) {
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.BY && mark.from() >= from && mark.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** The event of a cue, turned round where it is denied. */
  Act.Event event(Cue cue) {
    return negated(cue) && !conflict(cue) ? Act.Event.REJECT : cue.act().event();
  }

  private static boolean conflict(Cue cue) {
    Relation.Quad quad = cue.act().event().quad;
    return quad == Relation.Quad.VERBAL_CONFLICT || quad == Relation.Quad.MATERIAL_CONFLICT;
  }

  private boolean negated(Cue cue) {
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.NEGATION
          && mark.from() < cue.from()
          && cue.from() - mark.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  Relation.Context context(Cue cue, int from) {
    Relation.Context context = VerbTime.of(words, cue);
    if (cue.from() - 1 > from
        && TO.contains(words.hash(cue.from() - 1))
        && words.is(cue.from() - 2, Words.UPPER_FIRST)) {
      context = Relation.Context.FUTURE; // "Putin to visit China"
    }
    if (conflict(cue) && negated(cue)) {
      return Relation.Context.HYPOTHETICAL;
    }
    for (Cue mark : marks) {
      boolean near =
          (mark.from() < cue.from() && cue.from() - mark.to() <= 6)
              || (atTheEnd && mark.from() >= cue.to() && mark.from() - cue.to() <= 3);
      switch (mark.act().shape()) {
        case FUTURE -> {
          if (near && context == Relation.Context.ACTUAL) {
            context = Relation.Context.FUTURE;
          }
        }
        case HYPOTHETICAL -> {
          if (near) {
            context = Relation.Context.HYPOTHETICAL;
          }
        }
        case HISTORICAL -> {
          if (context == Relation.Context.ACTUAL) {
            context = Relation.Context.HISTORICAL;
          }
        }
        default -> {}
      }
    }
    return context;
  }
}
