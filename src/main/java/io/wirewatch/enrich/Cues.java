package io.wirewatch.enrich;

import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cues of one sentence, and the questions that are asked of them. */
final class Cues {
  /** A cue at its place. */
  record Cue(int from, int to, Act act) {}

  private static final Set<Long> SMALL =
      hashes(
          "and",
          "or",
          "&",
          "the",
          "as",
          "well",
          "both",
          "und",
          "sowie",
          "et",
          "y",
          "e",
          "i",
          "и",
          "та",
          "й",
          "und",
          "a",
          "oraz",
          "和",
          "与",
          "與",
          "及",
          "と",
          "و",
          "with",
          "respectively",
          "neighboring",
          "neighbouring",
          "to",
          "lesser",
          "extent",
          "also",
          "including");
  private static final Set<Long> JOIN =
      hashes(
          "with",
          "against",
          "on",
          "to",
          "and",
          "between",
          "over",
          "mit",
          "gegen",
          "zwischen",
          "und",
          "avec",
          "contre",
          "entre",
          "et",
          "con",
          "contra",
          "y",
          "com",
          "tra",
          "fra",
          "с",
          "со",
          "против",
          "між",
          "между",
          "з",
          "із",
          "и",
          "z",
          "i",
          "s",
          "对",
          "與",
          "与",
          "和",
          "と",
          "への",
          "مع",
          "ضد",
          "بين",
          "into",
          "toward",
          "towards",
          "by");
  private static final Set<Long> PARTICIPLE =
      hashes(
          "led",
          "backed",
          "registered",
          "born",
          "occupied",
          "owned",
          "based",
          "made",
          "brokered",
          "controlled",
          "speaking",
          "run",
          "flagged",
          "held",
          "sponsored",
          "language");
  private static final Set<Long> BORDER = hashes("border", "borders", "frontier");
  private static final Set<Long> WITH = hashes("with");
  private static final Set<Long> ETHNIC = hashes("ethnic", "neighbouring", "neighboring");
  private static final Set<Long> IN = hashes("in", "near");
  private static final Set<Long> MUST = hashes("must", "should", "needs", "has", "ought");
  private static final Set<Long> PRONOUN =
      hashes("it", "he", "she", "they", "its", "his", "her", "their", "we", "I");

  private final Words words;
  private final List<Cue> acts = new ArrayList<>();
  private final List<Cue> marks = new ArrayList<>();
  private boolean none;
  private int attributionFrom = Integer.MAX_VALUE;
  private int speakerTo = -1;

  private Cues(Words words) {
    this.words = words;
  }

  private static Set<Long> hashes(String... list) {
    Set<Long> out = new java.util.HashSet<>();
    for (String word : list) {
      Words w = Words.of(word);
      if (w.count() > 0) {
        out.add(w.hash(0));
      }
    }
    return out;
  }

  static Cues of(Words words, ActBook book, long heard, int from, int to) {
    Cues cues = new Cues(words);
    cues.find(book.phrases(), heard, from, to);
    cues.findAttribution(from, to);
    return cues;
  }

  private void find(PhraseTable<Act> phrases, long heard, int from, int to) {
    int i = from;
    while (i < to) {
      long h = 0;
      int end = i + 1;
      Act act = null;
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
              break;
            }
          }
        }
        if (!PhraseTable.goesOn(value)) {
          break;
        }
      }
      if (act != null) {
        Cue cue = new Cue(i, end, act);
        if (act.event() != null) {
          acts.add(cue);
        } else if (act.shape() == Act.Shape.NONE) {
          none = true;
        } else {
          marks.add(cue);
        }
      }
      i = end;
    }
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
      if (trailing && after(mark.to(), to) == null) {
        attributionFrom = Math.min(attributionFrom, comma);
      } else if (comma < 0 && before(mark.from(), from) == null && mark.to() < to) {
        boolean own = false;
        for (int i = mark.to(); i < Math.min(to, mark.to() + 4); i++) {
          own |= PRONOUN.contains(words.hash(i));
        }
        boolean that = "that".equals(words.text(mark.to(), mark.to() + 1));
        if (!own && that) {
          speakerTo = Math.max(speakerTo, mark.from());
        }
      }
    }
  }

  /** Whether a word stands where a source is named, not a party. */
  boolean attributed(int word) {
    return word >= attributionFrom;
  }

  /** "US-led", "the Thai border", "ethnic Albanian", "in neighbouring Pakistan": no party. */
  boolean modifies(int from, int to) {
    boolean ethnic = from > 0 && ETHNIC.contains(words.hash(from - 1));
    if (ethnic
        && !(words.hash(from - 1) != 0
            && from > 1
            && !IN.contains(words.hash(from - 2))
            && !"ethnic".equals(words.text(from - 1, from)))) {
      return true;
    }
    if (to < words.count()) {
      long next = words.hash(to);
      if (PARTICIPLE.contains(next)
          && (words.gap(to) == Words.HYPHEN
              || words.gap(to) == Words.SPACE && "language".equals(words.text(to, to + 1)))) {
        return true;
      }
      if (BORDER.contains(next) && words.gap(to) == Words.SPACE) {
        return true;
      }
    }
    return from > 1 && WITH.contains(words.hash(from - 1)) && BORDER.contains(words.hash(from - 2));
  }

  /** "A said that B must": a demand of A to B; or null. */
  Cue said(int from, int to, int after) {
    if (between(from, to) != null) {
      return null;
    }
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.SAY && mark.from() >= from && mark.to() <= to) {
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

  /** Only commas and small words from here to there. */
  boolean listed(int from, int to) {
    if (to - from > 4) {
      return false;
    }
    for (int i = from; i <= to && i < words.count(); i++) {
      if (i < to && !SMALL.contains(words.hash(i))) {
        return false;
      }
      byte gap = words.gap(i);
      if (gap == Words.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  /** A preposition that joins two parties stands between. */
  boolean joined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (JOIN.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  boolean passive(Cue cue, int before) {
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.BY && mark.from() >= cue.to() && mark.from() < before) {
        return mark.from() - cue.to() < 6;
      }
    }
    return false;
  }

  /** The event of a cue, turned round where it is denied. */
  Act.Event event(Cue cue) {
    for (Cue mark : marks) {
      if (mark.act().shape() == Act.Shape.NEGATION
          && mark.from() < cue.from()
          && cue.from() - mark.to() <= 2) {
        Relation.Quad quad = cue.act().event().quad;
        boolean kind =
            quad == Relation.Quad.VERBAL_COOPERATION || quad == Relation.Quad.MATERIAL_COOPERATION;
        return kind ? Act.Event.REJECT : cue.act().event();
      }
    }
    return cue.act().event();
  }

  Relation.Context context(Cue cue, int from) {
    Relation.Context context = Relation.Context.ACTUAL;
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
