package io.wirewatch.text;

import java.util.Arrays;

/**
 * The set of three consecutive words of a text, hashed: two texts are as alike as the Jaccard
 * coefficient of their sets. A word is a run of letters and digits; each sign of a script without
 * spaces counts as a word, so that Chinese or Thai texts are compared by three signs.
 *
 * <p>A set beyond {@code limit} is sampled: the smallest hashes stand for all (bottom-k sketch,
 * Cohen and Kaplan 2007), with a standard error of {@code sqrt(J(1-J)/limit)}. Up to the limit the
 * coefficient is exact, save for collisions of 32-bit hashes.
 */
public final class Shingles {
  private static final int WORDS = 3;

  private final int[] hashes;
  private final int size;
  private final long whole;

  private Shingles(int[] hashes, int size, long whole) {
    this.hashes = hashes;
    this.size = size;
    this.whole = whole;
  }

  /**
   * The shingles of a text.
   *
   * @param limit how many are kept, 16 or more
   */
  public static Shingles of(String text, int limit) {
    long[] words = words(text);
    int n = words.length < WORDS ? Math.min(1, words.length) : words.length - WORDS + 1;
    int[] all = new int[n];
    long whole = words.length;
    for (long word : words) {
      whole = mix(whole ^ word);
    }
    for (int i = 0; i < n; i++) {
      long hash = 0x9E3779B97F4A7C15L;
      for (int j = i; j < Math.min(i + WORDS, words.length); j++) {
        hash = mix(hash ^ words[j]);
      }
      all[i] = (int) (hash >>> 32);
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return new Shingles(
        Arrays.copyOf(all, Math.min(distinct, limit)), distinct, whole == 0 ? 1 : whole);
  }

  /**
   * Shingles that were taken apart by {@link #hashes}, {@link #size} and {@link #whole}.
   *
   * @param whole 0 where it is not known
   */
  public static Shingles restored(int[] hashes, int size, long whole) {
    return new Shingles(hashes.clone(), size, whole);
  }

  /** The kept hashes, in rising order. */
  public int[] hashes() {
    return hashes.clone();
  }

  /** The i-th smallest hash. */
  public int hash(int i) {
    return hashes[i];
  }

  /** How many hashes are kept. */
  public int kept() {
    return hashes.length;
  }

  /** How many different shingles the text has. */
  public int size() {
    return size;
  }

  /** A hash of all words in their order; 0 where it is not known. */
  public long whole() {
    return whole;
  }

  /**
   * Whether both texts are the same words in the same order. Where that is not known of either: the
   * same shingles, none of which was left out.
   */
  public boolean isSame(Shingles other) {
    return whole != 0 && other.whole != 0
        ? whole == other.whole
        : size == hashes.length && Arrays.equals(hashes, other.hashes) && size == other.size;
  }

  /** The Jaccard coefficient with another set of the same limit; 0 where either is empty. */
  public double jaccard(Shingles other) {
    boolean exact = size == hashes.length && other.size == other.hashes.length;
    int budget = exact ? Integer.MAX_VALUE : Math.max(hashes.length, other.hashes.length);
    int i = 0;
    int j = 0;
    int union = 0;
    int shared = 0;
    while (union < budget && (i < hashes.length || j < other.hashes.length)) {
      if (j == other.hashes.length || i < hashes.length && hashes[i] < other.hashes[j]) {
        if (j == other.hashes.length && other.size > other.hashes.length) {
          break;
        }
        i++;
      } else if (i == hashes.length || hashes[i] > other.hashes[j]) {
        if (i == hashes.length && size > hashes.length) {
          break;
        }
        j++;
      } else {
        i++;
        j++;
        shared++;
      }
      union++;
    }
    return union == 0 ? 0 : (double) shared / union;
  }

  /**
   * The share of this set that another one holds. Where either is sampled, it is told by the hashes
   * up to the last that both would have kept.
   *
   * @param least where fewer can be compared, 0
   */
  public double within(Shingles other, int least) {
    int last = Math.min(reach(), other.reach());
    int compared = 0;
    int shared = 0;
    for (; compared < hashes.length && hashes[compared] <= last; compared++) {
      shared += Arrays.binarySearch(other.hashes, hashes[compared]) >= 0 ? 1 : 0;
    }
    return compared < Math.max(1, least) ? 0 : (double) shared / compared;
  }

  /** Up to which hash it is known what the set holds. */
  private int reach() {
    return size == hashes.length ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }

  /** Hashes of the folded words of a text, in their order. */
  private static long[] words(String text) {
    String folded = TextNormalizer.fold(text);
    long[] words = new long[folded.length() / 4 + 8];
    int n = 0;
    long word = 0;
    boolean inside = false;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      boolean sign = Tokens.isSign(c) || Character.isSurrogate(c);
      boolean letter = !sign && (Character.isLetterOrDigit(c) || c == '_' || isMark(c));
      if (inside && !letter || sign) {
        if (inside) {
          words = room(words, n);
          words[n++] = mix(word);
          inside = false;
        }
        if (sign) {
          words = room(words, n);
          words[n++] = mix(c);
        }
        word = 0;
      }
      if (letter) {
        word = (word + c + 1) * 0x9E3779B97F4A7C15L;
        word ^= word >>> 29;
        inside = true;
      }
    }
    return Arrays.copyOf(words, n);
  }

  private static boolean isMark(char c) {
    return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static long[] room(long[] words, int n) {
    return n < words.length ? words : Arrays.copyOf(words, 2 * n);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
