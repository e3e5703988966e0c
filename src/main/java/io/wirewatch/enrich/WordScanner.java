package io.wirewatch.enrich;

/**
 * Cuts one field of a text into words and tells what stands between them: where a sentence ends, a
 * dotted acronym is one word, and whether the field is in capitals throughout.
 */
final class WordScanner {
  /** Characters by which a field is judged to be in capitals. */
  private static final int SHOUT_SEEN = 160;

  private final Words words;
  private final String text;
  private final byte field;
  private int at;
  private long hash;

  private WordScanner(Words words, String text, byte field) {
    this.words = words;
    this.text = text;
    this.field = field;
  }

  /**
   * Adds the words of a field to those before.
   *
   * @param field its number
   */
  static void read(Words words, String text, byte field) {
    new WordScanner(words, text, field).read();
  }

  private void read() {
    byte shout = shouted(text) ? Words.SHOUTED : 0;
    byte before = Words.SENTENCE;
    while (at < text.length()) {
      byte kind = Letters.KIND[text.charAt(at)];
      if (kind == Letters.NONE || kind == Letters.MUTE) {
        before = gapAfter(before, text.charAt(at));
        at++;
      } else {
        int from = at;
        byte look = readWord(kind);
        words.add(from, at, WordHash.finish(hash), field, before, (byte) (look | shout));
        before = Words.JOINED;
      }
    }
  }

  /** Reads the word that begins here, its hash too, and says how it is written. */
  private byte readWord(byte kind) {
    if (kind == Letters.SINGLE) {
      hash = WordHash.mix(WordHash.SEED, Letters.FOLD[text.charAt(at)]);
      at++;
      return Words.UNCASED;
    }
    int end = dottedEnd();
    return end > 0 ? readDotted(end) : readRun(kind);
  }

  private byte readDotted(int end) {
    long h = WordHash.SEED;
    for (; at < end; at++) {
      if (text.charAt(at) != '.') {
        h = WordHash.mix(h, Letters.FOLD[text.charAt(at)]);
      }
    }
    hash = h;
    return Words.UPPER_FIRST | Words.UPPER_ALL | Words.DOTTED;
  }

  /** A run of letters of one kind. */
  private byte readRun(byte kind) {
    char first = text.charAt(at);
    long h = WordHash.SEED;
    int uppers = 0;
    int letters = 0;
    int i = at;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      byte k = Letters.KIND[c];
      if (k == Letters.MUTE) {
        continue;
      }
      if (k != kind) {
        break;
      }
      h = WordHash.mix(h, Letters.FOLD[c]);
      letters++;
      if (c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c)) {
        uppers++;
      }
    }
    hash = h;
    at = i;
    return look(first, uppers, letters);
  }

  private static byte look(char first, int uppers, int letters) {
    if (Character.isDigit(first)) {
      return Words.NUMBER | Words.UPPER_FIRST;
    }
    int how = 0;
    if (uppers > 0 && Character.isUpperCase(first)) {
      how |= Words.UPPER_FIRST;
    }
    if (uppers == letters && letters > 1) {
      how |= Words.UPPER_ALL;
    }
    if (uppers == 0 && !Character.isLowerCase(first)) {
      how |= Words.UNCASED;
    }
    return (byte) how;
  }

  /** The end of a dotted acronym that begins here ({@code U.S.}, {@code D.C.}), or 0. */
  private int dottedEnd() {
    int i = at;
    int n = text.length();
    int letters = 0;
    while (i + 1 < n && Character.isUpperCase(text.charAt(i)) && text.charAt(i + 1) == '.') {
      letters++;
      i += 2;
    }
    if (letters >= 1
        && i < n
        && Character.isUpperCase(text.charAt(i))
        && (i + 1 == n || Letters.KIND[text.charAt(i + 1)] == Letters.NONE)) {
      letters++;
      i++;
    }
    return letters >= 2 ? i : 0;
  }

  /** Whether the beginning of a text is in capitals, so that they say nothing of its words. */
  private static boolean shouted(String text) {
    int upper = 0;
    int lower = 0;
    int n = Math.min(text.length(), SHOUT_SEEN);
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c > 0x7F && Character.isLowerCase(c)) {
        lower++;
      } else if (c >= 'A' && c <= 'Z' || c > 0x7F && Character.isUpperCase(c)) {
        upper++;
      }
    }
    return upper > 12 && lower * 5 < upper;
  }

  /**
   * What stands before the next word.
   *
   * @param before what stood before this sign
   * @param c the sign, of no word
   */
  private byte gapAfter(byte before, char c) {
    switch (c) {
      case ' ', '\u00A0', '\t':
        if (before == Words.DOT && endsSentence()) {
          return Words.SENTENCE;
        }
        return before == Words.JOINED ? Words.SPACE : before;
      case '-', '\u2010', '\u2011', '\u2013', '\u2212':
        return before == Words.JOINED
            ? Words.HYPHEN
            : before == Words.HYPHEN || before == Words.SPACE ? Words.OTHER : before;
      case '\u2014':
        return before == Words.SENTENCE ? Words.SENTENCE : Words.OTHER;
      case '\'', '\u2019', '\u02BC', '\u2018', '`':
        return before == Words.JOINED ? Words.APOSTROPHE : before;
      case '.':
        return before == Words.JOINED ? Words.DOT : before;
      case '\u30FB', '\u00B7':
        return before == Words.JOINED ? Words.HYPHEN : before;
      case ',', '\u060C', '\u3001', '\uFF0C':
        return before == Words.SENTENCE ? Words.SENTENCE : Words.COMMA;
      case ';', '\uFF1B', '\u061B', '!', '?', '\u3002', '\uFF01', '\uFF1F', '\u061F', '\u0964':
      case '\u06D4', '\n', '\r':
        return Words.SENTENCE;
      default:
        return Letters.KIND[c] == Letters.MUTE
            ? before
            : before == Words.SENTENCE ? Words.SENTENCE : Words.OTHER;
    }
  }

  /** A dot and a space end a sentence unless an abbreviation stands before them. */
  private boolean endsSentence() {
    int last = words.count() - 1;
    int length = words.end(last) - words.start(last);
    if (words.is(last, Words.DOTTED) || (length == 1 && words.is(last, Words.UPPER_FIRST))) {
      return false;
    }
    int i = at;
    while (i < text.length() && Letters.KIND[text.charAt(i)] == Letters.NONE) {
      i++;
    }
    if (i < text.length() && Character.isLowerCase(text.charAt(i))) {
      return false;
    }
    return !Abbreviations.contains(words.hash(last));
  }
}
