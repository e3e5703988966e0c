package io.wirewatch.deliver;

import java.util.regex.Pattern;

/** A stranger's text on one line: no line breaks, control or direction signs, and not endless. */
final class OneLine {
  /** Line breaks would be headers of their own; direction signs make a text read as another. */
  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

  private OneLine() {}

  /**
   * @param text may be null
   * @param most characters, the sign for what was cut among them
   */
  static String of(String text, int most) {
    String line = UNWANTED.matcher(text == null ? "" : text).replaceAll(" ").strip();
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }

  /**
   * The link if it is one to the web, else null: whatever else is in there shall not be clicked.
   */
  static String webLink(String link) {
    return link != null && link.matches("(?i)https?://[^\\s\"<>\\\\^`{|}\\p{Cntrl}]{1,2000}")
        ? link
        : null;
  }
}
