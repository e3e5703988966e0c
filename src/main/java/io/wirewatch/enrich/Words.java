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
      WordScanner.read(words, fields[i], (byte) i);
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

  /**
   * Adds a word behind the others; only the scanner does.
   *
   * @param number the number of its field
   * @param before what stands before it
   * @param how how it is written, as bits
   */
  void add(int from, int to, long h, byte number, byte before, byte how) {
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
}
