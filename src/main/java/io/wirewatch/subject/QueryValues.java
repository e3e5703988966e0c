package io.wirewatch.subject;

import io.wirewatch.text.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values that tag fields can have. Two things are asked of a value: to be brought into the form
 * that articles carry, whoever asks; and, before a subject is accepted, to be one that an article
 * can bear at all. A subject that runs is never held to the second: tables change, and it must not
 * fall silent for that.
 */
public final class QueryValues {
  private QueryValues() {}

  /** A value as articles carry it; refuses what has not the form of one. */
  static String normal(QueryField field, String value) {
    String plain = Spelling.plain(value).strip();
    switch (field) {
      case REGION, ABOUT, MENTIONED, PUBLISHER_COUNTRY -> {
        String code = plain.toUpperCase(Locale.ROOT);
        if (!Areas.isCountry(code) && !code.matches("[0-9]{3}")) {
          throw noRegion(value);
        }
      }
      case LANGUAGE -> {
        if (!plain.matches("[a-z]{2,3}")) {
          String fault = LanguageCodes.fault(plain);
          throw new QueryFault(value, fault);
        }
      }
      case QUAD -> {
        if (!RelationTerms.QUADS.contains(plain)) {
          throw new QueryFault(
              value,
              "there is no quad class \""
                  + value
                  + "\""
                  + NearestWord.hint(plain, RelationTerms.QUADS));
        }
      }
      case RELATION -> {
        return RelationTerms.normal(value.strip());
      }
      case TOPIC -> {
        return plain.startsWith("medtop:") ? plain.substring("medtop:".length()) : plain;
      }
      default -> {}
    }
    return plain;
  }

  /** All values of articles that a value in its {@link #normal} form stands for. */
  static Set<String> all(QueryField field, String normal) {
    return switch (field) {
      case REGION, ABOUT, MENTIONED, PUBLISHER_COUNTRY ->
          Areas.all(normal.toUpperCase(Locale.ROOT)).stream()
              .map(code -> code.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      default -> Set.of(Spelling.bare(normal));
    };
  }

  /**
   * Refuses what no article can bear.
   *
   * @throws QueryFault with the nearest right word
   */
  static void check(QueryField field, String value) {
    String normal = normal(field, value);
    switch (field) {
      case REGION, ABOUT, MENTIONED, PUBLISHER_COUNTRY -> {
        if (normal.matches("[0-9]{3}") && !Areas.isArea(normal)) {
          throw new QueryFault(
              value,
              String.format(
                  Locale.ROOT,
                  "there is no UN M49 area \"%s\" with countries in it; known are %s",
                  value,
                  String.join(", ", Areas.areas())));
        }
      }
      case LANGUAGE -> {
        String fault = LanguageCodes.fault(normal);
        if (fault != null) {
          throw new QueryFault(value, fault);
        }
      }
      case RELATION -> checkPair(value.strip());
      case TOPIC -> {
        if (!TopicNames.has(Spelling.bare(normal))) {
          throw new QueryFault(
              value, "there is no media topic \"" + value + "\"" + TopicNames.hint(normal));
        }
      }
      default -> {}
    }
  }

  private static void checkPair(String value) {
    List<String> countries = RelationTerms.countries(value);
    for (String country : countries) {
      if (!Areas.isCountry(country)) {
        String known = Areas.named(country);
        throw new QueryFault(
            value,
            String.format(
                Locale.ROOT,
                "\"%s\" in \"%s\" is no country's ISO 3166 code%s",
                country,
                value,
                known == null ? "" : ": write " + known));
      }
    }
    if (countries.size() == 2 && countries.get(0).equals(countries.get(1))) {
      throw new QueryFault(value, "\"" + value + "\" is one country; a relation is between two");
    }
  }

  private static QueryFault noRegion(String value) {
    String known = Areas.named(Spelling.plain(value).strip());
    return new QueryFault(
        value,
        "\""
            + value
            + "\" is not a region; write "
            + (known == null
                ? "a country's ISO 3166 code, such as RU, or a UN M49 number"
                : Areas.isArea(known)
                    ? "a UN M49 number: " + known
                    : "a country's ISO 3166 code: " + known));
  }

  /**
   * The codes of a list for silences, areas with all that is in them.
   *
   * @throws QueryFault naming the first that is none
   */
  public static List<String> countries(List<String> codes) {
    codes.forEach(code -> check(QueryField.REGION, code));
    return codes.stream()
        .flatMap(code -> Areas.all(code.strip().toUpperCase(Locale.ROOT)).stream())
        .distinct()
        .toList();
  }
}
