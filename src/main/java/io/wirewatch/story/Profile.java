package io.wirewatch.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How many articles of a story bear each term, and how: in the order of the terms' first coming,
 * found by open addressing.
 */
final class Profile {
  /** Terms of a story of one article, mostly; a power of two. */
  private static final int SMALL = 64;

  /** A term of the profile. */
  static final class Share {
    final int term;
    int articles;
    int inTitles;
    int weight;
    int names;
    int numbers;
    int heads;
    int known;
    int persons;
    int ordinalsInTitles;
    int nations;

    /** Inverse document frequency of the term at the last {@link Profile#weigh}. */
    double rarity;

    Share(int term) {
      this.term = term;
    }
  }

  private final List<Share> shares = new ArrayList<>(SMALL);
  private Share[] places = new Share[2 * SMALL];

  /** The share of a term; null where no article bears it. */
  Share get(int term) {
    return places[place(term)];
  }

  void add(StoryText text) {
    int[] terms = text.terms();
    for (int i = 0; i < terms.length; i++) {
      Share share = places[place(terms[i])];
      if (share == null) {
        share = new Share(terms[i]);
        shares.add(share);
        if (shares.size() * 2 > places.length) {
          grow();
        } else {
          places[place(terms[i])] = share;
        }
      }
      share.articles++;
      share.weight += text.weights()[i];
      share.inTitles += text.is(i, StoryText.TITLE) ? 1 : 0;
      share.names += text.is(i, StoryText.NAME) ? 1 : 0;
      share.ordinalsInTitles +=
          text.is(i, StoryText.TITLE) && text.is(i, StoryText.ORDINAL) ? 1 : 0;
      share.persons += text.is(i, StoryText.PERSON) ? 1 : 0;
      share.known += text.is(i, StoryText.KNOWN) ? 1 : 0;
      share.nations += text.isNation(i) ? 1 : 0;
      share.heads += text.is(i, StoryText.HEAD) ? 1 : 0;
      share.numbers += text.is(i, StoryText.NUMBER) ? 1 : 0;
    }
  }

  /** Whether half of so many titles bear one ordinal. */
  boolean hasOrdinal(int titles) {
    for (Share share : shares) {
      if (share.ordinalsInTitles * 2 >= titles) {
        return true;
      }
    }
    return false;
  }

  /** All terms. */
  List<Share> shares() {
    return shares;
  }

  /**
   * Looks up how rare each term is now. That is asked of a table of millions, so it is done once
   * for all comparisons of an article with the story.
   */
  void weigh(IntToDoubleFunction idf) {
    for (Share share : shares) {
      share.rarity = idf.applyAsDouble(share.term);
    }
  }

  private void grow() {
    places = new Share[places.length * 2];
    for (Share share : shares) {
      places[place(share.term)] = share;
    }
  }

  private int place(int term) {
    int h = term * 0x9E3779B9;
    int place = (h ^ h >>> 16) & places.length - 1;
    while (places[place] != null && places[place].term != term) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }
}
