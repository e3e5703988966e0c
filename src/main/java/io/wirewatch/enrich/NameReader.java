package io.wirewatch.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what each name in a reading means there, or that it means nothing: a first look gathers
 * what is sure, a second judges the rest by it.
 */
final class NameReader {
  private final Gazetteer gazetteer;

  NameReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Found> read(Reading reading) {
    List<Reading.Hit> hits = reading.hits();
    if (hits.isEmpty()) {
      return List.of();
    }
    Surroundings around = Surroundings.of(reading, gazetteer);
    Clues clues = Clues.of(reading, around);
    SenseWorth worth = new SenseWorth(gazetteer, reading, clues, around);
    int[] datelines = Datelines.ends(reading.words());
    Words words = reading.words();
    Sense[] chosen = new Sense[hits.size()];
    Set<Long> surnames = new HashSet<>();
    Bearers bearers = new Bearers(words);
    boolean english = reading.language().equals("en");
    for (int i = 0; i < chosen.length; i++) {
      Reading.Hit hit = hits.get(i);
      boolean aside = words.end(hit.from()) <= datelines[words.field(hit.from())];
      if (!aside && place(hit) && around.persons().inPersonName(i)) {
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
        chosen[i] = worth.likeliest(i, aside);
        if (chosen[i] == null && place(hit) && around.capitals().afterUnknownName(i)) {
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
          && !around.neighbours().afterLocative(i)
          && !around.places().beforeQualifier(i)) {
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
}
