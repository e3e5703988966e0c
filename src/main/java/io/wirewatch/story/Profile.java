package io.wirewatch.story;

/** How many articles of a story bear each term, and how: open addressing by term. */
final class Profile {
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

    Share(int term) {
      this.term = term;
    }
  }

  private Share[] places = new Share[256];
  private int used;

  /** The share of a term; null where no article bears it. */
  Share get(int term) {
    return places[place(term)];
  }

  void add(StoryText text) {
    int[] terms = text.terms();
    for (int i = 0; i < terms.length; i++) {
      Share share = places[place(terms[i])];
      if (share == null) {
        if (++used * 2 > places.length) {
          grow();
        }
        share = new Share(terms[i]);
        places[place(terms[i])] = share;
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
    for (Share share : places) {
      if (share != null && share.ordinalsInTitles * 2 >= titles) {
        return true;
      }
    }
    return false;
  }

  /** The table itself; places may be empty. */
  Share[] places() {
    return places;
  }

  private void grow() {
    Share[] old = places;
    places = new Share[old.length * 2];
    for (Share share : old) {
      if (share != null) {
        places[place(share.term)] = share;
      }
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
