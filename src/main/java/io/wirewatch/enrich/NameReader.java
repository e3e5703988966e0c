package io.wirewatch.enrich;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what each name in a reading means there, or that it means nothing: a first look gathers
 * what is sure, a second judges the rest by it.
 */
final class NameReader {
  /** Cities of this size are meant when nothing speaks against it. */
  static final int GREAT_CITY = 300_000;

  /** Cities of this size are meant after "in", when nothing speaks against it. */
  private static final int TOWN = 20_000;

  private final Gazetteer gazetteer;

  NameReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Found> read(Reading reading) {
    List<Reading.Hit> hits = reading.hits();
    if (hits.isEmpty()) {
      return List.of();
    }
    Surroundings around = new Surroundings(reading, gazetteer);
    Clues clues = Clues.of(reading, around);
    int[] datelines = Datelines.ends(reading.words());
    Words words = reading.words();
    Sense[] chosen = new Sense[hits.size()];
    Set<Long> surnames = new HashSet<>();
    Bearers bearers = new Bearers(words);
    boolean english = reading.language().equals("en");
    for (int i = 0; i < chosen.length; i++) {
      Reading.Hit hit = hits.get(i);
      boolean aside = words.end(hit.from()) <= datelines[words.field(hit.from())];
      if (!aside && place(hit) && around.inPersonName(i)) {
        if (hit.to() - hit.from() == 1) {
          surnames.add(words.hash(hit.from()));
        }
        chosen[i] = strongActor(hit);
      } else if (!aside && english && named(hit) && bearers.borne(hit, town(hit))) {
        if (hit.to() - hit.from() == 1 && onlyTown(hit)) {
          surnames.add(words.hash(hit.from()));
        }
        chosen[i] = strongActor(hit);
      } else {
        chosen[i] = choose(hit, i, clues, around, aside, reading);
        if (chosen[i] == null && place(hit) && around.afterUnknownName(i)) {
          surnames.add(words.hash(hit.from()));
        }
      }
    }
    List<Found> found = new ArrayList<>(hits.size());
    for (int i = 0; i < chosen.length; i++) {
      Reading.Hit hit = hits.get(i);
      Sense sense = chosen[i];
      if (sense == null || sense.kind() == Sense.Kind.NOTHING || sense.kind() == Sense.Kind.HINT) {
        continue;
      }
      boolean sure = sense.kind() == Sense.Kind.PEOPLE || sense.kind() == Sense.Kind.COMPOUND;
      if (!sure
          && hit.to() - hit.from() == 1
          && surnames.contains(words.hash(hit.from()))
          && !around.afterLocative(i)
          && !around.beforeQualifier(i)) {
        continue;
      }
      boolean aside = words.end(hit.from()) <= datelines[words.field(hit.from())];
      found.add(new Found(hit.from(), hit.to(), sense, aside));
    }
    if (found.isEmpty()) {
      addHints(hits, clues, found);
    }
    return found;
  }

  /** Local news that names no place that we know: its turns of phrase say the country. */
  private static void addHints(List<Reading.Hit> hits, Clues clues, List<Found> found) {
    String country = clues.mostLocal();
    for (Reading.Hit hit : hits) {
      for (Sense sense : hit.senses()) {
        if (sense.kind() == Sense.Kind.HINT && sense.countries()[0].equals(country)) {
          found.add(new Found(hit.from(), hit.to(), sense, false));
        }
      }
    }
  }

  private static boolean place(Reading.Hit hit) {
    for (Sense sense : hit.senses()) {
      switch (sense.kind()) {
        case COUNTRY, CAPITAL, CITY, STATE, FEATURE:
          return true;
        default:
      }
    }
    return false;
  }

  private static boolean named(Reading.Hit hit) {
    return place(hit) || has(hit, Sense.Kind.PEOPLE);
  }

  /** A city or a capital, and no country. */
  private static boolean town(Reading.Hit hit) {
    return !has(hit, Sense.Kind.COUNTRY)
        && (has(hit, Sense.Kind.CITY) || has(hit, Sense.Kind.CAPITAL));
  }

