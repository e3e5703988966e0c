package io.wirewatch.subject;

import io.wirewatch.model.KnownActor;
import io.wirewatch.text.NearestWord;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The actors that articles can bear at present, by id and name. They are live data: one that is
 * unknown today may be added tomorrow.
 */
final class ActorIds {
  private static final int MOST_HINTS = 3;

  private final Supplier<? extends Collection<KnownActor>> actors;
  private final TreeSet<String> ids = new TreeSet<>();
  private final TreeSet<String> names = new TreeSet<>();

  /**
   * @param actors read when the first is asked for
   */
  ActorIds(Supplier<? extends Collection<KnownActor>> actors) {
    this.actors = actors;
  }

  /** What to say of an actor that nobody knows; nothing where it is known. */
  Optional<String> unknown(String asked) {
    if (ids.isEmpty()) {
      for (KnownActor actor : actors.get()) {
        ids.add(plain(actor.id()));
        names.add(plain(actor.name()));
      }
    }
    String plain = plain(asked);
    if (ids.contains(plain) || names.contains(plain)) {
      return Optional.empty();
    }
    String hyphened = plain.replace(' ', '-');
    List<String> near =
        ids.stream()
            .filter(id -> Arrays.asList(id.split("-", -1)).contains(hyphened))
            .limit(MOST_HINTS)
            .toList();
    String hint =
        near.isEmpty()
            ? NearestWord.nearest(hyphened, ids).map(id -> "; did you mean " + id + "?").orElse("")
            : "; did you mean " + String.join(" or ", near) + "?";
    return Optional.of("nobody knows the actor \"" + asked + "\" now" + hint);
  }

  private static String plain(String value) {
    return Spelling.bare(Spelling.plain(value)).strip();
  }
}
