package io.wirewatch.enrich;

/**
 * One thing that a written form can mean.
 *
 * @param kind what it is
 * @param countries the countries that it stands for, ISO 3166-1 alpha-2; may be empty
 * @param tongues mask of the languages in which it means that
 * @param style how it must be written to mean that
 * @param weight inhabitants of a city; else 0
 * @param ref actor id, subdivision code or UN M49 area, by kind; else null
 */
record Sense(Kind kind, String[] countries, long tongues, Style style, int weight, Object ref) {
  /** The kinds of names. */
  enum Kind {
    COUNTRY,
    PEOPLE,
    CAPITAL,
    METONYM,
    STATE,
    QUALIFIER,
    CITY,
    FEATURE,
    COMPOUND,
    PREFIX,
    SHORT,
    AREA,
    ACTOR,
    ACTOR_WEAK,
    HINT,
    NOTHING
  }

  /** How a form must be written. */
  enum Style {
    /** With a capital, where the script has them. */
    NAME,
    /** With a capital at its head: "Panama hat". */
    HEAD,
    /** As it likes. */
    ANY,
    /** All capitals or dotted. */
    CAPITALS
  }

  boolean in(long heard) {
    return (tongues & heard) != 0;
  }
}
