package io.wirewatch.alert;

import io.wirewatch.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/** The words of a title by which it is told whether another one speaks of the same thing. Pure. */
record TitleWords(Set<String> words) {
  /** Words of so many letters are not compared. */
  private static final int SMALL = 3;

  TitleWords {
    words = Set.copyOf(words);
  }

  /** Of a title; of a slug, such as FERRY-AGROUND, each word. */
  static TitleWords of(String title) {
    Set<String> words = new HashSet<>();
    for (Tokens.Token token : Tokens.of(title.replace('-', ' '))) {
      if (token.kind() != Tokens.Kind.WORD || token.folded().length() > SMALL) {
        words.add(token.folded());
      }
    }
    return new TitleWords(words);
  }

  int size() {
    return words.size();
  }

  /** The share of the shorter title's words that both have, "sign" and "signs" too: 0 to 1. */
  double share(TitleWords other) {
    TitleWords shorter = size() <= other.size() ? this : other;
    Set<String> longer = shorter == this ? other.words : words;
    long both =
        shorter.words.stream()
            .filter(word -> longer.stream().anyMatch(it -> isOneWord(word, it)))
            .count();
    return shorter.size() == 0 ? 0 : (double) both / shorter.size();
  }

  private static boolean isOneWord(String word, String other) {
    return word.equals(other)
        || Math.min(word.length(), other.length()) > SMALL
            && (word.startsWith(other) || other.startsWith(word));
  }
}
