package io.wirewatch.enrich;

import java.util.Set;

/** English words before the name of a language. */
final class LanguageWords {
  static final Set<Long> SPEAK =
      Set.of(
          Words.wordHash("speak"),
          Words.wordHash("speaks"),
          Words.wordHash("speaking"),
          Words.wordHash("spoke"),
          Words.wordHash("fluent"),
          Words.wordHash("learn"),
          Words.wordHash("learning"),
          Words.wordHash("teaches"),
          Words.wordHash("taught"));

  static final Set<Long> IN =
      Set.of(
          Words.wordHash("in"),
          Words.wordHash("into"),
          Words.wordHash("from"),
          Words.wordHash("and"));

  private LanguageWords() {}
}
