package io.wirewatch.story;

import io.wirewatch.text.FunctionWords;
import io.wirewatch.text.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a text count as: nothing (function words), another name for something (aliases,
 * metonyms), or their stem.
 */
final class Words {
  private static final Map<String, String> ALIASES = aliases();
  private static final Map<String, String> SYNONYMS = synonyms();
  private static final Set<String> PLACE_OPENERS =
      Set.of(
          ("san santa saint st ste são sao santo los las el la le fort port new north south east west"
                  + " cape lake mount mt camp")
              .split(" "));
  private static final Set<String> FIRST_OF_MANY = new HashSet<>();
  private static final Set<String> TOLLS = tolls();

  static {
    for (String alias : ALIASES.keySet()) {
      int space = alias.indexOf(' ');
      if (space > 0) {
        FIRST_OF_MANY.add(alias.substring(0, space));
      }
    }
  }

  private static final Set<String> GIVEN_NAMES = givenNames();

  private Words() {}

  /** Whether a folded word is a function word of the language, or of English where it has none. */
  static boolean isFunction(String folded, String language) {
    return FunctionWords.of(language).contains(folded);
  }

  /** What a name of one or more folded words, split by single spaces, stands for; or null. */
  static String alias(String folded) {
    return ALIASES.get(folded);
  }

  /** Whether a name of more than one word begins with this one. */
  static boolean mayOpenAlias(String folded) {
    return FIRST_OF_MANY.contains(folded);
  }

  /**
   * A light stem: endings that change with case and number. In languages other than English one or
   * two letters go from long words, which joins most forms of a name.
   */
  static String stem(String folded, String language) {
    String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    int n = word.length();
    if (language.equals("en") || language.equals("und")) {
      return english(word);
    }
    if (SemiticStem.isOf(language)) {
      return SemiticStem.of(word, language);
    }
    return n >= 8 ? word.substring(0, n - 2) : n >= 6 ? word.substring(0, n - 1) : word;
  }

  /** What a stem is compared by: itself, or the first of the words that mean the same in news. */
  static String sense(String stem, String language) {
    return SYNONYMS.getOrDefault(language + ":" + stem, stem);
  }

  /** Whether the number before or behind a folded word rises while an event goes on: "dead". */
  static boolean isToll(String folded, String language) {
    return TOLLS.contains(language + ":" + sense(stem(folded, language), language));
  }

  /** Whether a folded word is a given name, as one in the Latin alphabet. */
  static boolean isGivenName(String folded) {
    return GIVEN_NAMES.contains(folded);
  }

  /** Whether the next name is a place's, though it may be a given name: San Diego. */
  static boolean opensPlace(String folded) {
    return PLACE_OPENERS.contains(folded);
  }

  private static Set<String> tolls() {
    Set<String> all = new HashSet<>();
    for (String line : Table.lines("/story/tolls.txt")) {
      String[] words = line.split("\\s+");
      for (int i = 1; i < words.length; i++) {
        all.add(words[0] + ":" + sense(stem(words[i], words[0]), words[0]));
      }
    }
    return all;
  }

  private static Set<String> givenNames() {
    Set<String> all = new HashSet<>();
    for (String line : Table.lines("/story/given-names.txt")) {
      all.addAll(List.of(line.split("\\s+")));
    }
    return all;
  }

  /** The groups of words that mean the same: each the language, then the words. */
  static List<String[]> groups() {
    return Table.lines("/story/synonyms.txt").stream().map(line -> line.split("\\s+")).toList();
  }

  private static Map<String, String> synonyms() {
    Map<String, String> all = new HashMap<>();
    for (String[] words : groups()) {
      for (int i = 1; i < words.length; i++) {
        all.putIfAbsent(words[0] + ":" + stem(words[i], words[0]), stem(words[1], words[0]));
      }
    }
    return all;
  }

  private static String english(String word) {
    String stem = word;
    int n = word.length();
    if (n > 4 && stem.endsWith("ies")) {
      stem = stem.substring(0, n - 3) + "y";
    } else if (n > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
      stem = stem.substring(0, n - 1);
    }
    for (String ending : List.of("ing", "ed", "er", "ly")) {
      if (stem.length() > ending.length() + 3 && stem.endsWith(ending)) {
        stem = stem.substring(0, stem.length() - ending.length());
        int m = stem.length();
        char last = stem.charAt(m - 1);
        if (m > 3 && last == stem.charAt(m - 2) && "lsz".indexOf(last) < 0) {
          stem = stem.substring(0, m - 1);
        }
        break;
      }
    }
    return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static Map<String, String> aliases() {
    Map<String, String> all = new HashMap<>();
    for (String line : Table.lines("/story/aliases.txt")) {
      String[] names = line.split("\\s*\\|\\s*");
      for (String name : names) {
        all.putIfAbsent(name, names[0]);
      }
    }
    return all;
  }
}
