package io.wirewatch.codes;

import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The IPTC Media Topics: codes, English labels and who stands below whom. Topics are numbered in
 * the order of the table, parents before children.
 */
public final class Taxonomy {
  private static final Taxonomy SHIPPED = load();

  private final List<String> codes = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] parents;
  private final int[] tops;

  private Taxonomy(List<Table.Row> rows) {
    parents = new int[rows.size()];
    tops = new int[rows.size()];
    for (Table.Row row : rows) {
      int number = codes.size();
      String parent = row.cell(1);
      if (!parent.isEmpty() && !numbers.containsKey(parent)) {
        throw row.wrong("parent " + parent + " is no code above this line");
      }
      if (numbers.put(row.cell(0), number) != null) {
        throw row.wrong("code " + row.cell(0) + " stands twice");
      }
      codes.add(row.cell(0));
      labels.add(row.cell(2));
      parents[number] = parent.isEmpty() ? -1 : numbers.get(parent);
      tops[number] = parent.isEmpty() ? number : tops[parents[number]];
    }
  }

  /** The one that comes with the program. */
  public static Taxonomy shipped() {
    return SHIPPED;
  }

  private static Taxonomy load() {
    List<Table.Row> rows = Table.load("/taxonomy/media-topics.tsv").rows();
    // The first row names the columns.
    return new Taxonomy(rows.subList(1, rows.size()));
  }

  /** How many topics there are: their numbers are below it. */
  public int size() {
    return codes.size();
  }

  /** The number of a code such as {@code medtop:15000000}; -1 where there is none. */
  public int number(String code) {
    return numbers.getOrDefault(code, -1);
  }

  /** With its prefix: {@code medtop:15000000}. */
  public String code(int number) {
    return codes.get(number);
  }

  /** In English. */
  public String label(int number) {
    return labels.get(number);
  }

  /** The topic directly above; -1 above a top level. */
  public int parent(int number) {
    return parents[number];
  }

  /** The top level that a topic belongs to, itself if it is one. */
  public int top(int number) {
    return tops[number];
  }
}
