package io.wirewatch.enrich;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a written form can mean.
 *
 * @param kind what it is
 * @param countries the countries that it stands for, ISO 3166-1 alpha-2; may be empty
 * @param tongues mask of the languages in which it means that
 * @param style how it must be written to mean that
 * @param weight inhabitants of a city; else 0
 * @param id of the actor, ISO 3166-2 code of the subdivision or UN M49 code of the area, by kind;
 *     else null
 * @param dealers of a short form: the countries of which the text must name one; else empty
 * @param cases the cases that the form can stand for, as bits of {@link Inflection}
 */
record Sense(
    Kind kind,
    String[] countries,
    long tongues,
    Style style,
    int weight,
    String id,
    List<String> dealers,
    int cases) {
  /** The kinds of names. */
  enum Kind {
    COUNTRY,
    PEOPLE,
    CAPITAL,
    METONYM,
    /** An organ that many states have by that name: "国会". */
    ORGAN,
    /** What stands for a country and does not act: its money, stock index, museum, festival. */
    BYWORD,
    STATE,
    QUALIFIER,
    CITY,
    FEATURE,
    COMPOUND,
    PREFIX,
    SHORT,
    SIGN,
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
    /** With a capital at its end: "the Fed". */
    TAIL,
    /** As it likes. */
    ANY,
    /** All capitals or dotted. */
    CAPITALS;

    /** How a name of several words is written, by where it has capitals itself. */
    static Style of(String name) {
      int last = name.lastIndexOf(' ') + 1;
      if (last == 0 || last == name.length()) {
        return NAME;
      }
      return Character.isLowerCase(name.charAt(last))
          ? HEAD
          : Character.isLowerCase(name.charAt(0)) ? TAIL : NAME;
    }
  }

  /** A sense that asks for no other country. */
  Sense(Kind kind, String[] countries, long tongues, Style style, int weight, String id) {
    this(kind, countries, tongues, style, weight, id, List.of(), Inflection.ALL_CASES);
  }

  /** The same of a form that can stand for some cases only. */
  Sense as(int cases) {
    return cases == this.cases
        ? this
        : new Sense(kind, countries, tongues, style, weight, id, dealers, cases);
  }

  boolean in(long heard) {
    return (tongues & heard) != 0;
  }

  /** By what it says: two tables that say the same make one sense. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Sense that
        && kind == that.kind
        && Arrays.equals(countries, that.countries)
        && tongues == that.tongues
        && style == that.style
        && weight == that.weight
        && Objects.equals(id, that.id)
        && dealers.equals(that.dealers)
        && cases == that.cases;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, Arrays.hashCode(countries), tongues, style, id);
  }
}
