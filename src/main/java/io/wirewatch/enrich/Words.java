package io.wirewatch.enrich;

import java.util.Arrays;

/**
 * The words of a text in order, over all its fields, each with its exact place, what stands before
 * it, how it is written, and a 64-bit hash of its folded form. Dotted acronyms ({@code U.S.}) are
 * one word; in scripts without spaces each character is one.
 */
final class Words {
  /** What stands between a word and the one before it. */
  static final byte JOINED = 0;

  static final byte SPACE = 1;
  static final byte HYPHEN = 2;
  static final byte APOSTROPHE = 3;
  static final byte DOT = 4;
  static final byte COMMA = 5;
  static final byte OTHER = 6;
  static final byte SENTENCE = 7;

  /** How a word is written. */
  static final byte UPPER_FIRST = 1;

  static final byte UPPER_ALL = 2;
  static final byte DOTTED = 4;
  static final byte UNCASED = 8;
  static final byte SHOUTED = 16;
  static final byte NUMBER = 32;

  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final String[] fields;
  private int count;
  private int[] start = new int[96];
  private int[] end = new int[96];
  private long[] hash = new long[96];
  private byte[] field = new byte[96];
  private byte[] gap = new byte[96];
  private byte[] look = new byte[96];
  private int[] sentence = new int[96];
  private int sentences;

  private Words(String... fields) {
    this.fields = fields;
  }

  /** Cuts the fields into words. */
  static Words of(String... fields) {
    Words words = new Words(fields);
    for (int i = 0; i < fields.length; i++) {
      words.read(fields[i], (byte) i);
    }
    return words;
  }

  int count() {
    return count;
  }

  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  long hash(int i) {
    return hash[i];
  }

  int field(int i) {
    return field[i];
  }

  /** What stands before word {@code i}; SENTENCE at the beginning of each. */
  byte gap(int i) {
    return gap[i];
  }

  /** Whether word {@code i} begins a clause that a semicolon sets off from the one before. */
  boolean opensClause(int i) {
    int at = start[i] - 1;
    while (at >= 0 && Letters.KIND[fields[field[i]].charAt(at)] == Letters.NONE) {
      if (";\uFF1B\u061B".indexOf(fields[field[i]].charAt(at)) >= 0) {
        return true;
      }
      at--;
    }
    return false;
  }

  /** The sentence's number, over all fields; a semicolon ends one. */
  int sentence(int i) {
    return sentence[i];
  }

  boolean is(int i, byte what) {
    return (look[i] & what) != 0;
  }

  /** Written as a name can be: a capital first, or in a script without capitals. */
  boolean namelike(int i) {
    return (look[i] & (UPPER_FIRST | UNCASED)) != 0;
  }

  /** Words {@code from} to before {@code to} as they stand in their field. */
  String text(int from, int to) {
    return fields[field[from]].substring(start[from], end[to - 1]);
  }

  String fieldText(int i) {
    return fields[i];
  }

  /** The hash of one word, as {@link #hash(int)} gives it. */
  static long wordHash(String word) {
    return of(word).hash(0);
  }

  /** The hashes of the words of a phrase. */
  static long[] hashes(String phrase) {
    Words words = of(phrase);
    return Arrays.copyOf(words.hash, words.count);
  }

  /** The hash of one word or of several, as the gazetteer holds them. */
  static long hashOf(String phrase) {
    Words words = of(phrase);
    long h = 0;
    for (int i = 0; i < words.count; i++) {
      h = chain(h, words.hash[i]);
    }
    return h;
  }

  /** The hash of a phrase that goes on with one more word. */
  static long chain(long phrase, long word) {
    long h = (phrase + SEED) * 0xBF58476D1CE4E5B9L ^ word;
    return h ^ (h >>> 31);
  }

