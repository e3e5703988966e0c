package io.wirewatch.enrich;

import java.util.List;

/** The words and gaps right before and behind the hits of a reading. Hits go by their number. */
final class Neighbours {
  private final Words words;
  private final List<Reading.Hit> hits;
  private final Gazetteer gazetteer;

  Neighbours(Reading reading, Gazetteer gazetteer) {
    this.words = reading.words();
    this.hits = reading.hits();
    this.gazetteer = gazetteer;
  }

  /** The word before a hit, joined to it by a space; -1 where there is none. */
  int before(int i) {
    int from = hits.get(i).from();
    return from > 0 && words.gap(from) == Words.SPACE ? from - 1 : -1;
  }

  /** The word behind a hit, joined to it by a space; -1 where there is none. */
  int after(int i) {
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

  boolean afterComma(int i) {
    return words.gap(hits.get(i).from()) == Words.COMMA;
  }

  boolean beforeHyphen(int i) {
    int to = hits.get(i).to();
    return to < words.count() && words.gap(to) == Words.HYPHEN;
  }

  /** Whether a word is part of a hit. */
  boolean inHit(int word) {
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

  /** A country, people or capital begins at that word. */
  boolean placeAt(int word) {
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
}
