package io.wirewatch.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The right word that a wrong one was probably meant to be. */
public final class NearestWord {
  private NearestWord() {}

  /** {@code ; did you mean "x"?}, or the list of right words where none is near. */
  public static String hint(String wrong, Collection<String> right) {
    return nearest(wrong, right)
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElse("; known are " + String.join(", ", right));
  }

  /** The nearest right word, if one is near. */
  public static Optional<String> nearest(String wrong, Collection<String> right) {
    String low = wrong.toLowerCase(Locale.ROOT);
    return right.stream()
        .min(Comparator.comparingInt(word -> distance(low, word.toLowerCase(Locale.ROOT))))
        .filter(
            word ->
                distance(low, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3)
                    || (low.length() > 2 && word.toLowerCase(Locale.ROOT).startsWith(low)));
  }

  /** Levenshtein's, with a swap of neighbours as one step. */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + swap);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
