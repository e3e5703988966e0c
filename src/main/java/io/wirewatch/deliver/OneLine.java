package io.wirewatch.deliver;

import io.wirewatch.text.Beginning;
import io.wirewatch.text.WebLink;
import java.util.regex.Pattern;

/** A stranger's text on one line: no line breaks, control or direction signs, and not endless. */
final class OneLine {
  /** Line breaks would be headers of their own; direction signs make a text read as another. */
  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

  private static final int LONGEST_LINK = 2_000;

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
    return Beginning.of(line, most - 1) + "…";
  }

  /**
   * The link if it is one to the web, with what a URL may not hold encoded; else null: whatever
   * else is in there shall not be clicked.
   */
  static String webLink(String link) {
    String url = WebLink.encoded(link == null ? null : link.strip());
    return url != null && url.length() <= LONGEST_LINK ? url : null;
  }
}
