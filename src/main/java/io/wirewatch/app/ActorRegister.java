package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.KnownActor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The actors that ops laid over the shipped ones, on a cluster. */
public final class ActorRegister {
  private final Register<KnownActor> register;

  /** Of the cluster of these settings. */
  public ActorRegister(Settings settings) {
    this(settings.kafka(), Wirings.topics(settings));
  }

  ActorRegister(Map<String, String> kafka, Topics topics) {
    this.register = new Register<>(new TopicTable<>(kafka, topics.actors()), KnownActor::id);
  }

  /**
   * All actors on the cluster, by id.
   *
   * @throws io.wirewatch.kafka.ClusterProblem if the topic is not there, or the broker does not
   *     answer
   */
  public Map<String, KnownActor> actors() {
    return register.all();
  }

  /** Adds or changes actors, all of them or none. */
  public List<Applied<KnownActor>> apply(Collection<KnownActor> wanted) {
    return register.apply(wanted, (actor, before) -> actor, changes -> {});
  }

  /** Ends actors; the shipped one of an id counts again. Gives the ids that were there. */
  public List<String> remove(Collection<String> ids) {
    return register.remove(ids);
  }
}
