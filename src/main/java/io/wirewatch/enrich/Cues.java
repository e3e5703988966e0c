package io.wirewatch.enrich;

import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cues of one sentence, and the questions that are asked of them. */
final class Cues {
  /** A cue at its place. */
  record Cue(int from, int to, Act act) {}

  private static final Set<Long> TO = Wording.hashes("to");
  private static final Set<Long> IN = Wording.hashes("in");
  private static final Set<Long> TOLD = Wording.hashes("told", "tells");

  /** Words that may stand before a person's name, "his Chinese counterpart". */
  private static final int TITLE = 4;

  private static final Set<Long> MUST = Wording.hashes("must", "should", "needs", "has", "ought");
  private static final Set<Long> OWN = Wording.hashes("its", "his", "her", "their", "our");
  private static final Set<Long> PRONOUN =
      Wording.hashes("it", "he", "she", "they", "its", "his", "her", "their", "we", "I");

  private static final Act BY = new Act(null, Act.Shape.BY, Tongues.ALL);
  private static final long ENGLISH = Tongues.mask("en");

  /** German writes every noun with a capital. */
  private static final long GERMAN = Tongues.mask("de");

  private final Words words;
  private final List<Cue> acts = new ArrayList<>();
  private final List<Cue> marks = new ArrayList<>();
  private boolean none;
  private int attributionFrom = Integer.MAX_VALUE;
  private int attributionTo = Integer.MAX_VALUE;
  private int speakerTo = -1;

  private Cues(Words words) {
    this.words = words;
  }

  static Cues of(Words words, ActBook book, long heard, List<Found> names, int from, int to) {
    Cues cues = new Cues(words);
    cues.find(book, new Company(words, names, from, to), heard, from, to);
    cues.findAttribution(from, to);
    return cues;
  }

  /** "Canadian Press", "Agency for Development and Cooperation": part of a name. */
  private boolean insideName(int i, int end, int from) {
    if (i == from || !words.is(i, Words.UPPER_FIRST) || words.is(i, Words.SHOUTED)) {
      return false;
    }
    return words.is(end - 1, Words.UPPER_FIRST) && !words.is(i, Words.NUMBER);
  }

  /** Most words are not written with a capital: this is no headline in title case. */
  private boolean plainCase(int from, int to) {
    int upper = 0;
    for (int i = from; i < to; i++) {
      upper += words.is(i, Words.UPPER_FIRST) ? 1 : 0;
    }
    return upper * 2 < to - from && to - from > 5;
  }

  private void find(ActBook book, Company company, long heard, int from, int to) {
    PhraseTable<Act> phrases = book.phrases();
    none = company.scored();
    boolean proper = (heard & GERMAN) == 0 && plainCase(from, to);
    int i = from;
    while (i < to) {
      long h = 0;
      int end = i + 1;
      Act act = null;
      long phrase = 0;
      for (int j = i; j < to; j++) {
        h = Words.chain(h, words.hash(j));
        int value = phrases.at(h);
        if (value == 0) {
          break;
        }
        List<Act> meanings = phrases.meanings(value);
        if (meanings != null) {
          for (Act a : meanings) {
            if ((a.tongues() & heard) != 0) {
              act = a;
              end = j + 1;
              phrase = h;
              break;
            }
          }
        }
        if (!PhraseTable.goesOn(value)) {
          break;
        }
      }
      if (act != null && !(proper && insideName(i, end, from))) {
        Cue cue = new Cue(i, end, act);
        if (act.event() != null) {
          take(cue, book.collocations().meaning(cue, phrase, company, heard));
        } else if (act.shape() == Act.Shape.NONE) {
          none = true;
        } else {
          marks.add(cue);
        }
      }
      i = end;
    }
  }

  private void take(Cue cue, Collocations.Meaning meaning) {
    switch (meaning.taken()) {
      case PLAINLY -> {
        if (!describes(cue)) {
          dropAttribute(cue);
          acts.add(cue);
        }
      }
      case AS_ACT -> acts.add(new Cue(cue.from(), cue.to(), meaning.act()));
      case AS_DONE_TO -> {
        acts.add(new Cue(cue.from(), cue.to(), meaning.act()));
        marks.add(new Cue(cue.to(), cue.to(), BY));
      }
      case AS_DOUBT -> marks.add(new Cue(cue.from(), cue.to(), meaning.act()));
      case AS_NO_RELATION -> none = true;
      case AS_NOTHING -> {}
    }
  }

