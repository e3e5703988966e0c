package io.wirewatch.feed;

import java.util.Map;
import org.jsoup.parser.Parser;

/** Character references in XML that need not be well-formed: XML's, HTML's, and the DOCTYPE's. */
final class Entities {
  private static final int LONGEST_NAME = 40;

  /** What windows-1252 has where Unicode has C1 controls. */
  private static final String C1 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
          + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + "\u009d\u017e\u0178";

  private final Map<String, String> declared;
  private final ReadingBudget budget;

  /**
   * @param declared by the document itself
   * @param budget what these may grow to
   */
  Entities(Map<String, String> declared, ReadingBudget budget) {
    this.declared = declared;
    this.budget = budget;
  }

  /** Text between two offsets with its references read and its illegal characters gone. */
  String read(String source, int from, int to) {
    int i = from;
    while (i < to && isPlain(source.charAt(i))) {
      i++;
    }
    if (i == to) {
      return source.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from).append(source, from, i);
    while (i < to) {
      char c = source.charAt(i);
      if (c == '&') {
        i = reference(source, i, to, out);
      } else {
        if (c == '\r') {
          if (i + 1 >= to || source.charAt(i + 1) != '\n') {
            out.append('\n');
          }
        } else if (isPlain(c)) {
          out.append(c);
        } else if (c >= 0x80 && c <= 0x9f) {
          out.append(C1.charAt(c - 0x80));
        }
        i++;
      }
    }
    return out.toString();
  }

  /** Text without references, its illegal characters gone. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '&' && !isPlain(c)) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
          c = text.charAt(i);
          if (c == '&' || c == '\r' || isPlain(c)) {
            out.append(c);
          } else if (c >= 0x80 && c <= 0x9f) {
            out.append(C1.charAt(c - 0x80));
          }
        }
        return out.toString();
      }
    }
    return text;
  }

  private static boolean isPlain(char c) {
    return c != '&'
        && (c >= ' ' || c == '\n' || c == '\t')
        && (c < 0x7f || c > 0x9f)
        && c < '\ufffe';
  }

  /** Appends what the reference at {@code i} stands for; answers where the text goes on. */
  private int reference(String source, int i, int to, StringBuilder out) {
    int limit = Math.min(to, i + LONGEST_NAME);
    int end = i + 1;
    while (end < limit && isNameChar(source.charAt(end))) {
      end++;
    }
    if (end < limit && source.charAt(end) == ';' && end > i + 1) {
      String name = source.substring(i + 1, end);
      String value = name.charAt(0) == '#' ? numeric(name) : named(name);
      if (value != null) {
        out.append(value);
        return end + 1;
      }
    }
    out.append('&');
    return i + 1;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '#'
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private String named(String name) {
    switch (name) {
      case "amp":
        return "&";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "quot":
        return "\"";
      case "apos":
        return "'";
      case "lang":
        return "\u2329";
      case "rang":
        return "\u232a";
      default:
        String own = declared.get(name);
        if (own != null) {
          budget.expanded(own.length());
          return own;
        }
        String html = "&" + name + ";";
        String value = Parser.unescapeEntities(html, true);
        return value.equals(html) ? null : value;
    }
  }

  private static String numeric(String name) {
    try {
      boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
      int code =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      if (code >= 0x80 && code <= 0x9f) {
        return String.valueOf(C1.charAt(code - 0x80));
      }
      if (code == '\t' || code == '\n' || code == '\r') {
        return String.valueOf((char) code);
      }
      if (code < ' ' || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff || code == 0xfffe) {
        return code < ' ' ? "" : "\ufffd";
      }
      return Character.toString(code);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
