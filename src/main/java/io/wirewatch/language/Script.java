package io.wirewatch.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/** Writing systems as far as they tell languages apart. */
enum Script {
  NONE(null, 0),
  LATIN(null, 1),
  CYRILLIC(null, 2),
  ARABIC(null, 2),
  DEVANAGARI(null, 2),
  HAN(null, 4),
  KANA("ja", 4),
  HANGUL("ko", 4),
  GREEK("el", 2),
  HEBREW("he", 2),
  THAI("th", 2),
  BENGALI("bn", 2),
  TAMIL("ta", 2),
  TELUGU("te", 2),
  KANNADA("kn", 2),
  MALAYALAM("ml", 2),
  GUJARATI("gu", 2),
  GURMUKHI("pa", 2),
  ORIYA("or", 2),
  SINHALA("si", 2),
  GEORGIAN("ka", 2),
  ARMENIAN("hy", 2),
  ETHIOPIC("am", 2),
  KHMER("km", 2),
  LAO("lo", 2),
  MYANMAR("my", 2),
  TIBETAN("bo", 2),
  THAANA("dv", 2),
  MONGOLIAN("mn", 2),
  CHEROKEE("chr", 2);

  private static final Map<UnicodeScript, Script> OF_UNICODE =
      Map.of(
          UnicodeScript.HIRAGANA, KANA, UnicodeScript.KATAKANA, KANA, UnicodeScript.BOPOMOFO, HAN);

  private static final byte[] OF_CHAR = new byte[1 << 16];

  static {
    for (int c = 0; c < OF_CHAR.length; c++) {
      // Letters, and the marks that are part of words in Indic scripts.
      if (Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        OF_CHAR[c] = (byte) of(UnicodeScript.of(c)).ordinal();
      }
    }
  }

  /** The language that alone is written so in the news; null where several are. */
  final String language;

  /** What a letter weighs when scripts are mixed: Latin names and addresses stand in any text. */
  final int weight;

  Script(String language, int weight) {
    this.language = language;
    this.weight = weight;
  }

  private static Script of(UnicodeScript script) {
    Script ours = OF_UNICODE.get(script);
    if (ours != null) {
      return ours;
    }
    for (Script candidate : values()) {
      if (candidate.name().equals(script.name())) {
        return candidate;
      }
    }
    return NONE;
  }

  /** The ordinal of the script of a letter; 0 where it is no letter of a script that we know. */
  static int ordinalOf(char c) {
    return OF_CHAR[c];
  }
}
