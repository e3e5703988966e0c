package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.deliver.Receiver;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectSample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two alert and two deliver processes, killed with SIGKILL by turns during a burst, and a receiver
 * that fails a third of its calls: half of those before they take effect, half after it, by
 * breaking off. Each alert is on the topic once and takes effect once.
 */
@ExtendWith(SharedBroker.class)
class DeliveryCrashIT {
  private static final long SEED = 20260302;
  private static final int FIRST = 20;
  private static final int EACH = 60;
  private static final int KILLS = 6;
  private static final int ARTICLES = FIRST + KILLS * EACH;

  /** Of the processes: the first two alert, the others deliver. */
  private static final int[] ORDER = {2, 0, 3, 1};

  @TempDir Path directory;

  private final SharedBroker.Access broker;
  private final Topics topics;
  private final Random random = new Random(SEED);
  private final AtomicInteger calls = new AtomicInteger();
  private final Process[] processes = new Process[4];
  private final Receiver receiver = new Receiver(request -> answer(calls.incrementAndGet()));

  DeliveryCrashIT(SharedBroker.Access broker) throws IOException {
    this.broker = broker;
    this.topics = broker.topics(4);
  }

  private static Receiver.Reply answer(int call) {
    try {
      TimeUnit.MILLISECONDS.sleep(
          60); // a receiver that works, so that a kill finds calls under way
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (call % 3 != 0) {
      return Receiver.Reply.of(204);
    }
    return Receiver.Reply.of(call % 2 == 0 ? 503 : 0);
  }

  @AfterEach
  void stop() {
    Arrays.stream(processes).filter(p -> p != null).forEach(Process::destroyForcibly);
    receiver.close();
  }

  @Test
  void shouldLoseNoAlertAndTellNoneTwiceWhenAlertAndDeliverAreKilled() throws Exception {
    broker.create(topics);
    new TopicTable<>(broker.client(), topics.subjects()).write(Map.of("accords", accords()));
    Files.writeString(
        directory.resolve("targets.yaml"),
        """
        targets:
          - id: desk
            webhook: {url: '%s'}
            private-network: true
        """
            .formatted(receiver.url("/in")));
    for (int slot = 0; slot < processes.length; slot++) {
      processes[slot] = start(slot);
    }
    write(0, FIRST);

    List<Integer> delivered = new ArrayList<>();
    int last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      write(FIRST + kill * EACH, FIRST + (kill + 1) * EACH);
      int before = last;
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(90, TimeUnit.SECONDS)
          .until(() -> receiver.effects().size() > before);
      int slot = ORDER[kill % ORDER.length];
      // The moment is left to chance on purpose.
      processes[slot].waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
      assertThat(processes[slot].isAlive()).as("it runs, see " + log(slot)).isTrue();
      processes[slot].destroyForcibly().waitFor();
      last = receiver.effects().size();
      delivered.add(last);
      processes[slot] = start(slot);
    }
    assertThat(delivered.get(KILLS - 1)).as("killed before the end").isLessThan(ARTICLES);

    await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(120, TimeUnit.SECONDS)
        .untilAsserted(() -> assertThat(receiver.effects()).hasSize(ARTICLES));
    List<Alert> alerts = Outcome.read(broker.client(), topics).alerts();
    assertThat(alerts).extracting(Alert::articleId).doesNotHaveDuplicates().hasSize(ARTICLES);
    assertThat(alerts).extracting(Alert::id).doesNotHaveDuplicates();
    assertThat(receiver.effects().keySet())
        .as("each alert, and nothing else; delivered at the kills: %s", delivered)
        .isEqualTo(alerts.stream().map(Alert::id).collect(Collectors.toSet()));
    Map<String, Set<String>> bodies = new HashMap<>();
    receiver
        .requests()
        .forEach(
            call ->
                bodies
                    .computeIfAbsent(call.key(), key -> new HashSet<>())
                    .add(new String(call.body(), java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(bodies.values())
        .as("a receiver that drops a known key drops nothing new")
        .allSatisfy(versions -> assertThat(versions).hasSize(1));
    System.out.printf(
        "%d alerts, %d calls, %d taken more than once, delivered at the kills: %s%n",
        ARTICLES,
        calls.get(),
        receiver.effects().values().stream().filter(times -> times.get() > 1).count(),
        delivered);
  }

  private static Subject accords() {
    return SubjectSample.of("accords", "accord").coolDown(Duration.ofMinutes(1)).subject();
  }

  private void write(int from, int to) throws Exception {
    Instant now = InstantSource.system().instant();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(broker.client()),
            topics.articles().keySerde().serializer(),
            topics.articles().valueSerde().serializer())) {
      for (int n = from; n < to; n++) {
        producer.send(
            new ProducerRecord<>(
                topics.articles().name(), null, now.toEpochMilli(), "a" + n, article(n, now)));
      }
    }
  }

  private static Article article(int n, Instant at) {
    FeedItem item =
        ItemSample.of("a" + n, at)
            .outlet("Harbour Post")
            .country("GB")
            .title("Town " + n + " signs an accord")
            .published(at)
            .item();
    return ArticleSample.of(item).story("story-" + n).article();
  }

  private File log(int slot) {
    return directory.resolve("run-" + slot + ".log").toFile();
  }

  /** The first two alert, the others deliver; each has its own directory, and so its own name. */
  private Process start(int slot) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("topics.prefix", topics.prefix());
    settings.put("topics.partitions", String.valueOf(topics.partitions()));
    settings.put("streams.application-id", broker.prefix());
    settings.put("data.directory", directory.resolve("data-" + slot).toString());
    settings.put("admin.port", "0");
    settings.put("deliver.targets", directory.resolve("targets.yaml").toString());
    settings.put("deliver.first-retry", "100ms");
    settings.put("deliver.last-retry", "1s");
    return RunProcess.start(
        settings, List.of("--roles", slot < 2 ? "alert" : "deliver"), log(slot));
  }
}
