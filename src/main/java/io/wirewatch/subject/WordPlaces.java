package io.wirewatch.subject;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where an article has a word of a query, and in which form. Words that differ in nothing but marks
 * are the same word if one of the two has none, for whoever writes "Erdogan" has no ğ at hand. But
 * an article that writes é elsewhere means the e that it writes ("marche" is not "marché"), unless
 * it is a capital, on which accents are often left out ("Etats-Unis").
 */
final class WordPlaces {
  static final String AS_WRITTEN = " as written";

  /** Shorter words alone are too many things without their marks. */
  private static final int LEAST_ALONE = 3;

  /** Marks tell nearly every two syllables apart: a word alone is none without them. */
  private static final String TONAL = "vi";

  private static final int[] NOWHERE = {};

  private WordPlaces() {}

  /**
   * Numbers of forms in the article, rising, one for each place.
   *
   * @param alone whether it is asked for alone, not in a phrase
   */
  static int[] of(QueryWord word, QueryField field, ArticleDocument article, boolean alone) {
    int[] found = article.places(field, word.plain());
    for (String stem : word.stems(article.language())) {
      found = both(found, article.places(field, stem));
    }
    if (comparedBare(word, article, alone)) {
      found = both(found, without(word, word.unmarked(), field, article));
      for (String stem : word.unmarkedStems(article.language())) {
        found = both(found, without(word, stem, field, article));
      }
    }
    return onePerWord(found, article);
  }

  /** In which form it stands at a place that {@link #of} gave, in words for people. */
  static String how(QueryWord word, QueryField field, ArticleDocument article, int place) {
    WordForms.Form form = article.form(place);
    String shown = article.passage(form, form).text();
    int position = form.position();
    String how;
    if (stands(word.plain(), position, field, article)) {
      String small = word.written().toLowerCase(Locale.ROOT);
      boolean same = shown.toLowerCase(Locale.ROOT).startsWith(small);
      how = same ? AS_WRITTEN : ", in another spelling";
    } else if (word.stems(article.language()).stream()
        .anyMatch(stem -> stands(stem, position, field, article))) {
      how = ", a form of the word in " + name(article.language());
    } else {
      how =
          stands(word.unmarked(), position, field, article)
              ? ", but for the marks"
              : ", but for the marks a form of the word in " + name(article.language());
    }
    return "“" + shown + "”" + how;
  }

  private static boolean stands(
      String form, int position, QueryField field, ArticleDocument article) {
    return Arrays.stream(article.places(field, form))
        .anyMatch(place -> article.form(place).position() == position);
  }

  private static String name(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private static boolean comparedBare(QueryWord word, ArticleDocument article, boolean alone) {
    if (word.marked()) {
      return true;
    }
    return article.hasMarks()
        && (!alone || word.plain().length() >= LEAST_ALONE && !TONAL.equals(article.language()));
  }

  /** The places of a form that is compared without marks, as far as they may be left out there. */
  private static int[] without(
      QueryWord word, String form, QueryField field, ArticleDocument article) {
    int[] places = article.places(field, form);
    return places.length == 0 || !word.marked()
        ? places
        : Arrays.stream(places).filter(place -> mayLack(word.plain(), place, article)).toArray();
  }

  private static boolean mayLack(String marked, int place, ArticleDocument article) {
    WordForms.Form form = article.form(place);
    String shown = article.passage(form, form).text();
    int at = 0;
    for (int i = 0; i < marked.length(); i++) {
      char letter = marked.charAt(i);
      String bare = Spelling.bare(letter);
      if (bare != null
          && article.writes(letter)
          && (at >= shown.length() || !Character.isUpperCase(shown.charAt(at)))) {
        return false;
      }
      at += bare == null ? 1 : bare.length();
    }
    return true;
  }

  private static int[] both(int[] some, int[] more) {
    if (some.length == 0 || more.length == 0) {
      return some.length == 0 ? more : some;
    }
    int[] both = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, both, some.length, more.length);
    Arrays.sort(both);
    return both;
  }

  private static int[] onePerWord(int[] places, ArticleDocument article) {
    if (places.length < 2) {
      return places.length == 0 ? NOWHERE : places;
    }
    int[] one = new int[places.length];
    int n = 0;
    for (int place : places) {
      if (n == 0 || article.form(place).position() != article.form(one[n - 1]).position()) {
        one[n++] = place;
      }
    }
    return n == places.length ? places : Arrays.copyOf(one, n);
  }
}
