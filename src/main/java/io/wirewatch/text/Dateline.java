package io.wirewatch.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline of a wire text: {@code MOSCOW, Nov 23 (Reuters) - }. It says where and when the text
 * was filed, not what happened, and each outlet writes its own.
 */
public final class Dateline {
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\s*(\\p{Lu}[^.!?\\n\\r\u3002]{1,60}?(?:\\.[^.!?\\n\\r]{1,20}?)?)"
              + "(?:\\s*[(/\\[][^)/\\]]{2,40}[)/\\]]\\.?)?\\s*(?:--?|\u2013|\u2014|:)\\s+");

  private Dateline() {}

  /** The text without its dateline, if it has one. */
  public static String strip(String text) {
    Matcher matcher = DATELINE.matcher(text);
    if (!matcher.lookingAt()) {
      return text;
    }
    String line = matcher.group(1);
    boolean credited = matcher.group().matches("(?s).*[(/\\[][^)/\\]]{2,40}[)/\\]].*");
    boolean dated = line.chars().anyMatch(Character::isDigit) && line.indexOf(',') > 0;
    return credited || dated || isCapitals(line) ? text.substring(matcher.end()) : text;
  }

  private static boolean isCapitals(String line) {
    return line.length() > 2 && line.chars().noneMatch(Character::isLowerCase);
  }
}
