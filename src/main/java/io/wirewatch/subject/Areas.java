package io.wirewatch.subject;

import io.wirewatch.codes.Countries;
import io.wirewatch.codes.Countries.Country;
import io.wirewatch.text.NearestWord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The countries that there are, and the UN M49 areas with what is in them: a text about Germany is
 * about Europe (150) and Western Europe (155) too.
 */
final class Areas {
  /** Areas that cross the tree of the others. */
  private static final Map<String, List<String>> CROSSING =
      Map.of(
          "419", List.of("005", "013", "029"),
          "202", List.of("011", "014", "017", "018"),
          "003", List.of("013", "021", "029"));

  private static final Map<String, String> BY_NAME = new HashMap<>();
  private static final Map<String, Set<String>> WITHIN = new TreeMap<>();

  static {
    Countries.forEach(Areas::add);
    CROSSING.forEach(
        (area, parts) -> {
          Set<String> all = new TreeSet<>(parts);
          parts.forEach(part -> all.addAll(WITHIN.get(part)));
          WITHIN.put(area, all);
        });
    BY_NAME.put("europe", "150");
    BY_NAME.put("africa", "002");
    BY_NAME.put("asia", "142");
    BY_NAME.put("americas", "019");
    BY_NAME.put("latin america", "419");
    BY_NAME.put("middle east", "145");
    BY_NAME.put("uk", "GB");
    BY_NAME.put("usa", "US");
    BY_NAME.put("britain", "GB");
    BY_NAME.put("great britain", "GB");
    BY_NAME.put("south korea", "KR");
    BY_NAME.put("north korea", "KP");
  }

  private Areas() {}

  private static void add(String code, Country country) {
    BY_NAME.put(country.name().toLowerCase(Locale.ROOT), code);
    String smaller = null;
    for (String area : country.areas()) {
      if (area.matches("[0-9]{3}")) {
        Set<String> within = WITHIN.computeIfAbsent(area, any -> new TreeSet<>());
        within.add(code);
        if (smaller != null) {
          within.add(smaller);
        }
        smaller = area;
      }
    }
  }

  /** Whether it is the ISO 3166-1 alpha-2 code of a country, in capitals. */
  static boolean isCountry(String code) {
    return Countries.codes().contains(code);
  }

  /** Whether it is the UN M49 number of an area that countries are in. */
  static boolean isArea(String code) {
    return WITHIN.containsKey(code);
  }

  /** The numbers of all areas. */
  static Set<String> areas() {
    return WITHIN.keySet();
  }

  /** An area or country, and all that is in it, smaller areas too. */
  static Set<String> all(String code) {
    Set<String> all = new TreeSet<>(WITHIN.getOrDefault(code, Set.of()));
    List.copyOf(all).forEach(part -> all.addAll(WITHIN.getOrDefault(part, Set.of())));
    all.add(code);
    return all;
  }

  /**
   * The code of a country or area by its English name, one that is nearly it, or by what people
   * write for the code; null where there is none.
   */
  static String named(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return low.length() < 4
        ? BY_NAME.get(low)
        : NearestWord.nearest(low, BY_NAME.keySet()).map(BY_NAME::get).orElse(null);
  }
}
