package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectSample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program in a JVM of its own, killed with SIGKILL at random moments while it polls,
 * processes and alerts, and started again on its state: nothing is lost, nothing is repeated.
 */
@ExtendWith(SharedBroker.class)
class CrashIT {
  private static final long SEED = 20261123;
  private static final int KILLS = 5;
  private static final int FEEDS = 5;
  private static final int EACH = 60;

  @TempDir Path directory;

  @Test
  void shouldLoseAndRepeatNothingWhenKilled(SharedBroker.Access broker) throws Exception {
    Topics topics = broker.topics(2);
    broker.create(topics);
    new TopicTable<>(broker.client(), topics.subjects()).write(Map.of("accords", accords()));
    Random random = new Random(SEED);
    List<Integer> itemsAtKill = new ArrayList<>();
    try (GrowingFeeds feeds =
        new GrowingFeeds(FEEDS, EACH, InstantSource.system().instant().minusSeconds(60))) {
      new TopicTable<>(broker.client(), topics.feeds()).write(feeds.feeds());
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = start(broker, topics);
        try {
          int before = itemsAtKill.isEmpty() ? 0 : itemsAtKill.get(itemsAtKill.size() - 1);
          await()
              .pollInterval(Duration.ofMillis(100))
              .atMost(60, TimeUnit.SECONDS)
              .until(() -> !process.isAlive() || broker.records(topics.items()).size() > before);
          assertThat(process.isAlive()).as("it runs, see " + log()).isTrue();
          // The moment is left to chance on purpose.
          process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
        } finally {
          process.destroyForcibly().waitFor();
        }
        itemsAtKill.add(broker.records(topics.items()).size());
      }
      assertThat(itemsAtKill.get(KILLS - 1)).as("killed before the end").isLessThan(feeds.size());

      Process last = start(broker, topics);
      try {
        await()
            .pollInterval(Duration.ofMillis(300))
            .atMost(120, TimeUnit.SECONDS)
            .until(
                () ->
                    broker.records(topics.items()).size() >= feeds.size()
                        && Outcome.read(broker.client(), topics).isBalanced());
        last.destroy();
        assertThat(last.waitFor(40, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
        assertThat(last.exitValue()).isZero();
      } finally {
        last.destroyForcibly();
      }

      Outcome outcome = Outcome.read(broker.client(), topics);
      assertThat(outcome.items())
          .extracting(FeedItem::title)
          .containsExactlyInAnyOrderElementsOf(feeds.titles());
      assertThat(outcome.items()).extracting(FeedItem::id).doesNotHaveDuplicates();
      assertThat(outcome.deadItems()).isZero();
      List<String> ends = new ArrayList<>();
      outcome.articles().stream().map(Article::id).forEach(ends::add);
      outcome.duplicates().stream().map(Duplicate::itemId).forEach(ends::add);
      assertThat(ends)
          .as("each item ends once, killed with %s items", itemsAtKill)
          .containsExactlyInAnyOrderElementsOf(outcome.items().stream().map(FeedItem::id).toList());
      assertThat(outcome.alerts()).isNotEmpty();
      assertThat(outcome.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
      assertThat(
              outcome.alerts().stream()
                  .filter(alert -> alert.kind() == Alert.Kind.NEW)
                  .map(Alert::storyId))
          .as("one first alert a story")
          .doesNotHaveDuplicates();
    }
  }

  private static Subject accords() {
    return SubjectSample.of("accords", "accord").coolDown(Duration.ofMinutes(1)).subject();
  }

  private File log() {
    return directory.resolve("run.log").toFile();
  }

  private Process start(SharedBroker.Access broker, Topics topics) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("topics.prefix", topics.prefix());
    settings.put("topics.partitions", String.valueOf(topics.partitions()));
    settings.put("streams.application-id", broker.prefix());
    settings.put("data.directory", directory.resolve("data").toString());
    settings.put("admin.port", "0");
    settings.putAll(Quick.POLLS);
    return RunProcess.start(settings, List.of(), log());
  }
}
