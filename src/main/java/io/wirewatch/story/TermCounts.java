package io.wirewatch.story;

import java.util.HashMap;
import java.util.Map;

/**
 * In how many articles of the window each term and anchor stands, and how rare that makes it. What
 * is known of a language beforehand ({@link WrittenWords}) is laid under the counts.
 */
final class TermCounts {
  private final IntCounts terms = new IntCounts(1024);
  private final IntCounts anchors = new IntCounts(1024);
  private final Map<String, Integer> articlesByLanguage = new HashMap<>();
  private int articles;

  /** Counts an article, or takes it out again with -1. */
  void count(StoryText text, int by) {
    for (int term : text.terms()) {
      terms.add(term, by);
    }
    for (int anchor : text.anchors()) {
      anchors.add(anchor, by);
    }
    articlesByLanguage.merge(text.language(), by, Integer::sum);
    articles += by;
  }

  /** What is known of the terms of a language. */
  Likeness.Terms of(String language) {
    int all = articlesIn(language);
    return new Likeness.Terms() {
      @Override
      public double applyAsDouble(int term) {
        return rarity(term, all);
      }

      @Override
      public double bearers(int term) {
        return terms.get(term) + WrittenWords.articlesWith(term);
      }
    };
  }

  /** Inverse document frequency among so many articles of the language. */
  double rarity(int term, int articles) {
    return Rarity.of(terms.get(term) + WrittenWords.articlesWith(term), articles);
  }

  /** The same among the articles of all languages. */
  double anchorRarity(int anchor) {
    int presumed = AnchorKind.of(anchor).presumed();
    return Rarity.of(anchors.get(anchor) + presumed, articles + WrittenWords.ARTICLES);
  }

  /** The articles of a language, the imagined ones among them. */
  int articlesIn(String language) {
    return articlesByLanguage.getOrDefault(language, 0) + WrittenWords.articles(language);
  }

  /** Whether all articles of the window are in one language. */
  boolean isOnly(String language) {
    return articlesByLanguage.getOrDefault(language, 0) == articles;
  }
}