  private static boolean onlyTown(Reading.Hit hit) {
    for (Sense sense : hit.senses()) {
      if (sense.kind() != Sense.Kind.CITY) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Reading.Hit hit, Sense.Kind kind) {
    for (Sense sense : hit.senses()) {
      if (sense.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private static Sense strongActor(Reading.Hit hit) {
    for (Sense sense : hit.senses()) {
      if (sense.kind() == Sense.Kind.ACTOR) {
        return sense;
      }
    }
    return null;
  }

  private Sense choose(
      Reading.Hit hit, int i, Clues clues, Surroundings around, boolean aside, Reading reading) {
    Sense best = null;
    double most = 0;
    boolean rivals = hit.senses().size() > 1;
    for (Sense sense : hit.senses()) {
      double worth = worth(sense, hit, i, clues, around, aside, reading, rivals);
      if (worth > most) {
        most = worth;
        best = sense;
      }
    }
    return best;
  }

  /** Whether all the towns of that name are of one country. */
  private static boolean alone(Reading.Hit hit, String country) {
    for (Sense sense : hit.senses()) {
      if (sense.countries().length == 0 || !sense.countries()[0].equals(country)) {
        return false;
      }
    }
    return true;
  }

  /** How likely a sense is here; 0 to pass it over. */
  private double worth(
      Sense sense,
      Reading.Hit hit,
      int i,
      Clues clues,
      Surroundings around,
      boolean aside,
      Reading reading,
      boolean rivals) {
    String country = sense.countries().length == 0 ? "" : sense.countries()[0];
    switch (sense.kind()) {
      case NOTHING:
        return 30;
      case COMPOUND:
        return 20;
      case METONYM, FEATURE:
        return 12 + (rivals ? clues.of(country) : 0);
      case COUNTRY:
        if (rivals && around.qualifiedElsewhere(i, country)) {
          return 0.5;
        }
        return (rivals && clues.localElsewhere(hit, country) ? 3 : 10) + clues.of(country);
      case PEOPLE:
        return around.namesALanguage(i) ? 0.05 : 9 + clues.of(country);
      case STATE:
        return 7
            + clues.of(country)
            + (clues.local(country) ? 4 : 0)
            + (around.afterComma(i) && around.afterPlace(i) ? 6 : 0);
      case QUALIFIER:
        return around.afterComma(i) && around.afterPlaceLike(i) ? 15 : 0;
      case CAPITAL:
        if (rivals && around.qualifiedElsewhere(i, country)) {
          return 0.5;
        }
        return (rivals && clues.localElsewhere(hit, country) ? 3 : 8)
            + Math.min(2, clues.of(country));
      case CITY:
        return city(sense, hit, i, clues, around, aside, reading, country);
      case ACTOR:
        return around.behindOther(i, bearer(sense, hit, reading)) ? 0 : 11;
      case ACTOR_WEAK:
        return !around.behindOther(i, bearer(sense, hit, reading))
                && weak((String) sense.ref(), hit, clues, reading.words())
            ? 10
            : 0;
      case PREFIX:
        return around.beforeHyphen(i) ? 13 : 0;
      case SHORT:
        return supported(sense, reading) ? 9 : 0;
      case AREA:
        return 11;
      case HINT:
        return 0.01;
      default:
        return 0;
    }
  }

  /** The person whose surname stands there alone; null where it does not. */
  private static KnownActor bearer(Sense sense, Reading.Hit hit, Reading reading) {
    KnownActor actor = hit.to() - hit.from() == 1 ? reading.actor((String) sense.ref()) : null;
    return actor == null || actor.kind() != Actor.Kind.PERSON ? null : actor;
  }

  /** "Pak" is a country where the text names one that deals with it; elsewhere a surname. */
  private static boolean supported(Sense sense, Reading reading) {
    List<String> dealers = List.of((String[]) sense.ref());
    for (Reading.Hit hit : reading.hits()) {
      for (Sense other : hit.senses()) {
        boolean sure =
            other.kind() == Sense.Kind.COUNTRY
                || other.kind() == Sense.Kind.PEOPLE
                || other.kind() == Sense.Kind.CAPITAL
                || other.kind() == Sense.Kind.ACTOR;
        if (sure && other.countries().length > 0 && dealers.contains(other.countries()[0])) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A surname alone counts beside the full name; "Xi" also beside another actor ("Putin, Xi"), but
   * neither in "Pius XI" nor where a letter or a society is meant.
   */
  private static boolean weak(String id, Reading.Hit hit, Clues clues, Words words) {
    boolean one = hit.to() - hit.from() == 1;
    String text = one ? words.text(hit.from(), hit.to()) : "";
    if (text.equals("XI") && !words.is(hit.from(), Words.SHOUTED)) {
      return false;
    }
    return clues.hasActor(id) || (text.equalsIgnoreCase("xi") && clues.hasActors());
  }

  private double city(
      Sense sense,
      Reading.Hit hit,
      int i,
      Clues clues,
      Surroundings around,
      boolean aside,
      Reading reading,
      String country) {
    double size = Math.log10(Math.max(10, sense.weight())) / 2;
    String qualifier = around.qualifier(i);
    if (qualifier != null) {
      return qualifier.equals(sense.ref())
          ? 14 + size
          : qualifier.startsWith(country) ? 9 + size : 0;
    }
    if (aside) {
      return 2 + size + clues.of(country);
    }
    Words words = reading.words();
    boolean one = hit.to() - hit.from() == 1;
    boolean shouted = words.is(hit.from(), Words.SHOUTED);
    boolean great = sense.weight() >= GREAT_CITY;
    boolean name = one && gazetteer.isFirstName(words.hash(hit.from()));
    boolean after = around.afterLocative(i);
    if (around.insideCapitals(i) && !(great && after)) {
      return 0;
    }
    if (shouted && sense.weight() < 1_000_000 && !(after && clues.of(country) > 0)) {
      return 0;
    }
    boolean near = clues.hasState((String) sense.ref()) || clues.of(country) > 0;
    if (one
        && !after
        && ((name && !great) || (around.startsSentence(i) && sense.weight() < 1_000_000))) {
      return 0;
    }
    if (one && reading.language().equals("de") && !after && !near) {
      return 0;
    }
    boolean home = reading.language().equals("en");
    boolean known = sense.weight() >= (after || (home && alone(hit, country)) ? TOWN : GREAT_CITY);
    if (!known && !near) {
      return 0;
    }
    double local = clues.hasState((String) sense.ref()) ? 4 : 0;
    return 1 + size + local + Math.min(4, clues.of(country)) + (clues.local(country) ? 3 : 0);
  }
}
