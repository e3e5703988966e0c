package io.wirewatch.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finnish changes a word's last consonant before most of its endings ("sota" is "sodan"), which
 * Lucene's stemmer leaves as it is. So a word of a query is looked for by its genitive's stems too.
 */
record FinnishForms(Stemmer light) implements Stemmer {
  /** Strong to weak, the longer ones first. */
  private static final List<Map.Entry<String, String>> WEAK =
      List.of(
          Map.entry("tt", "t"),
          Map.entry("kk", "k"),
          Map.entry("pp", "p"),
          Map.entry("nk", "ng"),
          Map.entry("nt", "nn"),
          Map.entry("lt", "ll"),
          Map.entry("rt", "rr"),
          Map.entry("mp", "mm"),
          Map.entry("t", "d"),
          Map.entry("p", "v"));

  @Override
  public List<String> kept(String word) {
    return light.kept(word);
  }

  @Override
  public List<String> asked(String word) {
    Set<String> stems = new LinkedHashSet<>(kept(word));
    if (word.length() > 3) {
      stems.addAll(kept(word + "n"));
      int last = word.length() - 1;
      if (word.endsWith("us") || word.endsWith("ys")) {
        stems.addAll(kept(word.substring(0, last) + "ksen"));
      }
      for (Map.Entry<String, String> grade : WEAK) {
        String strong = grade.getKey();
        if (word.startsWith(strong, last - strong.length())) {
          String before = word.substring(0, last - strong.length());
          stems.addAll(kept(before + grade.getValue() + word.charAt(last) + "n"));
          break;
        }
      }
    }
    return List.copyOf(stems);
  }
}
