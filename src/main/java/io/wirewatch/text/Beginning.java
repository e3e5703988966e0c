package io.wirewatch.text;

/** The beginning of a text. Pure. */
public final class Beginning {
  private Beginning() {}

  /**
   * At most so much of a text, never half a character: a surrogate pair at the end is left out, not
   * cut in two. Half a pair is no text, and what writes UTF-8 makes a question mark of it.
   *
   * @param text may be null, and is then null
   * @param most length in UTF-16 units
   */
  public static String of(String text, int most) {
    if (text == null || text.length() <= most) {
      return text;
    }
    int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
