package io.wirewatch.cli.gazetteer;

import io.wirewatch.text.Table;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one has to know to read the CIA World Factbook, as {@code factbook/names.tsv} says it. */
final class Factbook {
  private static final Table TABLE = Table.load("/factbook/names.tsv");

  /** Codes by its own names for countries, without accents and in lower case. */
  static final Map<String, String> CODES =
      TABLE.rows().stream()
          .filter(row -> row.get(0).equals("name"))
          .collect(Collectors.toUnmodifiableMap(row -> row.cell(1), row -> row.cell(2)));

  /** Capitals whose names mean other things more often. */
  static final Set<String> AMBIGUOUS_CAPITALS = all("ambiguous");

  /** Codes of territories whose leaders are left out. */
  static final Set<String> DEPENDENT = all("dependent");

  /** Words of which the last before a name ends the title. */
  static final Set<String> TITLE_WORDS = all("title");

  private Factbook() {}

  private static Set<String> all(String kind) {
    return TABLE.rows().stream()
        .filter(row -> row.get(0).equals(kind))
        .map(row -> row.cell(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
