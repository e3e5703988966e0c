package io.wirewatch.enrich;

import io.wirewatch.model.KnownActor;
import java.util.List;
import java.util.Set;

/** Whether a hit is part of a person's name, and whose. Hits go by their number. */
final class PersonNames {
  private static final Set<Long> BY = SmallWords.of("signed-by");

  /** Words for an office, a party or a cause that stand before a surname as titles do. */
  private static final Set<Long> OFFICE = SmallWords.of("office");

  /** Of them, those of a state, in many languages. */
  private static final Set<Long> STATE_OFFICE = SmallWords.of("state-office");

  private final boolean english;
  private final Words words;
  private final List<Reading.Hit> hits;
  private final Gazetteer gazetteer;
  private final Neighbours neighbours;
  private final Capitals capitals;

  PersonNames(Reading reading, Gazetteer gazetteer, Neighbours neighbours, Capitals capitals) {
    this.english = reading.language().equals("en");
    this.words = reading.words();
    this.hits = reading.hits();
    this.gazetteer = gazetteer;
    this.neighbours = neighbours;
    this.capitals = capitals;
  }

  /** "Denzel Washington", "Israel Concha", "Mr. Jordan": a person's name, not a place. */
  boolean inPersonName(int i) {
    Reading.Hit hit = hits.get(i);
    int from = hit.from();
    if (words.is(from, Words.SHOUTED) || hit.to() - from > 1 || words.is(from, Words.DOTTED)) {
      return false;
    }
    boolean dot = from > 0 && words.gap(from) == Words.DOT;
    int after = neighbours.after(i);
    return behindGivenName(dot ? from - 1 : neighbours.before(i))
        || signs(from, after)
        || beforeSurname(from, after);
  }

  /** "Mr.", "Denzel", "Denzel H.": what stands before a surname; -1 is nothing. */
  private boolean behindGivenName(int before) {
    if (before < 0 || !words.is(before, Words.UPPER_FIRST)) {
      return false;
    }
    long h = words.hash(before);
    return gazetteer.isTitle(h)
        || (gazetteer.isFirstName(h) && !gazetteer.isLocative(h) && !neighbours.inHit(before))
        || (initial(before)
            && before > 0
            && words.is(before - 1, Words.UPPER_FIRST)
            && gazetteer.isFirstName(words.hash(before - 1)));
  }

  /** "Israel Concha", "Israel C.": a given name before a surname; -1 is nothing. */
  private boolean beforeSurname(int from, int after) {
    return gazetteer.isFirstName(words.hash(from))
        && after >= 0
        && capitals.capitalised(after)
        && !neighbours.placeAt(after)
        && (initial(after)
            || (!gazetteer.isCommonWord(words.hash(after)) && !capitals.titleCase(from)));
  }

  private boolean initial(int word) {
    return words.end(word) - words.start(word) == 1;
  }

  /**
   * Whether another given name than the bearer's stands right before a surname: "Reggie Bush".
   * Unknown words count in English only, where titles are few, and at the head of a sentence only
   * if they stand as a name elsewhere.
   *
   * @param bearer whose surname it is; null for none
   */
  boolean behindOther(int i, KnownActor bearer) {
    int before = neighbours.before(i);
    if (bearer == null
        || before < 0
        || !capitals.capitalised(before)
        || words.text(before, before + 1).charAt(0) == bearer.name().charAt(0)
        || gazetteer.isTitle(words.hash(before))
        || neighbours.inHit(before)) {
      return false;
    }
    return gazetteer.isFirstName(words.hash(before))
        || (english
            && !OFFICE.contains(words.hash(before))
            && (words.gap(before) == Words.SENTENCE
                ? capitals.namedElsewhere(before)
                : capitals.unknownName(before) && !capitals.titleCase(before)));
  }

  /** "President Petro": a word for an office stands right before. */
  boolean behindOffice(int i) {
    int before = neighbours.before(i);
    return before >= 0 && STATE_OFFICE.contains(words.hash(before));
  }

  /** "By Georgia Wells": who wrote it. */
  private boolean signs(int from, int after) {
    return from > 0
        && words.gap(from) == Words.SPACE
        && words.gap(from - 1) == Words.SENTENCE
        && BY.contains(words.hash(from - 1))
        && after >= 0
        && capitals.capitalised(after)
        && !neighbours.placeAt(after)
        && (!gazetteer.isCommonWord(words.hash(after))
            || after + 1 >= words.count()
            || words.gap(after + 1) != Words.SPACE);
  }
}