  private void read(String text, byte number) {
    int n = text.length();
    boolean shouted = shouted(text);
    byte before = SENTENCE;
    int i = 0;
    while (i < n) {
      char c = text.charAt(i);
      byte kind = Letters.KIND[c];
      if (kind == Letters.NONE || kind == Letters.MUTE) {
        before = gapAfter(before, text, i);
        i++;
        continue;
      }
      int from = i;
      long h = SEED;
      byte how = 0;
      if (kind == Letters.SINGLE) {
        h = mix(h, Letters.FOLD[c]);
        how = UNCASED;
        i++;
      } else {
        int dotted = dottedEnd(text, i);
        if (dotted > 0) {
          for (; i < dotted; i++) {
            if (text.charAt(i) != '.') {
              h = mix(h, Letters.FOLD[text.charAt(i)]);
            }
          }
          how = UPPER_FIRST | UPPER_ALL | DOTTED;
        } else {
          int uppers = 0;
          int letters = 0;
          while (i < n) {
            char d = text.charAt(i);
            byte k = Letters.KIND[d];
            if (k == Letters.MUTE) {
              i++;
              continue;
            }
            if (k != kind) {
              break;
            }
            h = mix(h, Letters.FOLD[d]);
            letters++;
            if (d < 0x80 ? d >= 'A' && d <= 'Z' : Character.isUpperCase(d)) {
              uppers++;
            }
            i++;
          }
          how = look(c, uppers, letters);
        }
      }
      if (shouted) {
        how |= SHOUTED;
      }
      add(from, i, finish(h), number, before, how);
      before = JOINED;
    }
  }

  private static byte look(char first, int uppers, int letters) {
    if (Character.isDigit(first)) {
      return NUMBER | UPPER_FIRST;
    }
    int how = 0;
    if (uppers > 0 && Character.isUpperCase(first)) {
      how |= UPPER_FIRST;
    }
    if (uppers == letters && letters > 1) {
      how |= UPPER_ALL;
    }
    if (uppers == 0 && !Character.isLowerCase(first)) {
      how |= UNCASED;
    }
    return (byte) how;
  }

  /** The end of a dotted acronym that begins here ({@code U.S.}, {@code D.C.}), or 0. */
  private static int dottedEnd(String text, int from) {
    int i = from;
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

  private static boolean shouted(String text) {
    int upper = 0;
    int lower = 0;
    int n = Math.min(text.length(), 160);
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

  private byte gapAfter(byte before, String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case ' ', '\u00A0', '\t':
        if (before == DOT && endsSentence(text, i)) {
          return SENTENCE;
        }
        return before == JOINED ? SPACE : before;
      case '-', '\u2010', '\u2011', '\u2013', '\u2212':
        return before == JOINED ? HYPHEN : before == HYPHEN || before == SPACE ? OTHER : before;
      case '\u2014':
        return before == SENTENCE ? SENTENCE : OTHER;
      case '\'', '\u2019', '\u02BC', '\u2018', '`':
        return before == JOINED ? APOSTROPHE : before;
      case '.':
        return before == JOINED ? DOT : before;
      case '\u30FB', '\u00B7':
        return before == JOINED ? HYPHEN : before;
      case ',', '\u060C', '\u3001', '\uFF0C':
        return before == SENTENCE ? SENTENCE : COMMA;
      case ';',
      '\uFF1B',
      '\u061B',
      '!',
      '?',
      '\u3002',
      '\uFF01',
      '\uFF1F',
      '\u061F',
      '\u0964',
      '\u06D4',
      '\n',
      '\r':
        return SENTENCE;
      default:
        return Letters.KIND[c] == Letters.MUTE ? before : before == SENTENCE ? SENTENCE : OTHER;
    }
  }

  /** A dot and a space end a sentence unless an abbreviation stands before them. */
  private boolean endsSentence(String text, int space) {
    int last = count - 1;
    int length = end[last] - start[last];
    if (is(last, DOTTED) || (length == 1 && is(last, UPPER_FIRST))) {
      return false;
    }
    int i = space;
    int n = text.length();
    while (i < n && Letters.KIND[text.charAt(i)] == Letters.NONE) {
      i++;
    }
    if (i < n && Character.isLowerCase(text.charAt(i))) {
      return false;
    }
    return !Abbreviations.contains(hash[last]);
  }

  private void add(int from, int to, long h, byte number, byte before, byte how) {
    if (count == start.length) {
      int size = count * 2;
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
      hash = Arrays.copyOf(hash, size);
      field = Arrays.copyOf(field, size);
      gap = Arrays.copyOf(gap, size);
      look = Arrays.copyOf(look, size);
      sentence = Arrays.copyOf(sentence, size);
    }
    if (before == SENTENCE) {
      sentences++;
    }
    start[count] = from;
    end[count] = to;
    hash[count] = h;
    field[count] = number;
    gap[count] = before;
    look[count] = how;
    sentence[count] = sentences;
    count++;
  }

  private static long mix(long h, char c) {
    return (h ^ c) * 0x100000001B3L;
  }

  private static long finish(long h) {
    long x = h ^ (h >>> 32);
    x *= 0xD6E8FEB86659FD93L;
    return x ^ (x >>> 29);
  }
}
