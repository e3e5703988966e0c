package io.wirewatch.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word of a query, with all the forms under which an article may keep it.
 *
 * @param written as it stands in the query
 * @param plain the word in one spelling
 * @param stems marked stems of it, by language, in one order
 * @param unmarked the form to find it by where one of the two, article or query, writes no marks
 * @param unmarkedStems the like for stems
 */
record QueryWord(
    String written,
    String plain,
    Map<String, List<String>> stems,
    String unmarked,
    Map<String, List<String>> unmarkedStems) {

  /** Whether the query writes marks, so that it is the article that may lack them. */
  boolean marked() {
    return unmarked.charAt(0) != WordForms.BARE;
  }

  /** The stems to look for in a text of a language. */
  List<String> stems(String language) {
    return stems.getOrDefault(Stemmers.code(language), List.of());
  }

  /** The stems to look for in a text of a language where marks are not to count. */
  List<String> unmarkedStems(String language) {
    return unmarkedStems.getOrDefault(Stemmers.code(language), List.of());
  }

  /**
   * The keys by which subjects with this word are looked up, always in one order: fewer than the
   * forms, for they tell neither word from stem nor whether there were marks ({@link
   * WordForms#key}).
   */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Spelling.bare(plain));
    for (Map<String, List<String>> each : List.of(stems, unmarkedStems)) {
      for (List<String> ofLanguage : each.values()) {
        for (String stem : ofLanguage) {
          keys.add(WordForms.key(stem));
          keys.add(Spelling.bare(WordForms.key(stem)));
        }
      }
    }
    return keys;
  }
}
