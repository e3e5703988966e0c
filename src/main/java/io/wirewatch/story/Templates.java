package io.wirewatch.story;

import io.wirewatch.text.Postings;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The sentences of the texts that are remembered, to tell what publishers write below everything:
 * it stands word for word under titles that have nothing in common, or below texts of two languages
 * (topology-docs/decisions/0035-templates-by-what-titles-say.md).
 */
final class Templates {
  /** Texts under other titles that make a sentence a template. */
  private static final int STRANGERS = 2;

  private static final int ASKED = 8;

  /** How rare, taken together, are the words that two titles of one event share, at least. */
  private static final double TITLES_KIN = 6;

  private final Postings sentences = new Postings();
  private final int[] bearers = new int[ASKED];

  void add(StoryText text) {
    sentences.add(text.sentences());
  }

  void removeOldest(StoryText text) {
    sentences.removeOldest(text.sentences());
  }

  /**
   * Whether a sentence says nothing of the event.
   *
   * @param language of the text that bears it
   * @param title rising terms of the title above it
   * @param texts the remembered texts by number
   * @param rarity of a term of the language
   */
  boolean has(
      int sentence,
      String language,
      int[] title,
      IntFunction<StoryText> texts,
      IntToDoubleFunction rarity) {
    int n = sentences.newest(sentence, ASKED, bearers);
    int strangers = 0;
    for (int i = 0; i < n; i++) {
      StoryText bearer = texts.apply(bearers[i]);
      if (!bearer.language().equals(language)) {
        return true; // Who tells an event in another language tells it in other words.
      }
      double shared = 0;
      for (int term : title) {
        int at = bearer.find(term);
        shared += at >= 0 && bearer.is(at, StoryText.TITLE) ? rarity.applyAsDouble(term) : 0;
      }
      strangers += shared < TITLES_KIN ? 1 : 0;
    }
    return strangers >= STRANGERS && strangers * 2 > n;
  }
}
