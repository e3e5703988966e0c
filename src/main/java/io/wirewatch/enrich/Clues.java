package io.wirewatch.enrich;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text says for sure: countries, subdivisions, actors, and turns of phrase of one country.
 */
final class Clues {
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Integer> hints = new HashMap<>();
  private final Set<String> states = new HashSet<>();
  private final Set<String> cityStates = new HashSet<>();
  private final Set<String> actors = new HashSet<>();

  private Clues() {}

  static Clues of(Reading reading, Surroundings around) {
    Clues clues = new Clues();
    List<Reading.Hit> hits = reading.hits();
    for (int i = 0; i < hits.size(); i++) {
      boolean person = around.persons().inPersonName(i);
      boolean single = ofOneCountry(hits.get(i));
      if (single && !person) {
        clues.addSure(hits.get(i));
      }
      for (Sense sense : hits.get(i).senses()) {
        clues.add(sense, single, person, around, i);
      }
    }
    return clues;
  }

  /** Whether all that a name can mean is of one country, in whichever tables it stands. */
  private static boolean ofOneCountry(Reading.Hit hit) {
    String country = null;
    for (Sense sense : hit.senses()) {
      if (sense.countries().length != 1
          || (country != null && !country.equals(sense.countries()[0]))) {
        return false;
      }
      country = sense.countries()[0];
    }
    return country != null;
  }

  /** What a name of one country adds, once, by the surest of its senses. */
  private void addSure(Reading.Hit hit) {
    double sure = 0;
    for (Sense sense : hit.senses()) {
      switch (sense.kind()) {
        case COUNTRY, METONYM, FEATURE, PEOPLE -> sure = 1;
        case CAPITAL -> sure = Math.max(sure, 0.7);
        default -> {}
      }
    }
    if (sure > 0) {
      countries.merge(hit.senses().get(0).countries()[0], sure, Double::sum);
    }
  }

  private void add(Sense sense, boolean single, boolean person, Surroundings around, int i) {
    String country = sense.countries().length == 0 ? null : sense.countries()[0];
    switch (sense.kind()) {
      case STATE -> {
        if (!person
            && (single || (around.neighbours().afterComma(i) && around.places().afterPlace(i)))) {
          countries.merge(country, 1.0, Double::sum);
          states.add(sense.id());
        }
      }
      case CITY -> {
        if (!person && sense.weight() >= SenseWorth.GREAT_CITY && sense.id() != null) {
          cityStates.add(sense.id());
        }
      }
      case QUALIFIER -> {
        if (around.neighbours().afterComma(i) && around.places().afterPlaceLike(i)) {
          countries.merge(country, 1.0, Double::sum);
          hints.merge(country, 1, Integer::sum);
          states.add(sense.id());
        }
      }
      case HINT -> {
        hints.merge(country, 1, Integer::sum);
        countries.merge(country, 0.4, Double::sum);
      }
      case ACTOR -> {
        actors.add(sense.id());
        if (country != null) {
          countries.merge(country, 0.5, Double::sum);
        }
      }
      default -> {}
    }
  }

  /** How sure the text is about a country, 0 where it says nothing. */
  double of(String country) {
    return countries.getOrDefault(country, 0.0);
  }

  /** Whether the text sounds like local news of that country. */
  boolean local(String country) {
    return hints.getOrDefault(country, 0) > 0;
  }

  /** The country whose turns of phrase the text has most; null where it has none. */
  String mostLocal() {
    return hints.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  boolean hasState(String code) {
    return code != null && states.contains(code);
  }

  boolean hasActor(String id) {
    return actors.contains(id);
  }

  boolean hasActors() {
    return !actors.isEmpty();
  }

  /**
   * The name is also a town's in a state that the text names, or a state's whose great city it
   * names, and nothing else says the country.
   */
  boolean localElsewhere(Reading.Hit hit, String country) {
    if (of(country) > 0) {
      return false;
    }
    for (Sense sense : hit.senses()) {
      if ((sense.kind() == Sense.Kind.CITY || sense.kind() == Sense.Kind.STATE)
          && !sense.countries()[0].equals(country)) {
        boolean state = hasState(sense.id());
        boolean city = sense.kind() == Sense.Kind.STATE && cityStates.contains(sense.id());
        if (city
            || (state && local(sense.countries()[0]))
            || (sense.kind() == Sense.Kind.STATE && of(sense.countries()[0]) > 0)
            || (local(sense.countries()[0]) && hints.get(sense.countries()[0]) > 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
