package io.wirewatch.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What n-grams of one to five letters say about languages: a sparse table from n-gram to one signed
 * byte for each language that knows it. A text's score for a language is the sum over its n-grams.
 *
 * <p>An open-addressing table of longs, upper half a fingerprint, lower half an offset into the
 * postings (size, then language number and value in turn). Written by {@code
 * src/generate/java/LanguageModel.java}.
 */
final class NgramModel {
  private static final String RESOURCE = "/language/ngrams.bin.gz";
  private static final int BITS = 22;
  private static final int MASK = (1 << BITS) - 1;

  private final List<String> languages;
  private final int steps;
  private final long[] table = new long[1 << BITS];
  private final int[] letters = new int[1 << 16];
  private byte[] postings = new byte[1 << 20];
  private int size = 1;

  private NgramModel(DataInputStream in) throws IOException {
    languages = List.of(in.readUTF().split(" "));
    steps = in.readInt();
    for (int order = 1; order <= 5; order++) {
      read(in, order);
    }
  }

  static NgramModel load() {
    try (InputStream resource = NgramModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("no " + RESOURCE + " on the class path");
      }
      return new NgramModel(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource, 1 << 16))));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private void read(DataInputStream in, int order) throws IOException {
    byte[] shared = column(in);
    String added = new String(column(in), StandardCharsets.UTF_8);
    byte[] sizes = column(in);
    byte[] numbers = column(in);
    byte[] values = column(in);
    if (postings.length < size + shared.length + 2 * values.length) {
      postings = java.util.Arrays.copyOf(postings, size + shared.length + 2 * values.length);
    }
    char[] ngram = new char[order];
    int at = 0;
    int value = 0;
    for (int row = 0; row < shared.length; row++) {
      for (int i = shared[row]; i < order; i++) {
        ngram[i] = added.charAt(at++);
      }
      int offset = size;
      postings[size++] = sizes[row];
      for (int end = value + (sizes[row] & 0xff); value < end; value++) {
        postings[size++] = numbers[value];
        postings[size++] = values[value];
      }
      if (order == 1) {
        letters[ngram[0]] = offset;
      } else {
        put(ngram, offset);
      }
    }
  }

  private static byte[] column(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private void put(char[] ngram, int offset) {
    long packed = 0;
    for (int i = Math.max(0, ngram.length - 4); i < ngram.length; i++) {
      packed = packed << 16 | ngram[i];
    }
    long hash = hash(packed, ngram.length == 5 ? ngram[0] : 0);
    int slot = (int) hash & MASK;
    while (table[slot] != 0) {
      slot = slot + 1 & MASK;
    }
    table[slot] = hash & 0xffffffff00000000L | offset;
  }

  private static long hash(long packed, char fifth) {
    long h = (packed ^ fifth * 0x9e3779b97f4a7c15L) * 0xff51afd7ed558ccdL;
    h ^= h >>> 32;
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 29;
  }

  private int find(long hash) {
    long upper = hash & 0xffffffff00000000L;
    int slot = (int) hash & MASK;
    while (true) {
      long entry = table[slot];
      if (entry == 0) {
        return 0;
      }
      if ((entry & 0xffffffff00000000L) == upper) {
        return (int) entry;
      }
      slot = slot + 1 & MASK;
    }
  }

  /** ISO 639-1 codes; scores are numbered as they are. */
  List<String> languages() {
    return languages;
  }

  /** How many units of a score are one of natural logarithm. */
  int steps() {
    return steps;
  }

  /**
   * Adds what the letter at the end of a run of letters says, with the up to four before it.
   *
   * @param packed the last four letters, 16 bits each, the newest lowest; zero before the run
   * @param fifth the letter before those; zero if there is none
   */
  void add(long packed, char fifth, int[] scores) {
    int letter = letters[(int) packed & 0xffff];
    if (letter != 0) {
      addPostings(letter, scores);
    }
    if (packed >>> 16 == 0) {
      return;
    }
    addFound(packed & 0xffffffffL, (char) 0, scores);
    if (packed >>> 32 == 0) {
      return;
    }
    if (!addFound(packed & 0xffffffffffffL, (char) 0, scores) || packed >>> 48 == 0) {
      return;
    }
    if (addFound(packed, (char) 0, scores) && fifth != 0) {
      addFound(packed, fifth, scores);
    }
  }

  private boolean addFound(long packed, char fifth, int[] scores) {
    int offset = find(hash(packed, fifth));
    if (offset == 0) {
      return false;
    }
    addPostings(offset, scores);
    return true;
  }

  private void addPostings(int offset, int[] scores) {
    int at = offset + 1;
    for (int left = postings[offset] & 0xff; left > 0; left--, at += 2) {
      scores[postings[at]] += postings[at + 1];
    }
  }
}
