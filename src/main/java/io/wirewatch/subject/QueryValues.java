package io.wirewatch.subject;

import io.wirewatch.text.NearestWord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values that tag fields can have: checked, and brought into the form that articles carry. */
public final class QueryValues {
  private static final Set<String> COUNTRIES =
      new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
  private static final Map<String, String> CODE_OF_NAME = new HashMap<>();
  private static final Set<String> LANGUAGES =
      new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));

  static {
    COUNTRIES.add("XK");
    for (String code : Locale.getISOCountries()) {
      CODE_OF_NAME.put(
          new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    CODE_OF_NAME.put("uk", "GB");
    CODE_OF_NAME.put("usa", "US");
    CODE_OF_NAME.put("britain", "GB");
  }

  private QueryValues() {}

  /** A value as articles carry it; refuses what no article can carry. */
  static String normal(QueryField field, String value) {
    String plain = Spelling.plain(value).strip();
    switch (field) {
      case REGION, ABOUT, MENTIONED, PUBLISHER_COUNTRY -> checkRegion(value, plain);
      case LANGUAGE -> {
        if (!plain.matches("[a-z]{3}") && !LANGUAGES.contains(plain)) {
          throw new QueryFault(
              value, "\"" + value + "\" is not a language; write its ISO 639 code, such as en");
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

  static void checkRegion(String value, String plain) {
    String code = plain.toUpperCase(Locale.ROOT);
    if (COUNTRIES.contains(code) || code.matches("[0-9]{3}")) {
      return;
    }
    String known = CODE_OF_NAME.get(plain);
    throw new QueryFault(
        value,
        "\""
            + value
            + "\" is not a region; write a country's ISO 3166 code"
            + (known == null ? ", such as RU, or a UN M49 number" : ": " + known));
  }

  /**
   * Country codes of a list, for the checks of silences.
   *
   * @throws QueryFault naming the first that is none
   */
  public static List<String> countries(List<String> codes) {
    codes.forEach(code -> checkRegion(code, Spelling.plain(code)));
    return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
  }
}
