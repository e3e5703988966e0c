package io.wirewatch.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A row of a tab-separated resource, with where it stands for the sake of clear errors. */
record TableRow(String file, int line, List<String> cells) {

  /** All rows of a resource; empty lines and lines that begin with {@code #} are left out. */
  static List<TableRow> read(String resource) {
    try (InputStream in = TableRow.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<TableRow> rows = new ArrayList<>();
      int number = 0;
      for (String line; (line = reader.readLine()) != null; ) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new TableRow(resource, number, List.of(line.split("\t", -1))));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  String cell(int column) {
    if (column >= cells.size()) {
      throw wrong("has " + cells.size() + " columns, column " + (column + 1) + " is wanted");
    }
    return cells.get(column).strip();
  }

  IllegalStateException wrong(String what) {
    return new IllegalStateException(file + " line " + line + ": " + what);
  }
}
