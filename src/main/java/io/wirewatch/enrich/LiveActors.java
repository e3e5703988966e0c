package io.wirewatch.enrich;

import io.wirewatch.model.KnownActor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Actors that ops add while the program runs, laid over the shipped ones. An actor with the id of a
 * shipped one stands in its place, whole; removed, the shipped one counts again. One thread may
 * change it while others read texts: each text is read with the actors of one moment.
 *
 * <p>The shipped table is never rebuilt: a small table of its own holds these names, made anew when
 * a text is read after a change.
 */
public final class LiveActors {
  private static final Snapshot NOBODY = new Snapshot(null, Map.of(), null);

  /**
   * Actors and their names at one moment.
   *
   * @param names null where there are none
   * @param version which actors these are; null where there are none
   */
  record Snapshot(PhraseTable<Sense> names, Map<String, KnownActor> actors, String version) {
    boolean replaces(Sense sense) {
      return (sense.kind() == Sense.Kind.ACTOR || sense.kind() == Sense.Kind.ACTOR_WEAK)
          && actors.containsKey(sense.id());
    }
  }

  private record Name(long[] words, Sense sense) {}

  private record Entry(KnownActor actor, List<Name> names) {}

  private final Map<String, Entry> entries = new TreeMap<>();
  private volatile Snapshot snapshot = NOBODY;

  LiveActors() {}

  /**
   * Adds an actor, or changes the one of that id.
   *
   * @return what is wrong with it, {@code field: message}; empty where it was taken
   */
  public List<String> put(KnownActor actor) {
    List<String> faults = ActorFile.faults(actor);
    if (faults.isEmpty()) {
      List<Name> names = new ArrayList<>();
      for (ActorNames.ActorName name : ActorNames.of(actor)) {
        names.add(new Name(WordHash.each(name.form()), name.sense()));
      }
      synchronized (entries) {
        entries.put(actor.id(), new Entry(actor, names));
        snapshot = null;
      }
    }
    return faults;
  }

  /** Ends an actor; the shipped one of that id, where there is one, counts again. */
  public void remove(String id) {
    synchronized (entries) {
      entries.remove(id);
      snapshot = null;
    }
  }

  /** The live actor of that id. */
  public Optional<KnownActor> actor(String id) {
    return Optional.ofNullable(snapshot().actors().get(id));
  }

  Snapshot snapshot() {
    Snapshot now = snapshot;
    return now == null ? renew() : now;
  }

  private Snapshot renew() {
    synchronized (entries) {
      if (entries.isEmpty()) {
        snapshot = NOBODY;
        return NOBODY;
      }
      PhraseTable<Sense> names = new PhraseTable<>(256);
      Map<String, KnownActor> actors = new TreeMap<>();
      for (Entry entry : entries.values()) {
        actors.put(entry.actor().id(), entry.actor());
        entry.names().forEach(name -> names.add(name.words(), name.sense()));
      }
      Snapshot made = new Snapshot(names, actors, Dictionary.version(actors.values()));
      snapshot = made;
      return made;
    }
  }
}
