package io.wirewatch.enrich;

import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text, its words, and every name of the gazetteer in it, the longest at each place, with all the
 * meanings that the language and the way of writing leave open.
 */
final class Reading {
  /** A stretch of words that the gazetteer knows. */
  record Hit(int from, int to, List<Sense> senses) {}

  private static final String[] FIELDS = {"title", "summary", "content"};

  private final Words words;
  private final String language;
  private final String publisher;
  private final Gazetteer gazetteer;
  private final LiveActors.Snapshot live;
  private final List<Hit> hits = new ArrayList<>();

  private Reading(
      Words words,
      String language,
      String publisher,
      Gazetteer gazetteer,
      LiveActors.Snapshot live) {
    this.words = words;
    this.language = language;
    this.publisher = publisher;
    this.gazetteer = gazetteer;
    this.live = live;
  }

  static Reading of(NewsText text, String language, Gazetteer gazetteer, LiveActors.Snapshot live) {
    Words words = Words.of(text.title(), text.summary(), text.content());
    Reading reading = new Reading(words, language, text.publisherCountry(), gazetteer, live);
    reading.scan();
    return reading;
  }

  /** The actor of an id, as it stood when this text was read. */
  KnownActor actor(String id) {
    KnownActor actor = live.actors().get(id);
    return actor == null ? gazetteer.actor(id) : actor;
  }

  Words words() {
    return words;
  }

  String language() {
    return language;
  }

  /** Whether the outlet is of that country; where it is not known, of none. */
  boolean publishedIn(String country) {
    return country.equals(publisher);
  }

  List<Hit> hits() {
    return hits;
  }

  /** The passage of some words, as evidence. */
  Mention mention(int from, int to) {
    return new Mention(
        words.text(from, to), FIELDS[words.field(from)], words.start(from), words.end(to - 1));
  }

  private void scan() {
    PhraseTable<Sense> names = gazetteer.names();
    PhraseTable<Sense> more = live.names();
    long heard = Tongues.heard(language);
    int n = words.count();
    int i = 0;
    while (i < n) {
      long h = 0;
      Hit best = null;
      boolean parted = false;
      boolean torn = false;
      int piece = 0;
      for (int j = i; j < n && (j == i || joins(j)); j++) {
        if (j > i && partsSigns(j)) {
          parted = true;
          torn |= piece == 1;
          piece = 0;
        }
        piece++;
        h = WordHash.chain(h, words.hash(j));
        int value = names.at(h);
        int added = more == null ? 0 : more.at(h);
        if (value == 0 && added == 0) {
          break;
        }
        List<Sense> open = open(names.meanings(value), i, j + 1, heard);
        if (more != null) {
          open = with(open, open(more.meanings(added), i, j + 1, heard));
        }
        boolean whole =
            !parted
                || (!torn && piece > 1)
                || PhraseTable.parted(value)
                || PhraseTable.parted(added);
        if (whole && !open.isEmpty()) {
          best = new Hit(i, j + 1, open);
        }
        if (!PhraseTable.goesOn(value) && !PhraseTable.goesOn(added)) {
          break;
        }
      }
      if (best == null) {
        i++;
      } else {
        hits.add(best);
        i = best.to();
      }
    }
  }

  /** Whether a name can go on over what stands before word {@code j}. */
  private boolean joins(int j) {
    byte gap = words.gap(j);
    return gap == Words.SPACE
        || gap == Words.HYPHEN
        || gap == Words.APOSTROPHE
        || gap == Words.JOINED
        || (gap == Words.DOT && words.end(j - 1) - words.start(j - 1) <= 4);
  }

  /**
   * Whether a space before word {@code j} parts two signs of a script whose every sign is a word
   * here. In Korean another word begins: "국제 연합" is a name, for each part is a word, but "이란" is
   * not in "회의 이 란에".
   */
  private boolean partsSigns(int j) {
    return words.gap(j) == Words.SPACE && sign(j - 1) && sign(j);
  }

  private boolean sign(int word) {
    return words.is(word, Words.UNCASED)
        && words.end(word) - words.start(word) == 1
        && Letters.KIND[words.text(word, word + 1).charAt(0)] == Letters.SINGLE;
  }

  /** What the shipped names leave open, but for actors that a live one stands in the place of. */
  private List<Sense> with(List<Sense> shipped, List<Sense> added) {
    List<Sense> both = new ArrayList<>(added);
    for (Sense sense : shipped) {
      if (!live.replaces(sense)) {
        both.add(sense);
      }
    }
    return both;
  }

  private List<Sense> open(List<Sense> senses, int from, int to, long heard) {
    if (senses == null) {
      return List.of();
    }
    List<Sense> open = List.of();
    for (Sense sense : senses) {
      if (sense.in(heard) && written(sense.style(), from, to)) {
        if (senses.size() == 1) {
          return senses;
        }
        if (open.isEmpty()) {
          open = new ArrayList<>(senses.size());
        }
        open.add(sense);
      }
    }
    return open;
  }

  private boolean written(Sense.Style style, int from, int to) {
    switch (style) {
      case ANY:
        return true;
      case HEAD:
        return words.namelike(from);
      case TAIL:
        return words.namelike(to - 1);
      case NAME:
        return words.namelike(from)
            && (to - from == 1 || words.namelike(to - 1) || words.gap(to - 1) != Words.SPACE);
      default:
        for (int i = from; i < to; i++) {
          if (!words.is(i, Words.UPPER_ALL) && !words.is(i, Words.UNCASED)) {
            return false;
          }
        }
        return words.is(from, Words.DOTTED)
            || !words.is(from, Words.SHOUTED)
            || to - from > 1
            || !gazetteer.isCommonWord(words.hash(from));
    }
  }
}
