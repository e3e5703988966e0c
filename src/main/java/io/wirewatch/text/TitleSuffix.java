package io.wirewatch.text;

/**
 * The name of a publisher, a programme or a section behind the last bar of a title: "Floods in the
 * Vale | Morning Show". It is borne by all that comes from there and says nothing of the event.
 */
public final class TitleSuffix {
  private static final int MOST_WORDS = 4;
  private static final int LEAST_WORDS_BEFORE = 3;

  private TitleSuffix() {}

  /** The title up to what such a name begins with; the whole of it where none stands there. */
  public static String without(String title) {
    String rest = title;
    for (int bar = bar(rest); bar > 0; bar = bar(rest)) {
      if (words(rest.substring(bar + 1)) > MOST_WORDS
          || words(rest.substring(0, bar)) < LEAST_WORDS_BEFORE) {
        break;
      }
      rest = rest.substring(0, bar).stripTrailing();
    }
    return rest;
  }

  private static int bar(String title) {
    return Math.max(title.lastIndexOf(" | "), title.lastIndexOf('｜'));
  }

  private static int words(String text) {
    return Tokens.of(text).size();
  }
}
