package io.wirewatch.enrich;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Persons of sport who bear the surname of a politician: "Medvedev beats Zverev in Basel". */
final class Namesakes {
  private Namesakes() {}

  /**
   * Of the names of a text on sport all but surnames that stand alone, unless the text names the
   * same actor in full too.
   */
  static List<Found> withoutPlayers(Reading reading, List<Found> found) {
    Set<String> inFull = new HashSet<>();
    for (Found f : found) {
      if (f.actor() && f.to() - f.from() > 1) {
        inFull.add(f.sense().id());
      }
    }
    List<Found> left = new ArrayList<>(found.size());
    for (Found f : found) {
      boolean alone = f.actor() && f.to() - f.from() == 1 && cased(reading, f);
      if (!alone || inFull.contains(f.sense().id()) || !person(reading, f)) {
        left.add(f);
      }
    }
    return left;
  }

  /** In scripts without capitals a whole name can be one word, or each sign is one. */
  private static boolean cased(Reading reading, Found f) {
    return !reading.words().is(f.from(), Words.UNCASED);
  }

  private static boolean person(Reading reading, Found f) {
    KnownActor actor = reading.actor(f.sense().id());
    return actor.kind() == Actor.Kind.PERSON;
  }
}
