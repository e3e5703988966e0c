package io.wirewatch.story;

import io.wirewatch.text.Table;
import io.wirewatch.text.TextNormalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of so many imagined articles a word stands, from what is known of the language before
 * the first article comes: {@code story/word-frequencies.txt}. Laid under what is counted, it tells
 * rare words from common ones when a stream is young.
 */
final class WrittenWords {
  /** Imagined articles of a language that has a long list. */
  static final int ARTICLES = 3000;

  /**
   * The same where the list is short: what some hundred words do not hold may still be common, so
   * it must not look as rare as what is not among the 24,000 most frequent.
   */
  private static final int FEW_ARTICLES = 1000;

  private static final int LONG_LIST = 5000;

  /** Words that an imagined article has. */
  private static final int LENGTH = 50;

  /**
   * The share of each form of a word that has others of its meaning, where the language has no long
   * list: such words are those of news.
   */
  private static final double OF_A_GROUP = Math.pow(10, 4.5 - 9);

  private static final IntCounts COUNTS = new IntCounts(1 << 15);
  private static final Map<String, Integer> LANGUAGES = new HashMap<>();

  static {
    Map<String, Double> shares = new HashMap<>();
    Map<String, Integer> listed = new HashMap<>();
    for (String line : Table.lines("/story/word-frequencies.txt")) {
      String[] words = line.split(" ");
      listed.merge(words[0], words.length - 2, Integer::sum);
      double share = Math.pow(10, Double.parseDouble(words[1]) - 9);
      for (int i = 2; i < words.length; i++) {
        shares.merge(key(words[i], words[0]), share, Double::sum);
      }
    }
    listed.forEach(
        (language, words) -> LANGUAGES.put(language, words < LONG_LIST ? FEW_ARTICLES : ARTICLES));
    for (String[] group : Words.groups()) {
      if (listed.getOrDefault(group[0], LONG_LIST) < LONG_LIST) {
        for (int i = 1; i < group.length; i++) {
          shares.merge(key(group[i], group[0]), OF_A_GROUP, Double::sum);
        }
      }
    }
    shares.forEach(
        (key, share) -> {
          int colon = key.indexOf(':');
          int all = LANGUAGES.get(key.substring(0, colon));
          int articles = (int) Math.round(all * (1 - Math.exp(-LENGTH * share)));
          if (articles > 0) {
            COUNTS.add(StoryText.term(key.substring(0, colon), key.substring(colon + 1)), articles);
          }
        });
  }

  private WrittenWords() {}

  private static String key(String word, String language) {
    String stem = Words.sense(Words.stem(word, language), language);
    return language + ":" + TextNormalizer.withoutAccents(stem);
  }

  /** How many articles are imagined of a language: 0 where nothing is known of it. */
  static int articles(String language) {
    return LANGUAGES.getOrDefault(language, 0);
  }

  /** In how many of them the term stands. */
  static int articlesWith(int term) {
    return COUNTS.get(term);
  }
}
