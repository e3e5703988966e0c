package io.wirewatch.enrich;

import java.util.List;
import java.util.Set;

/**
 * What stands around a hit and decides between a place, a part of one, an organisation that sits
 * there, and a language. Hits go by their number.
 */
final class PlaceContext {
  /** What is done to a country, in Chinese and Japanese, right before its sign: "对", "訪". */
  private static final Set<Long> BEFORE_SIGN = SmallWords.of("before-sign");

  private static final Set<Long> TOWN_MATTER = SmallWords.of("town-matter");
  private static final Set<Long> SEAT = SmallWords.of("seat");
  private static final Set<Long> SEAT_ACTS = SmallWords.of("seat-acts");
  private static final Set<Long> SEAT_OF_TALKS = SmallWords.of("seat-of-talks");
  private static final Set<Long> TALKS = SmallWords.of("talks");
  private static final Set<Long> SPEAK = SmallWords.of("speaks");

  /** Before the name of a language that ends a phrase. */
  private static final Set<Long> BEFORE_LANGUAGE = SmallWords.of("before-language");

  private final String language;
  private final Words words;
  private final List<Reading.Hit> hits;
  private final Neighbours neighbours;

  PlaceContext(Reading reading, Neighbours neighbours) {
    this.language = reading.language();
    this.words = reading.words();
    this.hits = reading.hits();
    this.neighbours = neighbours;
  }

  /**
   * Whether signs of Chinese, Japanese or Korean stand for a country: one alone behind a word for
   * dealing with it ("对俄"), one with its office wherever it is not a day of the month ("日政府") or,
   * in Japanese, the end of a compound ("会談中首相"); in Korean where the word begins.
   */
  boolean standsAsSign(int i) {
    Reading.Hit hit = hits.get(i);
    int from = hit.from();
    boolean joined = from > 0 && words.gap(from) == Words.JOINED;
    if (language.equals("ko")) {
      return !joined;
    }
    if (hit.to() - from == 1) {
      return joined && BEFORE_SIGN.contains(words.hash(from - 1));
    }
    if (!joined) {
      return true;
    }
    return !words.is(from - 1, Words.NUMBER)
        && !(language.equals("ja")
            && Character.isIdeographic(words.text(from - 1, from).codePointAt(0))
            && !BEFORE_SIGN.contains(words.hash(from - 1)));
  }

  /** The hit right before this one is a place that is a part of a country: not "Chad, Niger". */
  boolean afterPlace(int i) {
    if (i == 0 || hits.get(i - 1).to() != hits.get(i).from()) {
      return false;
    }
    for (Sense sense : hits.get(i - 1).senses()) {
      if (sense.kind() != Sense.Kind.COUNTRY) {
        return true;
      }
    }
    return false;
  }

  /** A name stands right before, so that ", La." is a state. */
  boolean afterPlaceLike(int i) {
    int from = hits.get(i).from();
    return from > 0 && words.namelike(from - 1) && !words.is(from - 1, Words.NUMBER);
  }

  boolean beforeQualifier(int i) {
    return qualifier(i) != null;
  }

  /** The subdivision or country that follows a place over a comma ("Paris, Texas"); or null. */
  String qualifier(int i) {
    if (i + 1 >= hits.size()) {
      return null;
    }
    Reading.Hit next = hits.get(i + 1);
    if (next.from() != hits.get(i).to() || words.gap(next.from()) != Words.COMMA) {
      return null;
    }
    for (Sense sense : next.senses()) {
      if (sense.kind() == Sense.Kind.STATE || sense.kind() == Sense.Kind.QUALIFIER) {
        return sense.id();
      }
    }
    return null;
  }

  /**
   * Whether a subdivision of another country follows, and no list: not in "Armenia, Georgia sign",
   * nor in "Seoul, Tokyo agree".
   */
  boolean qualifiedElsewhere(int i, String country) {
    String qualifier = qualifier(i);
    return qualifier != null && !qualifier.startsWith(country) && !capitalAt(i + 1);
  }

  /** A country or its capital, though a subdivision may have the name as well. */
  private boolean capitalAt(int i) {
    for (Sense sense : hits.get(i).senses()) {
      if (sense.kind() == Sense.Kind.COUNTRY || sense.kind() == Sense.Kind.CAPITAL) {
        return true;
      }
    }
    return false;
  }

  /** Before a word for what a town has: "police", "mayor", "school". */
  boolean beforeTownMatter(int i) {
    int after = neighbours.after(i);
    return after >= 0 && TOWN_MATTER.contains(words.hash(after));
  }

  /**
   * A city that gives its name to the organisation that sits there: Brussels where it decides as
   * only the Union does, Vienna or Geneva before the talks that are held there.
   */
  boolean seatOfAnOrganisation(int i) {
    int after = neighbours.after(i);
    if (after < 0 || neighbours.afterLocative(i)) {
      return false;
    }
    long name = words.hash(hits.get(i).to() - 1);
    long next = words.hash(after);
    return (SEAT.contains(name) && SEAT_ACTS.contains(next))
        || (SEAT_OF_TALKS.contains(name) && TALKS.contains(next));
  }

  /** "in French", "speaks Spanish": a language, not a people. */
  boolean namesALanguage(int i) {
    int before = neighbours.before(i);
    if (before < 0 || !language.equals("en")) {
      return false;
    }
    long h = words.hash(before);
    int to = hits.get(i).to();
    boolean ends = to >= words.count() || words.gap(to) != Words.SPACE;
    return SPEAK.contains(h) || (ends && BEFORE_LANGUAGE.contains(h));
  }
}
