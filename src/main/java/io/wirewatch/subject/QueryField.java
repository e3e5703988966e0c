package io.wirewatch.subject;

import io.wirewatch.text.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields that a subject's query can ask. */
enum QueryField {
  /** The words of the title. */
  TITLE(true),
  /** The words of title and summary; without a summary, of the title and the first lines. */
  LEAD(true),
  /** All words. The field of a word that names none. */
  TEXT(true),
  /** ISO 639 code of the language. */
  LANGUAGE(false),
  /** A country or area that the text is about or mentions. */
  REGION(false),
  /** A country or area that the text is about. */
  ABOUT(false),
  /** A country or area that the text only mentions. */
  MENTIONED(false),
  /** Media topic by code or label. */
  TOPIC(false),
  /** Actor by id or name. */
  ACTOR(false),
  /** Pair of countries, with what is between them; see {@link RelationTerms}. */
  RELATION(false),
  /** Quad class of any relation. */
  QUAD(false),
  /** Who published it. */
  OUTLET(false),
  /** The outlet's country. */
  PUBLISHER_COUNTRY(false),
  /** The feed's id. */
  FEED(false);

  private final boolean words;

  QueryField(boolean words) {
    this.words = words;
  }

  /** Whether it holds running words rather than whole values. */
  boolean words() {
    return words;
  }

  /** As written in queries: {@code publisher-country}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> labels() {
    return Stream.of(values()).map(QueryField::label).toList();
  }

  /** Whether a name is that of a field of running words. */
  static boolean isWords(String name) {
    return Stream.of(values()).anyMatch(field -> field.words && field.label().equals(name));
  }

  /** The field of a name. */
  static QueryField named(String name) {
    for (QueryField field : values()) {
      if (field.label().equals(name)) {
        return field;
      }
    }
    throw new QueryFault(
        name, "there is no field \"" + name + "\"" + NearestWord.hint(name, labels()));
  }
}
