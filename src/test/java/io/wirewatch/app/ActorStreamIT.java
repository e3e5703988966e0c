package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Actor;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.KnownActor;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.topology.ProcessTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actors applied to a real cluster, followed live and after a restart. */
@ExtendWith(SharedBroker.class)
class ActorStreamIT {
  /** Not long ago: the broker forgets records by their time. */
  private static final Instant START = Instant.now().minus(Duration.ofHours(1));

  private static final KnownActor JANE =
      new KnownActor("jane-doe", "Jane Doe", Actor.Kind.PERSON, "NZ", List.of(), List.of());

  @TempDir Path first;
  @TempDir Path second;

  private Enricher enricher;

  @Test
  void shouldFollowActorsLiveAndAfterARestart(SharedBroker.Access broker) throws Exception {
    Topics topics = broker.topics(2);
    broker.create(topics);
    ActorRegister register = new ActorRegister(broker.client(), topics);
    try (StreamsRunner stream = stream(broker, topics, first)) {
      stream.start();
      item(broker, topics, "a", "Jane Doe visits Lima", START);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> broker.values(topics.articles()).size() == 1);
      assertThat(changes(register)).containsExactly(Applied.Change.ADDED);
      assertThat(changes(register)).containsExactly(Applied.Change.UNCHANGED);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> enricher.liveActors().actor("jane-doe").isPresent());
      item(broker, topics, "b", "Jane Doe leaves Santiago", START.plusSeconds(60));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> broker.values(topics.articles()).size() == 2);
    }
    // Another instance, without any local state.
    try (StreamsRunner stream = stream(broker, topics, second)) {
      stream.start();
      item(broker, topics, "c", "Jane Doe lands in Suva", START.plusSeconds(120));
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> broker.values(topics.articles()).size() == 3);
      assertThat(register.remove(List.of("jane-doe", "nobody"))).containsExactly("jane-doe");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> enricher.liveActors().actor("jane-doe").isEmpty());
    }
    Map<String, List<String>> actorsOf = new HashMap<>();
    broker
        .values(topics.articles())
        .forEach(
            article ->
                actorsOf.put(
                    article.id(), article.tags().actors().stream().map(Actor::id).toList()));
    assertThat(actorsOf)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a", List.of(), "b", List.of("jane-doe"), "c", List.of("jane-doe")));
    assertThat(register.actors()).isEmpty();
  }

  private static List<Applied.Change> changes(ActorRegister register) {
    return register.apply(List.of(JANE)).stream().map(Applied::change).toList();
  }

  private StreamsRunner stream(SharedBroker.Access broker, Topics topics, Path state) {
    var properties =
        broker.stream("process", topics, state)
            .with(Map.of("commit.interval.ms", "100"))
            .properties();
    StreamsBuilder builder = StreamsProperties.builder(properties);
    enricher = Enricher.load();
    ProcessTopology.build(builder, topics, enricher, ProcessSettings.DEFAULT);
    return new StreamsRunner(
        "process",
        builder.build(properties),
        properties,
        Duration.ofSeconds(20),
        InstantSource.system());
  }

  private static void item(
      SharedBroker.Access broker, Topics topics, String id, String title, Instant at)
      throws Exception {
    FeedItem item =
        ItemSample.of(id, at).outlet("Reuters").country("GB").title(title).published(at).item();
    broker.send(topics.items(), id, item, at);
  }
}
