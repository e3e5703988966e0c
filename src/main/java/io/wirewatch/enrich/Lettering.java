package io.wirewatch.enrich;

import io.wirewatch.text.FoldedLetters;

/**
 * What the capitals of a text are worth.
 *
 * @param shouted it is in capitals throughout
 * @param titled every word of some length begins with one, as headlines can
 */
record Lettering(boolean shouted, boolean titled) {
  /** Words that have no capital and so show that capitals tell names. */
  private static final int SMALL_WORDS = 3;

  private static final int LONG_WORD = 4;

  /** Capitals at least of a text that is called shouted. */
  private static final int SHOUT = 13;

  /** Reads the first {@code end} chars. */
  static Lettering of(String text, int end) {
    boolean shouted = isShouted(text, end);
    return new Lettering(shouted, shouted || isTitled(text, end));
  }

  private static boolean isShouted(String text, int end) {
    int upper = 0;
    for (int i = 0; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      if (Character.isUpperCase(text.charAt(i))) {
        upper++;
      }
    }
    return upper >= SHOUT;
  }

  private static boolean isTitled(String text, int end) {
    int small = 0;
    int capital = 0;
    int from = 0;
    for (int i = 0; i <= end && small < SMALL_WORDS; i++) {
      if (i < end && FoldedLetters.inWord(text.charAt(i))) {
        continue;
      }
      if (i - from >= LONG_WORD) {
        if (Character.isLowerCase(text.charAt(from))) {
          small++;
        } else {
          capital++;
        }
      }
      from = i + 1;
    }
    return small < SMALL_WORDS && capital > 4 * small && capital > 1;
  }

  /** Whether a capital there tells no name: each word has one, or it opens a sentence. */
  boolean mute(String text, int start) {
    return titled || opensSentence(text, start);
  }

  /** A word that has a capital for its place, whatever it is. */
  static boolean opensSentence(String text, int start) {
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (FoldedLetters.inWord(c) || c == ',' || c == ')') {
        return false;
      }
      if (".!?:;\n".indexOf(c) >= 0) {
        return true;
      }
    }
    return true;
  }
}
