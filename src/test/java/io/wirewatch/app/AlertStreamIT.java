package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.topology.AlertTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Subjects applied to a real cluster, followed live and after a restart. */
@ExtendWith(SharedBroker.class)
class AlertStreamIT {
  /** Not long ago: the broker forgets records by their time. */
  private static final Instant START = Instant.now().minus(Duration.ofHours(1));

  @TempDir Path first;
  @TempDir Path second;

  private SubjectMonitor monitor;

  @Test
  void shouldFollowSubjectsLiveAndAfterARestart(SharedBroker.Access broker) throws Exception {
    Topics topics = broker.topics(2);
    broker.create(topics);
    SubjectRegister register = new SubjectRegister(broker.client(), topics, -1);
    try (StreamsRunner stream = stream(broker, topics, first)) {
      stream.start();
      assertThat(changes(register, "id: gas\nquery: title:gas")).containsExactly("ADDED v1");
      assertThat(changes(register, "id: gas\nquery: title:gas")).containsExactly("UNCHANGED v1");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> monitor.subject("gas").filter(Subject::ownTopic).isPresent());
      article(broker, topics, "a1", "Gas deal signed", START);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> broker.values(topics.alerts()).size() == 1);
      assertThat(changes(register, "id: gas\nquery: title:oil")).containsExactly("CHANGED v2");
    }
    // Another instance, without any local state.
    try (StreamsRunner stream = stream(broker, topics, second)) {
      stream.start();
      article(broker, topics, "a2", "Gas deal broken", START.plusSeconds(60));
      article(broker, topics, "a3", "Oil found", START.plusSeconds(120));
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> broker.values(topics.alerts()).size() == 2);
    }
    assertThat(broker.values(topics.alerts()))
        .extracting(Alert::articleId)
        .containsExactly("a1", "a3");
    assertThat(broker.values(topics.alerts()))
        .extracting(Alert::subjectVersion)
        .containsExactly(1, 2);
    assertThat(broker.records(topics.subject("gas"))).hasSize(2);
    assertThat(register.remove(List.of("gas", "none"))).containsExactly("gas");
    assertThat(register.subjects()).isEmpty();
  }

  @Test
  void shouldFollowAChangeOnAllInstancesAtOnce(SharedBroker.Access broker) throws Exception {
    Topics topics = broker.topics(2);
    broker.create(topics);
    SubjectRegister register = new SubjectRegister(broker.client(), topics, -1);
    try (StreamsRunner one = stream(broker, topics, first)) {
      SubjectMonitor its = monitor;
      try (StreamsRunner other = stream(broker, topics, second)) {
        one.start();
        other.start();
        changes(register, "id: gas\nquery: title:gas");
        await().atMost(Duration.ofSeconds(60)).until(() -> knows(its, 1) && knows(monitor, 1));

        changes(register, "id: gas\nquery: title:oil");
        await().atMost(Duration.ofSeconds(10)).until(() -> knows(its, 2) && knows(monitor, 2));

        register.remove(List.of("gas"));
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> its.subject("gas").isEmpty() && monitor.subject("gas").isEmpty());
      }
    }
  }

  private static boolean knows(SubjectMonitor monitor, int version) {
    return monitor.subject("gas").filter(it -> it.version() == version).isPresent();
  }

  private static List<String> changes(SubjectRegister register, String yaml) {
    return register.apply(SubjectFile.read("test.yaml", yaml).subjects(), START).stream()
        .map(applied -> applied.change() + " v" + applied.record().version())
        .toList();
  }

  private StreamsRunner stream(SharedBroker.Access broker, Topics topics, Path state) {
    var properties =
        broker.stream("alert", topics, state)
            .with(Map.of("commit.interval.ms", "100"))
            .properties();
    StreamsBuilder builder = StreamsProperties.builder(properties);
    monitor = AlertTopology.build(builder, topics);
    return new StreamsRunner(
        "alert",
        builder.build(properties),
        properties,
        Duration.ofSeconds(20),
        InstantSource.system());
  }

  private static void article(
      SharedBroker.Access broker, Topics topics, String id, String title, Instant at)
      throws Exception {
    FeedItem item =
        ItemSample.of(id, at).outlet("Reuters").country("GB").title(title).published(at).item();
    Article article = ArticleSample.of(item).story("story-" + id).article();
    broker.send(topics.articles(), id, article, at);
  }
}
