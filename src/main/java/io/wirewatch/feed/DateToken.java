package io.wirewatch.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a date.
 *
 * @param separator the character right after it, or 0
 */
record DateToken(Kind kind, String text, int position, char separator) {
  enum Kind {
    WORD,
    NUMBER,
    TIME,
    OFFSET
  }

  int value() {
    return Integer.parseInt(text);
  }

  DateToken asNumber() {
    return new DateToken(Kind.NUMBER, text.replaceAll("[^0-9]", ""), position, separator);
  }

  static List<DateToken> split(String text) {
    List<DateToken> tokens = new ArrayList<>();
    boolean timeSeen = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int from = i;
      if (isDigit(c)) {
        boolean time = false;
        while (i < text.length() && (isDigit(text.charAt(i)) || isTimePart(text, i))) {
          time |= text.charAt(i) == ':';
          i++;
        }
        String word = text.substring(from, i);
        timeSeen |= time;
        if (time || word.indexOf('.') < 0) {
          tokens.add(new DateToken(time ? Kind.TIME : Kind.NUMBER, word, from, at(text, i)));
        }
      } else if ((c == '+' || c == '-' || c == '\u2212' || c == '\u2013')
          && timeSeen
          && i + 1 < text.length()
          && isDigit(text.charAt(i + 1))) {
        i++;
        while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == ':')) {
          i++;
        }
        String sign = c == '+' ? "+" : "-";
        tokens.add(
            new DateToken(Kind.OFFSET, sign + text.substring(from + 1, i), from, at(text, i)));
      } else if (Character.isLetter(c)) {
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || isZonePart(text, i))) {
          i++;
        }
        tokens.add(new DateToken(Kind.WORD, text.substring(from, i), from, at(text, i)));
      } else {
        i++;
      }
    }
    return tokens;
  }

  private static char at(String text, int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isTimePart(String text, int i) {
    char c = text.charAt(i);
    boolean inside = i + 1 < text.length() && isDigit(text.charAt(i + 1));
    return inside
        && (c == ':'
            || (c == '.' && text.lastIndexOf(':', i) > i - 4 && text.lastIndexOf(':', i) > 0));
  }

  private static boolean isZonePart(String text, int i) {
    char c = text.charAt(i);
    return (c == '/' || c == '_')
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1));
  }

  /** Reads hours, minutes, seconds and a fraction; false where they are out of range. */
  boolean readTime(DateParts parts) {
    String[] fields = text.split(":");
    if (fields.length > 3) {
      return false;
    }
    parts.hour = Integer.parseInt(fields[0]);
    String minutes = fields.length > 1 ? fields[1] : "0";
    String seconds = fields.length > 2 ? fields[2] : "0";
    int dot = seconds.indexOf('.');
    if (dot >= 0) {
      String fraction = (seconds.substring(dot + 1) + "000000000").substring(0, 9);
      parts.nano = Integer.parseInt(fraction);
      seconds = seconds.substring(0, dot);
    }
    parts.minute =
        Integer.parseInt(
            minutes.indexOf('.') >= 0 ? minutes.substring(0, minutes.indexOf('.')) : minutes);
    parts.second = seconds.isEmpty() ? 0 : Integer.parseInt(seconds);
    return parts.hour <= 24 && parts.minute <= 59 && parts.second <= 60;
  }

  void readOffset(DateParts parts) {
    int sign = text.charAt(0) == '-' ? -1 : 1;
    String[] fields = text.substring(1).split(":");
    String digits = fields[0];
    if (fields.length > 1) {
      parts.offset(sign, Integer.parseInt(digits), Integer.parseInt(fields[1]));
    } else if (digits.length() <= 2) {
      parts.offset(sign, Integer.parseInt(digits), 0);
    } else {
      int split = digits.length() - 2;
      if (digits.length() > 4) {
        throw new java.time.DateTimeException("offset");
      }
      parts.offset(
          sign,
          Integer.parseInt(digits.substring(0, split)),
          Integer.parseInt(digits.substring(split)));
    }
  }
}
