package io.wirewatch.subject;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the longest ending of a language off that leaves three letters. */
record Endings(List<String> longestFirst) implements Stemmer {
  private static final int LEAST = 3;

  static Endings of(String endings) {
    return new Endings(
        Stream.of(endings.split(" "))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  @Override
  public List<String> kept(String word) {
    for (String ending : longestFirst) {
      if (word.length() - ending.length() >= LEAST && word.endsWith(ending)) {
        return List.of(word.substring(0, word.length() - ending.length()));
      }
    }
    return List.of(word);
  }
}
