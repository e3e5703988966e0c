package io.wirewatch.subject;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * One spelling for what is the same word to every reader, and beside it the word without its marks.
 *
 * <p><em>Plain</em> is a word as it stands, in small letters, where letters that people write for
 * one another are one: compatibility forms (NFKC), ß and ss, dotted and dotless i, both sigmas, ё
 * and е, the forms of alef, yeh and kaf, vowel points and stress marks, and Cyrillic letters in a
 * Latin word that look like Latin ones, or the reverse. <em>Bare</em> is a plain word without the
 * marks of Latin and Greek letters: "Erdoğan" is "erdogan". Other scripts keep theirs, which make
 * other letters of them: パ is not ハ, and й is not и.
 */
final class Spelling {
  /** Letters that look alike, Latin above Cyrillic, small or capital. */
  private static final String LATIN = "abcehijkmopstxy";

  private static final String CYRILLIC = "авсеніјкморѕтху";

  private Spelling() {}

  /** A word as it stands, in one spelling. */
  static String plain(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length() + 2);
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == 'ß') {
        plain.append("ss");
      } else if (!isSilent(c)) {
        plain.append(same(c));
      }
      latin |= c >= 'a' && c <= 'z' || c >= 'ß' && c < '\u0250' && c != '÷';
      cyrillic |= c >= '\u0400' && c < '\u0530';
    }
    if (latin && cyrillic) {
      mend(plain);
    }
    return plain.length() == 0 ? lower : plain.toString();
  }

  /** A plain word without the marks of Latin and Greek letters; itself where it has none. */
  static String bare(String plain) {
    if (isAscii(plain)) {
      return plain;
    }
    StringBuilder bare = null;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      String letter = bare(c);
      if (letter != null && bare == null) {
        bare = new StringBuilder(plain.length() + 2).append(plain, 0, i);
      }
      if (bare != null) {
        if (letter == null) {
          bare.append(c);
        } else {
          bare.append(letter);
        }
      }
    }
    return bare == null ? plain : bare.toString();
  }

  /** A letter without its marks; null where it has none. */
  static String bare(char c) {
    if (c < '\u00c0') {
      return null;
    }
    if (c < '\u0250' || c >= '\u1e00' && c < '\u1f00' || c == 'ə') {
      char[] folded = new char[4];
      int length = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, folded, 0, 1);
      return length == 1 && folded[0] == c ? null : new String(folded, 0, length);
    }
    if (c >= '\u0370' && c < '\u0400' || c >= '\u1f00' && c < '\u2000') {
      char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      return base == c ? null : String.valueOf(base);
    }
    return null;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Points, stress marks, lengthening and what joins or parts letters: read, but not said. */
  private static boolean isSilent(char c) {
    return c >= '\u0300' && c < '\u0370'
        || c >= '\u0591' && c <= '\u05c7' && c != '\u05be' && c != '\u05c0' && c != '\u05c3'
        || c >= '\u064b' && c <= '\u0655'
        || c == '\u0670'
        || c == '\u0640'
        || c == '\u200c'
        || c == '\u00ad'
        || c == '\ufeff';
  }

  /** The letter that stands for it and for those that people write for it. */
  private static char same(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc', '`', '\u00b4' -> '\'';
      case 'ı' -> 'i';
      case 'ς' -> 'σ';
      case 'ё', 'ѐ' -> 'е';
      case 'ѝ' -> 'и';
      case 'ґ' -> 'г';
      case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ے' -> 'ي';
      case 'ک' -> 'ك';
      case 'ة', 'ہ', 'ۀ', 'ۂ' -> 'ه';
      default -> c;
    };
  }

  /**
   * Gives a word that mixes Latin and Cyrillic letters the letters of one: of the script that most
   * of it is in, if all others have a look-alike there; else of the other, if that can be; else it
   * stays as it is.
   */
  private static void mend(StringBuilder word) {
    int latin = 0;
    int cyrillic = 0;
    boolean toLatin = true;
    boolean toCyrillic = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '\u0400' && c < '\u0530') {
        cyrillic++;
        toLatin &= CYRILLIC.indexOf(c) >= 0;
      } else if (Character.isLetter(c)) {
        latin++;
        toCyrillic &= LATIN.indexOf(c) >= 0;
      }
    }
    String from = toCyrillic && (cyrillic >= latin || !toLatin) ? LATIN : toLatin ? CYRILLIC : "";
    String to = from.equals(LATIN) ? CYRILLIC : LATIN;
    for (int i = 0; i < word.length(); i++) {
      int at = from.indexOf(word.charAt(i));
      if (at >= 0) {
        word.setCharAt(i, to.charAt(at));
      }
    }
  }
}
