package io.wirewatch.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated resource: rows of columns; lines that begin with {@code #} are comments. */
record Table(String name, List<Row> rows) {
  /** One row, with its line for messages. */
  record Row(String table, int line, String[] columns) {
    String get(int i) {
      return i < columns.length ? columns[i].strip() : "";
    }

    IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException(table + ":" + line + ": " + why);
    }
  }

  /** Reads a resource of the class path; throws when it is not there. */
  static Table load(String name) {
    InputStream in = Table.class.getResourceAsStream("/gazetteer/" + name);
    if (in == null) {
      throw new IllegalStateException("resource gazetteer/" + name + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(name, reader.lines().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("resource gazetteer/" + name + " cannot be read", e);
    }
  }

  /** The rows of a text. */
  static Table of(String name, List<String> lines) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        rows.add(new Row(name, number, line.split("\t", -1)));
      }
    }
    return new Table(name, rows);
  }
}
