package io.wirewatch.enrich;

/**
 * The 64-bit hashes of folded words, and of phrases as chains of them, that texts and tables meet
 * by. The hash of a word begins with {@link #SEED}, takes in letter after letter with {@link #mix},
 * and is finished.
 */
final class WordHash {
  static final long SEED = 0x9E3779B97F4A7C15L;

  private WordHash() {}

  /** The hash of one word, as {@link Words#hash} gives it. */
  static long of(String word) {
    return Words.of(word).hash(0);
  }

  /** The hashes of the words of a phrase. */
  static long[] each(String phrase) {
    Words words = Words.of(phrase);
    long[] hashes = new long[words.count()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.hash(i);
    }
    return hashes;
  }

  /** The hash of one word or of several, as the gazetteer holds them. */
  static long ofPhrase(String phrase) {
    long h = 0;
    for (long word : each(phrase)) {
      h = chain(h, word);
    }
    return h;
  }

  /** The hash of a phrase that goes on with one more word; 0 is the empty phrase. */
  static long chain(long phrase, long word) {
    long h = (phrase + SEED) * 0xBF58476D1CE4E5B9L ^ word;
    return h ^ (h >>> 31);
  }

  /**
   * A word that goes on with one more letter.
   *
   * @param c the letter, folded
   */
  static long mix(long h, char c) {
    return (h ^ c) * 0x100000001B3L;
  }

  static long finish(long h) {
    long x = h ^ (h >>> 32);
    x *= 0xD6E8FEB86659FD93L;
    return x ^ (x >>> 29);
  }
}
