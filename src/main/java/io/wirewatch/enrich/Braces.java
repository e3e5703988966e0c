package io.wirewatch.enrich;

import java.util.ArrayList;
import java.util.List;

/** Word forms in short: {@code приня{л,ла}} stands for {@code принял} and {@code приняла}. */
final class Braces {
  private Braces() {}

  /**
   * All that a pattern stands for, in order; one without braces for itself. Several braces give
   * every combination; braces within braces are not known.
   *
   * @throws IllegalArgumentException where a brace is not closed
   */
  static List<String> expand(String pattern) {
    int open = pattern.indexOf('{');
    if (open < 0) {
      return List.of(pattern);
    }
    int close = pattern.indexOf('}', open);
    if (close < 0) {
      throw new IllegalArgumentException("a brace is not closed: " + pattern);
    }
    List<String> rests = expand(pattern.substring(close + 1));
    List<String> forms = new ArrayList<>();
    for (String ending : pattern.substring(open + 1, close).split(",", -1)) {
      for (String rest : rests) {
        forms.add(pattern.substring(0, open) + ending + rest);
      }
    }
    return forms;
  }
}
