package io.wirewatch.enrich;

import java.util.List;

/**
 * What the capitals around a hit tell: that it is part of a longer name, or nothing, in a headline
 * that capitalises every word. Hits go by their number, words by theirs.
 */
final class Capitals {
  private final Words words;
  private final List<Reading.Hit> hits;
  private final Gazetteer gazetteer;
  private final Neighbours neighbours;

  Capitals(Reading reading, Gazetteer gazetteer, Neighbours neighbours) {
    this.words = reading.words();
    this.hits = reading.hits();
    this.gazetteer = gazetteer;
    this.neighbours = neighbours;
  }

  /** Part of a longer name in capitals that the gazetteer does not know. */
  boolean insideCapitals(int i) {
    int from = hits.get(i).from();
    if (words.is(from, Words.SHOUTED)) {
      return false;
    }
    return unknownName(neighbours.before(i)) || unknownName(neighbours.after(i)) || hyphenated(i);
  }

  /** Right behind such a name. */
  boolean afterUnknownName(int i) {
    return !words.is(hits.get(i).from(), Words.SHOUTED) && unknownName(neighbours.before(i));
  }

  private boolean hyphenated(int i) {
    int from = hits.get(i).from();
    return from > 0 && words.gap(from) == Words.HYPHEN && words.is(from - 1, Words.UPPER_FIRST);
  }

  /** A word in capitals that is no plain one and begins no sentence, in no hit. */
  boolean unknownName(int word) {
    return word >= 0
        && words.is(word, Words.UPPER_FIRST)
        && !words.is(word, Words.NUMBER)
        && words.end(word) - words.start(word) > 1
        && !gazetteer.isCommonWord(words.hash(word))
        && words.gap(word) != Words.SENTENCE
        && !neighbours.inHit(word);
  }

  /** The word stands as an unknown name elsewhere in the text, in no headline of capitals. */
  boolean namedElsewhere(int word) {
    for (int i = 0; i < words.count(); i++) {
      if (i != word && words.hash(i) == words.hash(word) && unknownName(i) && !titleCase(i)) {
        return true;
      }
    }
    return false;
  }

  /** Written as a surname is: a capital first, and not in capitals throughout. */
  boolean capitalised(int word) {
    return words.is(word, Words.UPPER_FIRST)
        && !words.is(word, Words.UPPER_ALL)
        && !words.is(word, Words.NUMBER);
  }

  /** In a headline that capitalises every word, a capital says nothing. */
  boolean titleCase(int word) {
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
