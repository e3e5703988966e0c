package io.wirewatch.alert;

import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.util.List;
import java.util.Set;

/** Whether a capital tells a name from another word. Pure. */
final class NameCapitals {
  /** German gives one to every noun; other scripts have none. */
  private static final Set<String> LANGUAGES =
      Set.of("en", "fr", "es", "pt", "it", "ru", "uk", "pl");

  /** Letters of the shortest; below it are currencies ("Rs 500"). */
  private static final int SHORTEST = 4;

  private NameCapitals() {}

  /** Whether they tell anything in a text: not where most words have one. */
  static boolean tell(List<Token> tokens, String language) {
    if (!LANGUAGES.contains(language)) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.kind() == Kind.WORD && token.folded().length() >= SHORTEST && !token.opens()) {
        words++;
        capitals += token.capital() ? 1 : 0;
      }
    }
    return capitals <= words / 2;
  }

  /** Whether a word is a name, and not the owner of what follows ("California's 58 counties"). */
  static boolean isName(Token word) {
    return word.capital()
        && !word.opens()
        && word.folded().length() >= SHORTEST
        && !word.folded().matches(".*['\\u2019]s?");
  }
}
