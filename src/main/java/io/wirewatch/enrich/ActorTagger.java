package io.wirewatch.enrich;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who acts in a text, for which country, in which office at the time. */
final class ActorTagger {
  private static final int MOST_EVIDENCE = 8;

  List<Actor> tag(Reading reading, List<Found> found, Instant published) {
    LocalDate day = published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate();
    Map<String, List<Mention>> evidence = new LinkedHashMap<>();
    int at = 0;
    for (Found f : found) {
      while (reading.hits().get(at).from() < f.from()) {
        at++;
      }
      String id =
          f.actor() ? f.sense().id() : f.is(Sense.Kind.METONYM) ? seat(reading, at, f) : null;
      if (id != null) {
        evidence.computeIfAbsent(id, i -> new ArrayList<>()).add(reading.mention(f.from(), f.to()));
      }
    }
    List<Actor> actors = new ArrayList<>();
    evidence.forEach(
        (id, passages) -> {
          KnownActor entry = reading.actor(id);
          actors.add(
              new Actor(
                  id,
                  entry.name(),
                  entry.kind(),
                  entry.country(),
                  entry.officeAt(day),
                  passages.subList(0, Math.min(passages.size(), MOST_EVIDENCE))));
        });
    actors.sort((a, b) -> evidence.get(b.id()).size() - evidence.get(a.id()).size());
    return actors;
  }

  /** Who is meant where a name stands for a country as its organ does: "Pentagon", "Kremlin". */
  private static String seat(Reading reading, int hit, Found f) {
    for (Sense sense : reading.hits().get(hit).senses()) {
      if (sense.kind() == Sense.Kind.ACTOR
          && Arrays.equals(sense.countries(), f.sense().countries())) {
        return sense.id();
      }
    }
    return null;
  }
}
