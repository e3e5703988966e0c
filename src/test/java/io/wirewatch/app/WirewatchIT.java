package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectSample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From feeds to alerts on a real broker, in this JVM. */
@ExtendWith(SharedBroker.class)
class WirewatchIT {
  /** An item that is no JSON, from somebody who writes to our topic. */
  private static final String POISON = "<item>no JSON</item>";

  @TempDir Path directory;

  @Test
  void shouldTurnFeedsIntoAlertsAndAccountForEveryItem(SharedBroker.Access broker)
      throws Exception {
    Settings settings = settings(broker);
    try (GrowingFeeds feeds =
            new GrowingFeeds(3, 20, InstantSource.system().instant().minusSeconds(60));
        Wirewatch wirewatch = Wirewatch.start(settings, Role.all(), MissingTopics.CREATE)) {
      Topics topics = wirewatch.topics();
      new TopicTable<>(broker.client(), topics.subjects()).write(Map.of("ties", ties()));
      broker.sendText(topics.items(), "poison", POISON);
      new TopicTable<>(broker.client(), topics.feeds()).write(feeds.feeds());

      await()
          .atMost(90, TimeUnit.SECONDS)
          .until(
              () -> {
                Outcome outcome = Outcome.read(broker.client(), topics);
                return outcome.items().size() >= feeds.size()
                    && outcome.deadItems() == 1
                    && outcome.items().size()
                        == outcome.articles().size() + outcome.duplicates().size()
                    && !outcome.alerts().isEmpty();
              });

      Outcome outcome = Outcome.read(broker.client(), topics);
      assertThat(outcome.items())
          .extracting(FeedItem::title)
          .containsExactlyInAnyOrderElementsOf(feeds.titles());
      assertThat(outcome.alerts())
          .allSatisfy(
              alert -> {
                assertThat(alert.subjectId()).isEqualTo("ties");
                assertThat(alert.evidence()).isNotEmpty();
                assertThat(alert.headline()).contains("Lavrov");
              })
          .extracting(Alert::id)
          .doesNotHaveDuplicates();
      assertThat(wirewatch.failure()).isNotDone();
      assertThat(wirewatch.ready()).isTrue();
    }
  }

  @Test
  void shouldNotStartWithoutTopics(SharedBroker.Access broker) {
    assertThatThrownBy(() -> Wirewatch.start(settings(broker), Role.all(), MissingTopics.REFUSE))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining("Topics are missing: " + broker.prefix() + ".feeds")
        .hasMessageContaining("wirewatch topics create");
  }

  @Test
  void shouldNotStartWhereATopicRefusesTheLargestRecords(SharedBroker.Access broker)
      throws Exception {
    Topics topics = broker.topics(2);
    try (Admin admin = Cluster.connect(broker.client())) {
      NewTopic narrow = new NewTopic(topics.items().name(), 2, (short) 1);
      narrow.configs(Map.of("max.message.bytes", "500000"));
      admin.createTopics(List.of(narrow)).all().get();
    }
    assertThatThrownBy(() -> Wirewatch.start(settings(broker), Role.all(), MissingTopics.CREATE))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining(topics.items().name() + " has max.message.bytes=500000")
        .hasMessageContaining("--add-config max.message.bytes=1048588");
  }

  private Settings settings(SharedBroker.Access broker) {
    return Quick.settings(broker, directory).load();
  }

  private static Subject ties() {
    return SubjectSample.of("ties", "Lavrov AND \"Wang Yi\"")
        .coolDown(Duration.ofMinutes(1))
        .subject();
  }
}
