package io.wirewatch.cli.gazetteer;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.wirewatch.text.TextNormalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What CLDR knows of places beside countries: the cities that stand for time zones. */
final class CldrPlaces {
  /** So many live in a city that news names without saying where it is. */
  private static final int GREAT = 300_000;

  /** A city of that name in another country with so many makes the name doubtful. */
  private static final int RIVAL = 100_000;

  /**
   * Where words are not set apart, or are short, a name must be long to be no part of another word.
   */
  private static final Map<String, Integer> SHORTEST =
      Map.of("ko", 4, "zh", 3, "th", 5, "ja", 3, "fa", 4, "ar", 4, "ur", 4, "he", 4, "hi", 3);

  private static final String SCRIPTS_WITHOUT_LATIN =
      "ru uk be bg mk sr el ar fa ur he hi bn ta te mr th am ka hy zh ja ko kk";

  /** Name in lower case without accents, to the inhabitants by country. */
  private final Map<String, Map<String, Integer>> cities = new HashMap<>();

  private CldrPlaces() {}

  /** Takes the rows of cities.tsv: name, country, subdivision, inhabitants. */
  static CldrPlaces read(List<String> rows) {
    CldrPlaces places = new CldrPlaces();
    for (String row : rows) {
      if (!row.startsWith("#")) {
        String[] cells = row.split("\t");
        places
            .cities
            .computeIfAbsent(plain(cells[0]), k -> new HashMap<>())
            .merge(cells[1], Integer.valueOf(cells[3]), Math::max);
      }
    }
    return places;
  }

  /**
   * The cities of time zones by country, as a language writes them. Left out are towns, cities
   * whose name another country's city bears too, and names that cities.tsv has as they are, unless
   * the language inflects them.
   */
  Map<String, Set<String>> names(ULocale locale) {
    Map<String, Set<String>> byCountry = new TreeMap<>();
    TimeZoneNames ours = TimeZoneNames.getInstance(locale);
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    Set<String> seen = new HashSet<>();
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
      String country = TimeZone.getRegion(zone);
      String name = ours.getExemplarLocationName(zone);
      String known = english.getExemplarLocationName(zone);
      if (name == null || known == null || country.length() != 2 || !great(known, country)) {
        continue;
      }
      boolean same = cities.containsKey(plain(name));
      if (!same && written(locale, name) && seen.add(name)) {
        byCountry.computeIfAbsent(country, k -> new TreeSet<>()).add(name);
      }
    }
    return byCountry;
  }

  private boolean great(String name, String country) {
    Map<String, Integer> inhabitants = cities.getOrDefault(plain(name), Map.of());
    return inhabitants.getOrDefault(country, 0) >= GREAT
        && inhabitants.entrySet().stream()
            .allMatch(e -> e.getKey().equals(country) || e.getValue() < RIVAL);
  }

  /** CLDR gives the English name where it has no other. */
  private static boolean written(ULocale locale, String name) {
    boolean latin = name.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c));
    int least = SHORTEST.getOrDefault(locale.getLanguage(), 2);
    return name.length() >= least
        && name.indexOf('(') < 0
        && !(latin && List.of(SCRIPTS_WITHOUT_LATIN.split(" ")).contains(locale.toString()));
  }

  private static String plain(String name) {
    return TextNormalizer.withoutAccents(name).toLowerCase(Locale.ROOT);
  }
}
