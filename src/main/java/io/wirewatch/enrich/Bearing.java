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
 * acts for no state ("Polish lorry driver"), the two nationalities of a person tie no states
 * ("British-Egyptian activist"), and what a film tells of does not happen.
 */
final class Bearing {
  private enum Sort {
    PRIVATE,
    PERSON,
    WORK
  }

  /** Words between a nationality and what bears it, at most: "Polish lorry driver". */
  private static final int REACH = 2;

  /** Words of the subject of a sentence in which a work is looked for. */
  private static final int SUBJECT = 4;

  /** Languages that set the adjective behind its noun. */
  private static final Set<String> BEHIND = Set.of("fr", "es", "pt", "it");

  private static final Map<String, Set<Long>> WORDS = new HashMap<>();

  static {
    for (Table.Row row : Table.load("/gazetteer/persons.tsv").rows()) {
      Sort sort = Sort.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Set<Long> into = WORDS.computeIfAbsent(key(row.get(0), sort), k -> new HashSet<>());
      for (String pattern : row.get(2).split("\\|")) {
        Braces.expand(pattern).forEach(form -> into.add(WordHash.of(form)));
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

  private boolean is(int word, Sort sort) {
    return word >= from
        && word < to
        && WORDS.getOrDefault(key(language, sort), Set.of()).contains(words.hash(word));
  }

  /** A private person, who acts for no state. */
  boolean isPrivate(Side side) {
    return near(side.from(), side.to(), Sort.PRIVATE);
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
    if (BEHIND.contains(language)) {
      return is(first - 1, sort) || (words.gap(first) == Words.HYPHEN && is(first - 2, sort));
    }
    for (int i = end; i < Math.min(to, end + REACH); i++) {
      if (words.gap(i) != Words.SPACE || cues.between(end, i) != null) {
        return false;
      }
      if (is(i, sort)) {
        return true;
      }
    }
    return false;
  }
}
