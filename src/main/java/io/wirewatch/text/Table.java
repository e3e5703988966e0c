package io.wirewatch.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in UTF-8 that comes with the program, or that a user wrote in the same form: a row a
 * line, its columns split by tabs. Empty lines and lines that begin with {@code #} are comments.
 *
 * @param name what messages call it: the resource, or the user's file
 * @param rows in the order of the lines
 */
public record Table(String name, List<Row> rows) {
  /**
   * One row.
   *
   * @param table the name of its table
   * @param line from 1, comments counted
   * @param text the whole line, without white space around it
   * @param columns as they are written, white space and all
   */
  public record Row(String table, int line, String text, String[] columns) {
    /** A column without white space around it; empty where the row has fewer. */
    public String get(int i) {
      return i < columns.length ? columns[i].strip() : "";
    }

    /**
     * A column that every row must have, without white space around it.
     *
     * @throws IllegalArgumentException where the row has fewer
     */
    public String cell(int i) {
      if (i >= columns.length) {
        throw wrong("has " + columns.length + " columns, column " + (i + 1) + " is wanted");
      }
      return columns[i].strip();
    }

    /** What to throw where the row is wrong: the message begins with table and line. */
    public IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException(table + ":" + line + ": " + why);
    }
  }

  /**
   * Reads a resource.
   *
   * @param resource its whole name, {@code /gazetteer/names.tsv}
   * @throws IllegalStateException where it is not on the class path
   */
  public static Table load(String resource) {
    InputStream in = Table.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("resource " + resource + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(resource, reader.lines().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("resource " + resource + " cannot be read", e);
    }
  }

  /** The rows of a text. */
  public static Table of(String name, List<String> lines) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        rows.add(new Row(name, number, line.strip(), line.split("\t", -1)));
      }
    }
    return new Table(name, rows);
  }

  /**
   * The lines of a resource that is a plain list, without white space around them.
   *
   * @param resource as {@link #load} wants it
   */
  public static List<String> lines(String resource) {
    return load(resource).rows().stream().map(Row::text).toList();
  }
}
