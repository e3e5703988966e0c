package io.wirewatch.subject;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes off what Hebrew writes onto the beginning of a word: and, that, when, the, in, as, to,
 * from, in the order in which they may stand; and the endings of the plural and of the feminine.
 * Three letters are left at least.
 */
final class HebrewPrefixes implements Stemmer {
  private static final int LEAST = 3;
  private static final List<String> JOINING = List.of("", "ש", "כש");
  private static final List<String> LEADING = List.of("", "ה", "ב", "כ", "ל", "מ", "מה");
  private static final List<String> ENDINGS = List.of("ימ", "ות", "ה", "ת");
  private static final String FINAL = "ךםןףץ";
  private static final String MEDIAL = "כמנפצ";

  @Override
  public List<String> kept(String word) {
    List<String> stems = new ArrayList<>();
    for (String and : List.of("", "ו")) {
      for (String joining : JOINING) {
        for (String leading : LEADING) {
          String prefix = and + joining + leading;
          if (word.length() - prefix.length() >= LEAST && word.startsWith(prefix)) {
            add(ending(word.substring(prefix.length())), stems);
          }
        }
      }
    }
    return stems;
  }

  /** Who asks for a word means it as it stands, but for the article. */
  @Override
  public List<String> asked(String word) {
    List<String> stems = new ArrayList<>();
    add(ending(word), stems);
    if (word.startsWith("ה") && word.length() > LEAST) {
      add(ending(word.substring(1)), stems);
    }
    return stems;
  }

  private static void add(String stem, List<String> to) {
    if (!to.contains(stem)) {
      to.add(stem);
    }
  }

  private static String ending(String word) {
    StringBuilder medial = new StringBuilder(word);
    for (int i = 0; i < medial.length(); i++) {
      int at = FINAL.indexOf(medial.charAt(i));
      if (at >= 0) {
        medial.setCharAt(i, MEDIAL.charAt(at));
      }
    }
    for (String ending : ENDINGS) {
      int end = medial.length() - ending.length();
      if (end >= LEAST && medial.indexOf(ending, end) == end) {
        return medial.substring(0, end);
      }
    }
    return medial.toString();
  }
}
