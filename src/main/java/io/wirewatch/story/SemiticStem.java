package io.wirewatch.story;

import java.util.List;
import java.util.Map;

/**
 * Light stems of languages that write articles, conjunctions and prepositions onto the word, after
 * light10 (Larkey, Ballesteros and Connell, Improving Stemming for Arabic Information Retrieval,
 * SIGIR 2002): one prefix goes, and "and", then endings as long as two letters are left.
 */
final class SemiticStem {
  private static final Map<String, List<String>> PREFIXES =
      Map.of(
          "ar", List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال"),
          "he", List.of("כשה", "וה", "שה", "ה"),
          "fa", List.of());

  private static final Map<String, List<String>> AND = Map.of("ar", List.of("و"));

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "ar", List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي", "ا"),
          "he", List.of("ים", "ות", "יה"),
          "fa", List.of("هایی", "های", "ها", "ترین", "تر"));

  /** Letters that stay before an ending. */
  private static final int LEFT = 2;

  /** Letters that stay behind one sign, which is more often a part of the root. */
  private static final int LEFT_BEHIND_ONE = 3;

  private SemiticStem() {}

  /** Whether there are stems of this kind in the language. */
  static boolean isOf(String language) {
    return PREFIXES.containsKey(language);
  }

  /** The stem of a folded word. */
  static String of(String folded, String language) {
    String word = plain(folded);
    word = withoutPrefix(word, PREFIXES.get(language));
    // "Minister" begins with what may be "and": it goes behind an article too, so both are one.
    word = withoutPrefix(word, AND.getOrDefault(language, List.of()));
    for (String ending : ENDINGS.get(language)) {
      if (word.endsWith(ending) && word.length() - ending.length() > LEFT) {
        word = word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String withoutPrefix(String word, List<String> prefixes) {
    for (String prefix : prefixes) {
      int left = word.length() - prefix.length();
      if (word.startsWith(prefix) && left >= (prefix.length() == 1 ? LEFT_BEHIND_ONE : LEFT)) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  /** Letters that are written in more than one way as one, without vowel signs. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case 'أ', 'إ', 'آ', 'ٱ' -> plain.append('ا');
        case 'ى', 'ی' -> plain.append('ي');
        case 'ک' -> plain.append('ك');
        case 'ة' -> plain.append('ه');
        case 'ـ' -> {}
        default -> {
          if (letter < '\u064B' || letter > '\u0652') {
            plain.append(letter);
          }
        }
      }
    }
    return plain.toString();
  }
}