  /** "trade talks", "tariff truce": of two English nouns the second says what it is. */
  private void dropAttribute(Cue head) {
    int last = acts.size() - 1;
    if (last >= 0
        && head.act().shape() == Act.Shape.NOUN
        && head.act().tongues() == ENGLISH
        && acts.get(last).act().shape() == Act.Shape.NOUN
        && acts.get(last).to() == head.from()
        && words.gap(head.from()) == Words.SPACE) {
      acts.remove(last);
    }
  }

  /** "US-backed", "strike-hit": over a hyphen a verb says of what sort something is. */
  private boolean describes(Cue cue) {
    return cue.act().shape() == Act.Shape.VERB
        && cue.act().tongues() == ENGLISH
        && ((cue.to() < words.count()
                && words.gap(cue.to()) == Words.HYPHEN
                && words.sentence(cue.to()) == words.sentence(cue.from()))
            || (words.gap(cue.from()) == Words.HYPHEN
                && words.text(cue.to() - 1, cue.to()).endsWith("ed")));
  }

  /** ", a Thai official said" at the end; "X said that Y …" at the beginning. */
  private void findAttribution(int from, int to) {
    for (Cue mark : marks) {
      if (mark.act().shape() != Act.Shape.SAY) {
        continue;
      }
      int comma = -1;
      for (int i = Math.max(mark.from(), from + 1); i > from; i--) {
        if (words.gap(i) == Words.COMMA || words.gap(i) == Words.OTHER) {
          comma = i;
          break;
        }
      }
      boolean trailing = comma > 0 && before(comma, from) != null && mark.from() - comma < 16;
      int close = comma > 0 ? nextComma(mark.to(), to) : to;
      if (trailing && after(mark.to(), to) == null) {
        attributionFrom = Math.min(attributionFrom, comma);
        attributionTo = to;
      } else if (trailing && close - mark.to() < 5 && !done(comma, close)) {
        attributionFrom = comma; // ", the ministry said on Monday, …"
        attributionTo = close;
      } else if (comma < 0 && before(mark.from(), from) == null && mark.to() < to) {
        boolean own = false;
        for (int i = mark.to(); i < Math.min(to, mark.to() + 5); i++) {
          own |= PRONOUN.contains(words.hash(i));
        }
        boolean that = "that".equals(words.text(mark.to(), mark.to() + 1));
        if (!own && that) {
          speakerTo = Math.max(speakerTo, mark.from());
        }
      }
    }
  }

  private int nextComma(int at, int to) {
    for (int i = at; i < to; i++) {
      if (words.gap(i) == Words.COMMA) {
        return i;
      }
    }
    return to;
  }

  /** Whether a word stands where a source is named, not a party. */
  boolean attributed(int word) {
    return word >= attributionFrom && word < attributionTo;
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
        Cue done = after(after, Math.min(end, after + TITLE));
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

  /** Whether a word belongs to the one who says what the rest of the sentence tells. */
  boolean speaker(int word) {
    return word < speakerTo;
  }

  boolean none() {
    return none;
  }

  /** The cue that tells the act between two places: the first verb, else the last noun; or null. */
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

  /** Whether something is done there, not only named. */
  private boolean done(int from, int to) {
    Cue cue = between(from, to);
    return cue != null && cue.act().shape() != Act.Shape.NOUN;
  }

  Cue after(int from, int to) {
    return between(from, to);
  }

  Cue before(int to, int from) {
    Cue last = null;
    for (Cue cue : acts) {
      if (cue.from() >= from && cue.to() <= to) {
        last = cue;
      }
    }
    return last;
  }

  Cue nearest(int at, int from, int to) {
    Cue before = before(at, from);
    return before != null ? before : after(at, to);
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
    Relation.Context context = Relation.Context.ACTUAL;
    if (cue.from() - 1 > from
        && TO.contains(words.hash(cue.from() - 1))
        && words.is(cue.from() - 2, Words.UPPER_FIRST)) {
      context = Relation.Context.FUTURE; // "Putin to visit China"
    }
    if (conflict(cue) && negated(cue)) {
      return Relation.Context.HYPOTHETICAL;
    }
    for (Cue mark : marks) {
      boolean near = mark.from() < cue.from() && cue.from() - mark.to() <= 6;
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
