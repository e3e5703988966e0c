package io.wirewatch.story;

import io.wirewatch.text.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nouns that are no names in languages that write each noun with a capital: {@code
 * story/nouns.txt}. A word that ends like one ("Schulreform", "Rentenkürzung") is one too, so that
 * a list of common nouns and endings reaches most compounds.
 */
final class CommonNouns {
  /** Shorter nouns end many names: "Stadt", "Berg". */
  private static final int SHORTEST_HEAD = 6;

  private static final List<String> CASES = List.of("", "s", "es", "e", "en", "n", "er", "ern");

  private static final Map<String, Set<String>> NOUNS = new HashMap<>();
  private static final Map<String, Set<String>> ENDINGS = new HashMap<>();

  static {
    for (String line : Table.lines("/story/nouns.txt")) {
      String[] words = line.split(" ");
      Set<String> nouns = NOUNS.computeIfAbsent(words[0], language -> new HashSet<>());
      Set<String> endings = ENDINGS.computeIfAbsent(words[0], language -> new HashSet<>());
      for (int i = 1; i < words.length; i++) {
        if (words[i].startsWith("-")) {
          endings.add(words[i].substring(1));
        } else {
          nouns.add(words[i]);
        }
      }
    }
  }

  private CommonNouns() {}

  /** Whether a capital says nothing of a folded word; never in languages that have no list. */
  static boolean has(String folded, String language) {
    Set<String> nouns = NOUNS.get(language);
    if (nouns == null) {
      return false;
    }
    for (String ending : CASES) {
      if (folded.endsWith(ending)
          && isNoun(folded.substring(0, folded.length() - ending.length()), nouns)) {
        return true;
      }
    }
    for (String ending : ENDINGS.get(language)) {
      if (folded.length() > ending.length() + 3 && folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoun(String word, Set<String> nouns) {
    if (nouns.contains(word)) {
      return true;
    }
    for (int from = 2; from <= word.length() - SHORTEST_HEAD; from++) {
      if (nouns.contains(word.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
