package io.wirewatch.enrich;

import java.util.Set;

/**
 * The words around one country or one cue that tell whether it is more than a place or what
 * describes another word.
 */
final class Modifiers {
  private static final Set<Long> PARTICIPLE = SmallWords.of("hyphen-participle");
  private static final Set<Long> LANGUAGE = SmallWords.of("language");
  private static final Set<Long> BORDER = SmallWords.of("border");
  private static final Set<Long> BAR = SmallWords.of("bars-border");
  private static final Set<Long> MATTER = SmallWords.of("border-matter");
  private static final Set<Long> WITH = SmallWords.of("with");
  private static final Set<Long> ETHNIC = SmallWords.of("ethnic");
  private static final Set<Long> NEIGHBOURING = SmallWords.of("neighbouring");
  private static final Set<Long> IN = SmallWords.of("stands-in");
  private static final Set<Long> AT = SmallWords.of("at");
  private static final Set<Long> PLACE = SmallWords.of("before-place");
  private static final Set<Long> STAY = SmallWords.of("stays");
  private static final Set<Long> UNDER = SmallWords.of("under-mediation");
  private static final Set<Long> MEDIATION = SmallWords.of("mediation");

  private final Words words;

  Modifiers(Words words) {
    this.words = words;
  }

  /** "US-led", "the Thai border", "ethnic Albanian", "in neighbouring Pakistan": no party. */
  boolean modifies(int from, int to) {
    return describedBefore(from) || describes(from, to) || besideBorder(from);
  }

  /**
   * "ethnic Albanian", "in neighbouring Pakistan". A capital begins a sentence, whose subject the
   * country is: "Ethnic Albanians attacked".
   */
  private boolean describedBefore(int from) {
    if (from == 0) {
      return false;
    }
    long before = words.hash(from - 1);
    boolean ethnic = ETHNIC.contains(before);
    if (!ethnic && !NEIGHBOURING.contains(before)) {
      return false;
    }
    return from == 1
        || IN.contains(words.hash(from - 2))
        || (ethnic && !words.is(from - 1, Words.UPPER_FIRST));
  }

  /** "US-led", "Chinese language", "under Qatari mediation", "the Thai border". */
  private boolean describes(int from, int to) {
    if (to >= words.count()) {
      return false;
    }
    long next = words.hash(to);
    if (words.gap(to) == Words.HYPHEN) {
      return PARTICIPLE.contains(next) || LANGUAGE.contains(next);
    }
    if (words.gap(to) != Words.SPACE) {
      return false;
    }
    boolean under = from > 0 && UNDER.contains(words.hash(from - 1));
    return (LANGUAGE.contains(next) && !words.is(to, Words.UPPER_FIRST))
        || (under && MEDIATION.contains(next))
        || (BORDER.contains(next) && !barred(from) && !matter(to + 1));
  }

  /** "the border with Thailand". */
  private boolean besideBorder(int from) {
    return from > 1
        && WITH.contains(words.hash(from - 1))
        && BORDER.contains(words.hash(from - 2))
        && !barred(from - 2);
  }

  /** "closes border", "reopens the Belarusian border": it is done to who lies behind it. */
  private boolean barred(int border) {
    for (int i = border - 1; i >= Math.max(0, border - 3); i--) {
      if (BAR.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "border talks", "border crossing clash": what lies between the two. */
  private boolean matter(int word) {
    return word < words.count()
        && words.gap(word) == Words.SPACE
        && MATTER.contains(words.hash(word));
  }

  /** "at summit", "at the annual summit": somebody is present. */
  boolean attended(int cue) {
    for (int i = cue - 1; i >= Math.max(0, cue - 3); i--) {
      if (AT.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "who have lived in Iraq": where somebody stays. */
  boolean resides(int from) {
    return from > 1 && IN.contains(words.hash(from - 1)) && STAY.contains(words.hash(from - 2));
  }

  boolean afterIn(int from) {
    return from > 0 && IN.contains(words.hash(from - 1));
  }

  /** "at White House". */
  boolean afterAt(int from) {
    return from > 0 && AT.contains(words.hash(from - 1));
  }

  /** "killed dozens in India and Nepal": a list of places, not of parties. */
  boolean placed(int from) {
    return from > 0 && PLACE.contains(words.hash(from - 1));
  }
}
