package io.wirewatch.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into words, numbers and, where a script has no spaces between words, single signs.
 * Works for any language without knowing which it is.
 */
public final class Tokens {
  /** What a token is. */
  public enum Kind {
    /** Letters, with apostrophes and hyphens inside. */
    WORD,
    /**
     * Begins with a digit: {@code 12}, {@code 12th}, {@code 3.5}, {@code 1,500}, {@code 6-3/16}.
     */
    NUMBER,
    /** One sign of a script without spaces (Han, kana, Thai, Lao, Khmer, Burmese). */
    SIGN
  }

  /**
   * A token.
   *
   * @param text as it stands
   * @param folded as {@link TextNormalizer#fold} writes it
   * @param kind what it is
   * @param start offset of its first UTF-16 unit
   * @param end offset behind its last UTF-16 unit
   * @param capital begins with an upper-case or title-case letter
   * @param opens first of its sentence, where a capital says nothing
   */
  public record Token(
      String text, String folded, Kind kind, int start, int end, boolean capital, boolean opens) {}

  private Tokens() {}

  /** The tokens of a text in their order. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    boolean opens = true;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int start = i;
      i += Character.charCount(c);
      if (isSign(c)) {
        tokens.add(token(text, Kind.SIGN, start, i, opens));
        opens = false;
      } else if (isDigit(c)) {
        i = endOfNumber(text, i);
        tokens.add(token(text, Kind.NUMBER, start, i, opens));
        opens = false;
      } else if (Character.isLetter(c)) {
        i = endOfWord(text, i);
        tokens.add(token(text, Kind.WORD, start, i, opens));
        opens = false;
      } else if (endsSentence(text, start, c)) {
        opens = true;
      }
    }
    return tokens;
  }

  /** Whether a code point belongs to a script that puts no spaces between words. */
  public static boolean isSign(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return c <= 0x0EFF
        || c >= 0x1000 && c <= 0x109F
        || c >= 0x1780 && c <= 0x17FF
        || c >= 0x3005 && c <= 0x3007
        || c >= 0x3040 && c <= 0x30FF
        || c >= 0x3400 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x20000 && c <= 0x3FFFF;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9' || c > 127 && Character.isDigit(c);
  }

  private static int endOfNumber(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c) || Character.isLetter(c) && !isSign(c)) {
        i++;
      } else if ((c == '.' || c == ',' || c == '/' || c == '-' || c == ':' || c == '\u066B')
          && i + 1 < text.length()
          && isDigit(text.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static int endOfWord(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if ((Character.isLetterOrDigit(c) || isMark(c)) && !isSign(c)) {
        i += Character.charCount(c);
      } else if ((c == '\'' || c == '\u2019' || c == '-' || c == '\u2011' || c == '\u00AD')
          && i + 1 < text.length()
          && Character.isLetter(text.codePointAt(i + 1))
          && !isSign(text.codePointAt(i + 1))) {
        i++;
      } else if (c == '.' && isAbbreviation(text, i)) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** {@code U.S}: single capitals with points between them are one word. */
  private static boolean isAbbreviation(String text, int dot) {
    return dot >= 1
        && dot + 1 < text.length()
        && Character.isUpperCase(text.charAt(dot - 1))
        && Character.isUpperCase(text.charAt(dot + 1))
        && (dot < 2 || !Character.isLetter(text.charAt(dot - 2)))
        && (dot + 2 >= text.length() || !Character.isLetter(text.charAt(dot + 2)));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean endsSentence(String text, int at, int c) {
    return switch (c) {
      case '!', '?', '\n', '\u3002', '\uFF01', '\uFF1F', '\u0964', '\u061F', '\u06D4' -> true;
      case '.' -> at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
      case ':', '\u2014' -> true;
      default -> false;
    };
  }

  private static Token token(String text, Kind kind, int start, int end, boolean opens) {
    String as = text.substring(start, end);
    int first = as.codePointAt(0);
    boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    return new Token(as, TextNormalizer.fold(as), kind, start, end, capital, opens);
  }
}
