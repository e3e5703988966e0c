package io.wirewatch.enrich;

import java.text.Normalizer;

/**
 * What each UTF-16 unit is to the scanner, and its folded form: lower case, without the accents
 * that writers leave out. Tables over the whole plane, built once.
 */
final class Letters {
  /** Not part of a word. */
  static final byte NONE = 0;

  /** Part of a word that runs on to the next boundary. */
  static final byte WORD = 1;

  /** A word by itself: Han, Hangul, Kana and the scripts that set no spaces. */
  static final byte SINGLE = 2;

  /** Katakana: runs on, but only with its like. */
  static final byte KATAKANA = 3;

  /** Belongs to the word before it and says nothing: harakat, niqqud, combining accents. */
  static final byte MUTE = 4;

  static final byte[] KIND = new byte[1 << 16];
  static final char[] FOLD = new char[1 << 16];

  static {
    for (int i = 0; i < 1 << 16; i++) {
      char c = (char) i;
      KIND[i] = kindOf(c);
      FOLD[i] = KIND[i] == NONE || KIND[i] == MUTE ? c : foldOf(c);
    }
  }

  private Letters() {}

  /** Whether a space stands between two signs that are words by themselves: "유엔 총장". */
  static boolean partsSigns(String phrase) {
    for (int i = phrase.indexOf(' '); i > 0 && i + 1 < phrase.length(); ) {
      if (KIND[phrase.charAt(i - 1)] == SINGLE && KIND[phrase.charAt(i + 1)] == SINGLE) {
        return true;
      }
      i = phrase.indexOf(' ', i + 1);
    }
    return false;
  }

  private static byte kindOf(char c) {
    int type = Character.getType(c);
    if (Character.isSurrogate(c)) {
      return NONE;
    }
    if ((c >= 0x0300 && c <= 0x036F)
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || c == 0x0640
        || (c >= 0x0591 && c <= 0x05C7)
        || c == 0x200C
        || c == 0x200D
        || c == 0x00AD) {
      return MUTE;
    }
    if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0xFF66 && c <= 0xFF9F)) {
      return KATAKANA;
    }
    if ((c >= 0x2E80 && c <= 0x30FF && c >= 0x3005)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)) {
      return Character.isLetterOrDigit(c)
              || type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK
          ? SINGLE
          : NONE;
    }
    if (Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK) {
      return WORD;
    }
    return NONE;
  }

  private static char foldOf(char c) {
    switch (c) {
      case 'й', 'Й':
        return 'й';
      case 'ї', 'Ї':
        return 'ї';
      case 'ё', 'Ё':
        return 'е';
      case 'ł', 'Ł':
        return 'l';
      case 'ø', 'Ø':
        return 'o';
      case 'đ', 'Đ', 'ð', 'Ð':
        return 'd';
      case 'ß':
        return 's';
      case 'ı', 'İ':
        return 'i';
      case 'æ', 'Æ':
        return 'a';
      case 'œ', 'Œ':
        return 'o';
      case 'أ', 'إ', 'آ', 'ٱ':
        return 'ا';
      case 'ى', 'ی', 'ئ':
        return 'ي';
      case 'ک':
        return 'ك';
      case 'ة', 'ۀ':
        return 'ه';
      case 'ؤ':
        return 'و';
      default:
    }
    char lower = Character.toLowerCase(c);
    if (lower < 0x80) {
      return lower;
    }
    if (lower < 0x0250
        || (lower >= 0x0370 && lower < 0x0530)
        || lower >= 0x1E00 && lower < 0x2000) {
      String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
      char base = parts.charAt(0);
      return base == 'и' ? lower : Character.toLowerCase(base);
    }
    if (lower >= 0xFF01 && lower <= 0xFF5E) {
      return Character.toLowerCase((char) (lower - 0xFEE0));
    }
    return lower;
  }
}
