package io.wirewatch.text;

import java.text.Normalizer;

/** Letters as cues see them: without case, accents and vowel signs, one char for one char. */
public final class FoldedLetters {
  private static final char[] FOLDED = new char[1 << 16];
  private static final boolean[] IN_WORD = new boolean[1 << 16];
  private static final boolean[] UNSPACED = new boolean[1 << 16];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      if (Character.isSurrogate((char) c)) {
        continue;
      }
      if (Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.FORMAT) {
        continue;
      }
      IN_WORD[c] =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
      UNSPACED[c] = isUnspaced(Character.UnicodeScript.of(c));
      String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
      char first = base.isEmpty() ? (char) c : base.charAt(0);
      boolean hangul = c >= 0xac00 && c <= 0xd7a3;
      FOLDED[c] = Character.toLowerCase(hangul || Character.isSurrogate(first) ? (char) c : first);
      if (!IN_WORD[c]) {
        FOLDED[c] =
            Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || c == '-'
                    || c == 0x2010
                    || c == 0x2011
                    || c == '_'
                    || c == 0x2013
                ? ' '
                : apostrophe((char) c);
      }
    }
    special("đdɗdɓbƙkłløoŋnıiæaßsəeƴyħhŧt", FOLDED);
    special("ĐdƊdƁbƘkŁlØoŊnÆaƏeƳyḤh", FOLDED);
    special("ىيةهیيکكأاإاآاؤوئيۀهٱا", FOLDED);
  }

  private FoldedLetters() {}

  private static char apostrophe(char c) {
    return c == '\u2019' || c == '\u02bc' || c == '\u2018' ? '\'' : c;
  }

  private static void special(String pairs, char[] folded) {
    for (int i = 0; i < pairs.length(); i += 2) {
      folded[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
  }

  private static boolean isUnspaced(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, KHMER, LAO, MYANMAR -> true;
      default -> false;
    };
  }

  /** The letter as cues are written; 0 for a mark that is passed over; a space for a hyphen. */
  public static char fold(char c) {
    return FOLDED[c];
  }

  /** Whether a char is part of a word. Marks are neither: they are passed over. */
  public static boolean inWord(char c) {
    return IN_WORD[c];
  }

  /** Whether a char belongs to a script that puts no spaces between words. */
  public static boolean unspaced(char c) {
    return UNSPACED[c];
  }
}
