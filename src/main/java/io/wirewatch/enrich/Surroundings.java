package io.wirewatch.enrich;

import io.wirewatch.model.KnownActor;
import java.util.List;
import java.util.Set;

/**
 * What stands around a hit: the questions that decide between a place, a person and a plain word.
 */
final class Surroundings {
  private static final Set<Long> BY = SmallWords.of("signed-by");

  /** Words for an office, a party or a cause that stand before a surname as titles do. */
  private static final Set<Long> OFFICE = SmallWords.of("office");

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

  private final Reading reading;
  private final Words words;
  private final List<Reading.Hit> hits;
  private final Gazetteer gazetteer;

  Surroundings(Reading reading, Gazetteer gazetteer) {
    this.reading = reading;
    this.words = reading.words();
    this.hits = reading.hits();
    this.gazetteer = gazetteer;
  }

  /** The word before a hit, joined to it by a space; -1 where there is none. */
  private int before(int i) {
    int from = hits.get(i).from();
    return from > 0 && words.gap(from) == Words.SPACE ? from - 1 : -1;
  }

  private int after(int i) {
    int to = hits.get(i).to();
    return to < words.count() && words.gap(to) == Words.SPACE ? to : -1;
  }

  boolean startsSentence(int i) {
    return words.gap(hits.get(i).from()) == Words.SENTENCE;
  }

  boolean afterLocative(int i) {
    int before = before(i);
    return before >= 0
        && gazetteer.isLocative(words.hash(before))
        && !words.is(before, Words.UPPER_ALL);
  }

  /** In scripts whose every sign is a word here: no other sign stands right before. */
  boolean opensWord(int i) {
    return words.gap(hits.get(i).from()) != Words.JOINED;
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
    if (reading.language().equals("ko")) {
      return !joined;
    }
    if (hit.to() - from == 1) {
      return joined && BEFORE_SIGN.contains(words.hash(from - 1));
    }
    if (!joined) {
      return true;
    }
    return !words.is(from - 1, Words.NUMBER)
        && !(reading.language().equals("ja")
            && Character.isIdeographic(words.text(from - 1, from).codePointAt(0))
            && !BEFORE_SIGN.contains(words.hash(from - 1)));
  }

  boolean afterComma(int i) {
    return words.gap(hits.get(i).from()) == Words.COMMA;
  }

  boolean beforeHyphen(int i) {
    int to = hits.get(i).to();
    return to < words.count() && words.gap(to) == Words.HYPHEN;
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
    int after = after(i);
    return after >= 0 && TOWN_MATTER.contains(words.hash(after));
  }

  /**
   * A city that gives its name to the organisation that sits there: Brussels where it decides as
   * only the Union does, Vienna or Geneva before the talks that are held there.
   */
  boolean seatOfAnOrganisation(int i) {
    int after = after(i);
    if (after < 0 || afterLocative(i)) {
      return false;
    }
    long name = words.hash(hits.get(i).to() - 1);
    long next = words.hash(after);
    return (SEAT.contains(name) && SEAT_ACTS.contains(next))
        || (SEAT_OF_TALKS.contains(name) && TALKS.contains(next));
  }

  /** "in French", "speaks Spanish": a language, not a people. */
  boolean namesALanguage(int i) {
    int before = before(i);
    if (before < 0 || !reading.language().equals("en")) {
      return false;
    }
    long h = words.hash(before);
    int to = hits.get(i).to();
    boolean ends = to >= words.count() || words.gap(to) != Words.SPACE;
    return SPEAK.contains(h) || (ends && BEFORE_LANGUAGE.contains(h));
  }

  /** Part of a longer name in capitals that the gazetteer does not know. */
  boolean insideCapitals(int i) {
    int from = hits.get(i).from();
    if (words.is(from, Words.SHOUTED)) {
      return false;
    }
    return unknownName(before(i)) || unknownName(after(i)) || hyphenated(i);
  }

  boolean afterUnknownName(int i) {
    return !words.is(hits.get(i).from(), Words.SHOUTED) && unknownName(before(i));
  }

  private boolean hyphenated(int i) {
    int from = hits.get(i).from();
    return from > 0 && words.gap(from) == Words.HYPHEN && words.is(from - 1, Words.UPPER_FIRST);
  }

  private boolean unknownName(int word) {
    return word >= 0
        && words.is(word, Words.UPPER_FIRST)
        && !words.is(word, Words.NUMBER)
        && words.end(word) - words.start(word) > 1
        && !gazetteer.isCommonWord(words.hash(word))
        && words.gap(word) != Words.SENTENCE
        && !inHit(word);
  }

