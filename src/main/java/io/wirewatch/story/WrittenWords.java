package io.wirewatch.story;

import io.wirewatch.text.TextNormalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of so many imagined articles a word stands, from what is known of the language before
 * the first article comes: {@code story/word-frequencies.txt}. Laid under what is counted, it tells
 * rare words from common ones when a stream is young.
 */
final class WrittenWords {
  /** Imagined articles of a language that has a list. */
  static final int ARTICLES = 3000;

  /** Words that an imagined article has. */
  private static final int LENGTH = 50;

  private static final IntCounts COUNTS = new IntCounts(1 << 15);
  private static final Map<String, Integer> LANGUAGES = new HashMap<>();

  static {
    Map<String, Double> shares = new HashMap<>();
    for (String line : Words.lines("/story/word-frequencies.txt")) {
      String[] words = line.split(" ");
      LANGUAGES.put(words[0], ARTICLES);
      double share = Math.pow(10, Double.parseDouble(words[1]) - 9);
      for (int i = 2; i < words.length; i++) {
        String stem = Words.sense(Words.stem(words[i], words[0]), words[0]);
        shares.merge(words[0] + ":" + TextNormalizer.withoutAccents(stem), share, Double::sum);
      }
    }
    shares.forEach(
        (key, share) -> {
          int articles = (int) Math.round(ARTICLES * (1 - Math.exp(-LENGTH * share)));
          int colon = key.indexOf(':');
          if (articles > 0) {
            COUNTS.add(StoryText.term(key.substring(0, colon), key.substring(colon + 1)), articles);
          }
        });
  }

  private WrittenWords() {}

  /** How many articles are imagined of a language: 0 where nothing is known of it. */
  static int articles(String language) {
    return LANGUAGES.getOrDefault(language, 0);
  }

  /** In how many of them the term stands. */
  static int articlesWith(int term) {
    return COUNTS.get(term);
  }
}
