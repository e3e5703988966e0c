package io.wirewatch.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for the same characters: Unicode NFKC, lower case, plain quotes and dashes, single
 * spaces, nothing invisible. For comparing texts, never for showing them: lengths change.
 */
public final class TextNormalizer {
  private static final char DOTTED_I = '\u0130';

  private TextNormalizer() {}

  /** The folded form of a text; of null, the empty string. */
  public static String fold(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    if (isPlain(text)) {
      return text;
    }
    String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String lower = lower(composed);
    StringBuilder out = new StringBuilder(lower.length());
    boolean space = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isSpace(c)) {
        space = out.length() > 0;
      } else if (!isInvisible(c)) {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(plain(c));
      }
    }
    return out.toString();
  }

  /**
   * Lower case as {@link String#toLowerCase(Locale)} of the root locale has it, in linear time: the
   * JDK copies all that it has for each dotted capital I, which becomes two characters.
   */
  public static String lower(String text) {
    String plain = text.indexOf(DOTTED_I) < 0 ? text : text.replace("" + DOTTED_I, "i\u0307");
    return plain.toLowerCase(Locale.ROOT);
  }

  /** A folded word without the accents of Latin letters, in which spellings of names differ. */
  public static String withoutAccents(String folded) {
    if (isAscii(folded)) {
      return folded;
    }
    String apart = Normalizer.normalize(folded, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    boolean latin = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        if (!latin) {
          out.append(c);
        }
      } else {
        latin = c < 0x250;
        out.append(c == 'ø' ? 'o' : c == 'ł' ? 'l' : c == 'đ' ? 'd' : c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Whether all are signs that stay as they are, as in most words: folding is asked of each. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? Character.isWhitespace(c)
        : c > 126 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Soft hyphen, zero-width and direction marks, tatweel, Arabic short vowels, byte order mark. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2064'
        || c == '\u0640'
        || c >= '\u064B' && c <= '\u0652'
        || c == '\uFEFF'
        || c < ' ';
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '\u02BC', '`' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }
}
