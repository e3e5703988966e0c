package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.KnownActor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The actors that ops laid over the shipped ones, on a cluster. Instances follow within seconds.
 */
public final class ActorRegister {
  private final TopicTable<KnownActor> table;

  /** Of the cluster of these settings. */
  public ActorRegister(Settings settings) {
    this(settings.kafka(), Wirings.topics(settings));
  }

  ActorRegister(Map<String, String> kafka, Topics topics) {
    this.table = new TopicTable<>(kafka, topics.actors());
  }

  /** What became of an actor that was applied. */
  public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /** An actor as it stands now, and what became of it. */
  public record Applied(KnownActor actor, Change change) {}

  /**
   * All actors on the cluster, by id.
   *
   * @throws io.wirewatch.kafka.ClusterProblem if the topic is not there, or the broker does not
   *     answer
   */
  public Map<String, KnownActor> actors() {
    return new TreeMap<>(table.read());
  }

  /** Adds or changes actors, all of them or none. */
  public List<Applied> apply(Collection<KnownActor> wanted) {
    Map<String, KnownActor> known = actors();
    List<Applied> applied = new ArrayList<>();
    Map<String, KnownActor> changes = new TreeMap<>();
    for (KnownActor actor : wanted) {
      KnownActor before = known.get(actor.id());
      boolean same = actor.equals(before);
      applied.add(
          new Applied(
              actor, before == null ? Change.ADDED : same ? Change.UNCHANGED : Change.CHANGED));
      if (!same) {
        changes.put(actor.id(), actor);
      }
    }
    table.write(changes);
    return applied;
  }

  /** Ends actors; the shipped one of an id counts again. Gives the ids that were there. */
  public List<String> remove(Collection<String> ids) {
    Map<String, KnownActor> known = actors();
    List<String> there = ids.stream().filter(known::containsKey).distinct().toList();
    Map<String, KnownActor> changes = new TreeMap<>();
    there.forEach(id -> changes.put(id, null));
    table.write(changes);
    return there;
  }
}
