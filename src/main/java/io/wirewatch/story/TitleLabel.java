package io.wirewatch.story;

import io.wirewatch.text.Tokens.Token;
import java.util.List;

/**
 * What stands before a colon at the head of a title: a programme, a section, "Live", a place or a
 * speaker. Whether it says anything of the event is told like a sentence of the body: by the titles
 * that bear it.
 */
final class TitleLabel {
  private static final int MOST_WORDS = 4;
  private static final int LEAST_WORDS_BEHIND = 2;

  /** Keeps a label's key apart from the key of a sentence of the same words. */
  private static final int SALT = 0x5bd1e995;

  private TitleLabel() {}

  /** How many of a title's tokens are its label; 0 where it has none. */
  static int length(String title, List<Token> tokens) {
    int most = Math.min(MOST_WORDS, tokens.size() - LEAST_WORDS_BEHIND);
    for (int i = 0; i < most; i++) {
      String between = title.substring(tokens.get(i).end(), tokens.get(i + 1).start());
      if (between.startsWith(": ") || between.indexOf('：') >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The same for the same words; never 0. */
  static int key(List<Token> label) {
    int key = SALT;
    for (Token token : label) {
      key = 31 * key + token.folded().hashCode();
    }
    return key | 1;
  }
}
