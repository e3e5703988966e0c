package io.wirewatch.enrich;

import io.wirewatch.text.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The small words that the rules of names and relations go by, in classes; read once from {@code
 * /gazetteer/small-words.tsv}. They stand in a table so that the version of the dictionary tells
 * when one of them changes.
 */
final class SmallWords {
  private static final SmallWords SHIPPED = of(Table.load("/gazetteer/small-words.tsv"));

  private final Map<String, Set<Long>> classes = new HashMap<>();

  private final Map<String, Set<Long>> byLanguage = new HashMap<>();

  private SmallWords() {}

  /** class, language, words. */
  static SmallWords of(Table table) {
    SmallWords words = new SmallWords();
    for (Table.Row row : table.rows()) {
      Set<String> seen = new HashSet<>();
      for (String word : row.get(2).split(" ")) {
        if (WordHash.each(word).length != 1) {
          throw row.wrong("not one word: '" + word + "'");
        }
        if (!seen.add(word)) {
          throw row.wrong(word + " stands twice");
        }
        long hash = WordHash.of(word);
        words.classes.computeIfAbsent(row.get(0), c -> new HashSet<>()).add(hash);
        words
            .byLanguage
            .computeIfAbsent(row.get(0) + " " + row.get(1), c -> new HashSet<>())
            .add(hash);
      }
    }
    return words;
  }

  /**
   * The hashes of the shipped words of a class, of all languages.
   *
   * @throws IllegalStateException where there is no such class
   */
  static Set<Long> of(String wordClass) {
    return SHIPPED.words(wordClass);
  }

  /** The hashes of the shipped words of a class in one language; none where it has none. */
  static Set<Long> of(String wordClass, String language) {
    return SHIPPED.byLanguage.getOrDefault(wordClass + " " + language, Set.of());
  }

  Set<Long> words(String wordClass) {
    Set<Long> words = classes.get(wordClass);
    if (words == null) {
      throw new IllegalStateException("small-words.tsv: no class " + wordClass);
    }
    return words;
  }
}
