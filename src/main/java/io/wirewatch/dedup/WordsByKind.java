package io.wirewatch.dedup;

import io.wirewatch.text.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A resource of words of several kinds: rows {@code KIND | WORDS}, some with further columns. */
record WordsByKind(List<Row> rows) {

  /**
   * @param words of the kind, split at spaces
   * @param further the words of the next column; empty where there is none
   */
  record Row(String kind, List<String> words, List<String> further) {
    private static Row of(String line) {
      String[] columns = line.split("\\s*\\|\\s*");
      return new Row(
          columns[0],
          List.of(columns[1].split(" ")),
          columns.length > 2 ? List.of(columns[2].split(" ")) : List.of());
    }
  }

  /** Reads a resource. */
  static WordsByKind load(String resource) {
    return new WordsByKind(Table.lines(resource).stream().map(Row::of).toList());
  }

  /** The rows of a kind. */
  List<Row> of(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).toList();
  }

  /** All words of a kind. */
  Set<String> all(String kind) {
    Set<String> words = new HashSet<>();
    of(kind).forEach(row -> words.addAll(row.words()));
    return Set.copyOf(words);
  }
}
