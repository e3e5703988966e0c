package io.wirewatch.language;

import io.wirewatch.text.FoldedLetters;
import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Common words of languages that the n-gram tables do not know, such as Hausa and Oromo. A text is
 * theirs where enough of its first words are.
 */
final class CommonWords {
  private static final int MOST_WORDS = 40;
  private static final int LEAST_HITS = 3;

  private final List<String> languages = new ArrayList<>();
  private final List<Double> leastShares = new ArrayList<>();
  private final Map<String, Integer> languagesOf = new HashMap<>();

  private CommonWords() {
    for (Table.Row row : Table.load("/language/words.tsv").rows()) {
      int bit = 1 << languages.size();
      languages.add(row.cell(0));
      leastShares.add(Double.valueOf(row.cell(1)));
      for (String word : row.cell(2).split(" ")) {
        languagesOf.merge(word, bit, (a, b) -> a | b);
      }
    }
  }

  static CommonWords load() {
    return new CommonWords();
  }

  /** The language whose common words a text has, or what was said before. */
  String detect(String text, String said) {
    int[] hits = new int[languages.size()];
    int words = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length() && words < MOST_WORDS; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      char folded = FoldedLetters.fold(c);
      if (FoldedLetters.inWord(c) || folded == '\'') {
        word.append(folded);
      } else if (folded != 0 && word.length() > 0) {
        words++;
        int of = languagesOf.getOrDefault(word.toString(), 0);
        for (int l = 0; of != 0 && l < hits.length; l++) {
          hits[l] += of >>> l & 1;
        }
        word.setLength(0);
      }
    }
    int best = 0;
    for (int l = 1; l < hits.length; l++) {
      if (hits[l] > hits[best]) {
        best = l;
      }
    }
    return hits[best] >= LEAST_HITS && hits[best] >= leastShares.get(best) * words
        ? languages.get(best)
        : said;
  }
}
