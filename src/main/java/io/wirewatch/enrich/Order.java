package io.wirewatch.enrich;

import java.util.Set;

/** Where languages put their verbs, as far as it is not between subject and object. */
final class Order {
  private static final Set<String> LAST = Set.of("de", "nl", "zh", "ja");
  private static final Set<String> FIRST = Set.of("ar", "de", "nl");

  private Order() {}

  /** The verb can stand behind its object. */
  static boolean verbLast(String language) {
    return LAST.contains(language);
  }

  /** The verb stands at the end and nowhere else. */
  static boolean verbAtTheEnd(String language) {
    return language.equals("ja");
  }

  /** Adjectives stand behind their noun, so that the noun of an act stands before a compound. */
  static boolean adjectivesBehind(String language) {
    return language.equals("ar");
  }

  /** The verb can stand before its subject. */
  static boolean verbFirst(String language) {
    return FIRST.contains(language);
  }
}
