package io.wirewatch.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that say nothing of an event: function words and the words of reporting, by language, from
 * {@code text/function-words.txt}.
 */
public final class FunctionWords {
  private static final Map<String, Set<String>> BY_LANGUAGE = load();

  private FunctionWords() {}

  /** Those of a language, folded; of English where the table has none of it. */
  public static Set<String> of(String language) {
    return BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get("en"));
  }

  /** Those of all languages of the table, folded. */
  public static Set<String> all() {
    Set<String> all = new HashSet<>();
    BY_LANGUAGE.values().forEach(all::addAll);
    return all;
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> all = new HashMap<>();
    for (String line : Table.lines("/text/function-words.txt")) {
      List<String> words = List.of(line.split("\\s+"));
      all.computeIfAbsent(words.get(0), language -> new HashSet<>())
          .addAll(words.subList(1, words.size()));
    }
    return all;
  }
}