  /** A country, people or capital begins at that word. */
  private boolean placeAt(int word) {
    for (Reading.Hit hit : hits) {
      if (hit.from() == word) {
        for (Sense sense : hit.senses()) {
          if (sense.kind().ordinal() <= Sense.Kind.METONYM.ordinal()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean inHit(int word) {
    for (Reading.Hit hit : hits) {
      if (hit.from() <= word && word < hit.to()) {
        return true;
      }
      if (hit.from() > word) {
        return false;
      }
    }
    return false;
  }

  /** "Denzel Washington", "Israel Concha", "Mr. Jordan": a person's name, not a place. */
  boolean inPersonName(int i) {
    Reading.Hit hit = hits.get(i);
    int from = hit.from();
    if (words.is(from, Words.SHOUTED) || hit.to() - from > 1 || words.is(from, Words.DOTTED)) {
      return false;
    }
    int before = words.gap(from) == Words.DOT && from > 0 ? from - 1 : before(i);
    if (before >= 0 && words.is(before, Words.UPPER_FIRST)) {
      long h = words.hash(before);
      if (gazetteer.isTitle(h)) {
        return true;
      }
      if (gazetteer.isFirstName(h) && !gazetteer.isLocative(h) && !inHit(before)) {
        return true;
      }
      boolean initial = words.end(before) - words.start(before) == 1;
      if (initial
          && before > 0
          && words.is(before - 1, Words.UPPER_FIRST)
          && gazetteer.isFirstName(words.hash(before - 1))) {
        return true;
      }
    }
    int after = after(i);
    if (signs(from, after)) {
      return true;
    }
    if (gazetteer.isFirstName(words.hash(from))
        && after >= 0
        && words.is(after, Words.UPPER_FIRST)
        && !words.is(after, Words.UPPER_ALL)
        && !words.is(after, Words.NUMBER)
        && !placeAt(after)) {
      boolean initial = words.end(after) - words.start(after) == 1;
      return initial || (!gazetteer.isCommonWord(words.hash(after)) && !titleCase(from));
    }
    return false;
  }

  /**
   * Whether another given name than the bearer's stands right before a surname: "Reggie Bush".
   * Unknown words count in English only, where titles are few, and at the head of a sentence only
   * if they stand as a name elsewhere.
   *
   * @param bearer whose surname it is; null for none
   */
  boolean behindOther(int i, KnownActor bearer) {
    int before = before(i);
    if (bearer == null
        || before < 0
        || !words.is(before, Words.UPPER_FIRST)
        || words.is(before, Words.UPPER_ALL)
        || words.is(before, Words.NUMBER)
        || words.text(before, before + 1).charAt(0) == bearer.name().charAt(0)
        || gazetteer.isTitle(words.hash(before))
        || inHit(before)) {
      return false;
    }
    return gazetteer.isFirstName(words.hash(before))
        || (reading.language().equals("en")
            && !OFFICE.contains(words.hash(before))
            && (words.gap(before) == Words.SENTENCE
                ? namedElsewhere(before)
                : unknownName(before) && !titleCase(before)));
  }

  private boolean namedElsewhere(int word) {
    for (int i = 0; i < words.count(); i++) {
      if (i != word && words.hash(i) == words.hash(word) && unknownName(i) && !titleCase(i)) {
        return true;
      }
    }
    return false;
  }

  /** "By Georgia Wells": who wrote it. */
  private boolean signs(int from, int after) {
    return from > 0
        && words.gap(from) == Words.SPACE
        && words.gap(from - 1) == Words.SENTENCE
        && BY.contains(words.hash(from - 1))
        && after >= 0
        && words.is(after, Words.UPPER_FIRST)
        && !words.is(after, Words.UPPER_ALL)
        && !words.is(after, Words.NUMBER)
        && !placeAt(after)
        && (!gazetteer.isCommonWord(words.hash(after))
            || after + 1 >= words.count()
            || words.gap(after + 1) != Words.SPACE);
  }

  /** In a headline that capitalises every word, a capital says nothing. */
  private boolean titleCase(int word) {
    if (words.field(word) != 0) {
      return false;
    }
    int upper = 0;
    int all = 0;
    for (int i = 0; i < words.count() && words.field(i) == 0; i++) {
      if (words.end(i) - words.start(i) > 3) {
        all++;
        upper += words.is(i, Words.UPPER_FIRST) ? 1 : 0;
      }
    }
    return upper * 10 >= all * 8;
  }
}
