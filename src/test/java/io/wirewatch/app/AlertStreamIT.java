package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Tags;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.topology.AlertTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, -1).create(topics.all());
    }
    SubjectRegister register = new SubjectRegister(broker.client(), topics, -1);
    try (StreamsRunner stream = stream(broker, topics, first)) {
      stream.start();
      assertThat(changes(register, "id: gas\nquery: title:gas")).containsExactly("ADDED v1");
      assertThat(changes(register, "id: gas\nquery: title:gas")).containsExactly("UNCHANGED v1");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> monitor.subject("gas").filter(Subject::ownTopic).isPresent());
      article(broker, topics, "a1", "Gas deal signed", START);
      await().atMost(Duration.ofSeconds(60)).until(() -> alerts(broker, topics).size() == 1);
      assertThat(changes(register, "id: gas\nquery: title:oil")).containsExactly("CHANGED v2");
    }
    // Another instance, without any local state.
    try (StreamsRunner stream = stream(broker, topics, second)) {
      stream.start();
      article(broker, topics, "a2", "Gas deal broken", START.plusSeconds(60));
      article(broker, topics, "a3", "Oil found", START.plusSeconds(120));
      await().atMost(Duration.ofSeconds(90)).until(() -> alerts(broker, topics).size() == 2);
    }
    assertThat(alerts(broker, topics)).extracting(Alert::articleId).containsExactly("a1", "a3");
    assertThat(alerts(broker, topics)).extracting(Alert::subjectVersion).containsExactly(1, 2);
    try (TopicReader matches =
        TopicReader.open(broker.client(), List.of(topics.subject("gas").name()))) {
      assertThat(matches.readToEnd()).hasSize(2);
    }
    assertThat(register.remove(List.of("gas", "none"))).containsExactly("gas");
    assertThat(register.subjects()).isEmpty();
  }

  private static List<String> changes(SubjectRegister register, String yaml) {
    return register.apply(SubjectFile.read("test.yaml", yaml).subjects(), START).stream()
        .map(applied -> applied.change() + " v" + applied.record().version())
        .toList();
  }

  private StreamsRunner stream(SharedBroker.Access broker, Topics topics, Path state) {
    Map<String, String> client = new HashMap<>(broker.client());
    client.put("commit.interval.ms", "100");
    var properties =
        new StreamsProperties(
                "alert",
                broker.prefix(),
                state.getFileName().toString(),
                1,
                0,
                1 << 24,
                state,
                topics.deadLetters().name(),
                null,
                client)
            .toProperties();
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
        new FeedItem(
            id, "feed", "Reuters", "GB", null, null, null, null, title, "", "", List.of(),
            List.of(), at, null, null, at, null, null);
    Article article =
        new Article(
            id,
            0,
            Article.Kind.NEW,
            null,
            item,
            new Tags("en", List.of(), List.of(), List.of(), List.of()),
            "story-" + id,
            "Reuters");
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            topics.articles().keySerde().serializer(),
            topics.articles().valueSerde().serializer())) {
      producer
          .send(
              new ProducerRecord<>(topics.articles().name(), null, at.toEpochMilli(), id, article))
          .get();
    }
  }

  private static List<Alert> alerts(SharedBroker.Access broker, Topics topics) {
    try (TopicReader reader = TopicReader.open(broker.client(), List.of(topics.alerts().name()))) {
      return reader.readToEnd().stream()
          .map(
              record -> topics.alerts().valueSerde().deserializer().deserialize("", record.value()))
          .toList();
    }
  }
}
