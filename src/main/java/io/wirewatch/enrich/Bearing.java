package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import io.wirewatch.text.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What bears a nationality in a sentence, by the words of {@code persons.tsv}: a private person
 * acts for no state ("Polish lorry driver", "Frenchman"), nor does a firm or a charity but where it
 * trades ("Irish airline"), the two nationalities of a person tie no states ("British-Egyptian
 * activist"), and what a film tells of does not happen.
 */
final class Bearing {
  private enum Sort {
    PRIVATE,
    FIRM,
    PERSON,
    WORK
  }

  /** Words between a nationality and what bears it, at most: "Polish lorry driver". */
  private static final int REACH = 2;

  /** Signs between the two in a script without spaces, at most: "アイルランドの格安航空会社". */
  private static final int SIGN_REACH = 4;

  /** Words of a phrase of the table, at most; signs in a script without spaces. */
  private static final int LONGEST = 6;

  /** Words of the subject of a sentence in which a work is looked for. */
  private static final int SUBJECT = 4;

  /** Languages that set the adjective behind its noun. */
  private static final Set<String> BEHIND = Set.of("fr", "es", "pt", "it", "ar", "ro");

  private static final Set<Long> PREPOSITION = SmallWords.of("before-object");

  private static final Map<String, Set<Long>> WORDS = new HashMap<>();

  static {
    for (Table.Row row : Table.load("/gazetteer/persons.tsv").rows()) {
      Sort sort = Sort.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Set<Long> into = WORDS.computeIfAbsent(key(row.get(0), sort), k -> new HashSet<>());
      for (String pattern : row.get(2).split("\\|")) {
        Braces.expand(pattern).forEach(form -> into.add(WordHash.ofPhrase(form)));
      }
    }
  }

  private final Words words;
  private final String language;
  private final Cues cues;
  private final int from;
  private final int to;
  private final int first;

  Bearing(Reading reading, Parties parties) {
    this.words = reading.words();
    this.language = reading.language();
    this.cues = parties.cues();
    this.from = parties.from();
    this.to = parties.to();
    this.first = parties.sides().isEmpty() ? to : parties.sides().get(0).from();
  }

  private static String key(String language, Sort sort) {
    return language + " " + sort;
  }

  /** Words of a phrase of that sort that begins at a word; 0 where none does. */
  private int phrase(int word, int end, Sort sort) {
    Set<Long> phrases = WORDS.getOrDefault(key(language, sort), Set.of());
    long h = 0;
    for (int i = word; i < Math.min(end, word + LONGEST) && !phrases.isEmpty(); i++) {
      h = WordHash.chain(h, words.hash(i));
      if (phrases.contains(h)) {
        return i + 1 - word;
      }
    }
    return 0;
  }

  private boolean is(int word, Sort sort) {
    return word >= from && word < to && phrase(word, to, sort) > 0;
  }

  /** A private person, who acts for no state; some words for a people mean one alone. */
  boolean isPrivate(Side side) {
    return is(side.from(), Sort.PRIVATE) || near(side.from(), side.to(), Sort.PRIVATE);
  }

  /** A firm, a charity or the like, which acts for no state but where it trades. */
  boolean isFirm(Side side) {
    return near(side.from(), side.to(), Sort.FIRM);
  }

  /** Both nationalities are of one person. */
  boolean ofOnePerson(Side one, Side other) {
    return near(one.from(), other.to(), Sort.PRIVATE) || near(one.from(), other.to(), Sort.PERSON);
  }

  /** Whether the sentence is of a film, a book or the like that stands before its first party. */
  boolean isWork() {
    for (int i = from; i < Math.min(from + SUBJECT, first); i++) {
      if (is(i, Sort.WORK)) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int first, int end, Sort sort) {
    return BEHIND.contains(language) ? before(first, sort) : behind(end, sort);
  }

  /** "oligarque russe", "compagnie aérienne irlandaise", "chef d'orchestre germano-turc". */
  private boolean before(int first, Sort sort) {
    int at = words.gap(first) == Words.HYPHEN ? first - 1 : first;
    for (int i = at - 1; i >= Math.max(from, at - 1 - REACH); i--) {
      int length = phrase(i, at, sort);
      if (length > 0 && i + length >= at - 1) {
        return i + length == at || !PREPOSITION.contains(words.hash(at - 1));
      }
    }
    return false;
  }

  private boolean behind(int end, Sort sort) {
    boolean signs = end < to && words.is(end, Words.UNCASED) && words.gap(end) == Words.JOINED;
    for (int i = end; i < Math.min(to, end + (signs ? SIGN_REACH : REACH)); i++) {
      if (words.gap(i) != (signs ? Words.JOINED : Words.SPACE) || cues.between(end, i) != null) {
        return false;
      }
      int length = phrase(i, to, sort);
      if (length > 0) {
        return !ofNoun(i + length);
      }
    }
    return false;
  }

  /** "US airline ban": the word before a noun of an act only says of what sort it is. */
  private boolean ofNoun(int word) {
    Cues.Cue next =
        language.equals("en") && word < to && words.gap(word) == Words.SPACE
            ? cues.between(word, word + 1)
            : null;
    return next != null && next.act().shape() == Act.Shape.NOUN;
  }
}
