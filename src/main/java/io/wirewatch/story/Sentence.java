package io.wirewatch.story;

import io.wirewatch.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sentence of a text, or what stands between two ends of one.
 *
 * @param from its first token
 * @param to behind its last token
 * @param key the same for the same words; 0 where there are too few to tell
 */
record Sentence(int from, int to, int key) {
  private static final int FEWEST = 3;

  /** The sentences of a text in their order. */
  static List<Sentence> of(List<Tokens.Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).opens()) {
        sentences.add(new Sentence(from, i, key(tokens, from, i)));
        from = i;
      }
    }
    return sentences;
  }

  /** The keys of those that have one and of the title's label, rising, each once. */
  static int[] keys(List<Sentence> sentences, int label) {
    return IntStream.concat(IntStream.of(label), sentences.stream().mapToInt(Sentence::key))
        .filter(k -> k != 0)
        .sorted()
        .distinct()
        .toArray();
  }

  private static int key(List<Tokens.Token> tokens, int from, int to) {
    if (to - from < FEWEST) {
      return 0;
    }
    String[] words = new String[to - from];
    for (int i = from; i < to; i++) {
      words[i - from] = tokens.get(i).folded();
    }
    return Arrays.hashCode(words) | 1;
  }
}
