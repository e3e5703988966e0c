package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.model.Feed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bad records, and replays of them, on a real broker under exactly-once. */
@ExtendWith(SharedBroker.class)
class StreamsRunnerIT {
  @TempDir Path directory;

  private final UnreadableRows unreadable = new UnreadableRows();
  private final AtomicInteger deaths = new AtomicInteger();
  private volatile boolean poisonHurts = true;

  @Test
  void shouldBuryBadRecordsGoOnAndTakeThemAgain(SharedBroker.Access broker) throws Exception {
    Topics topics = broker.topics(1);
    broker.create(topics);
    for (String value : List.of("{not json", "{\"id\":\"s\",\"url\":\"http://s\"}")) {
      broker.sendText(topics.subjects(), "s", value);
    }
    for (String value :
        List.of(
            "{not json",
            "{\"id\":\"f\",\"url\":\"poison\"}",
            "{\"id\":\"f\",\"url\":\"huge\"}",
            "{\"id\":\"f\",\"url\":\"http://good.example/\"}",
            "{not json, and the last")) {
      broker.sendText(topics.feeds(), "f", value);
    }

    StreamsRunner runner = runner(broker, topics);
    try (runner) {
      await().until(() -> broker.records(topics.deadLetters()).size() == 4);
      await().until(() -> broker.records(topics.feedStatus()).size() == 1);
      assertThat(broker.records(topics.deadLetters()))
          .extracting(letter -> EventHeaders.text(letter.headers(), DeadLetters.KIND))
          .containsExactlyInAnyOrder("unreadable", "failed", "unwritable", "unreadable");
      assertThat(unreadable.of(topics.subjects().name()))
          .singleElement()
          .satisfies(row -> assertThat(row.offset()).isZero());
      assertThat(runner.failure()).isNotDone();

      poisonHurts = false;
      ConsumerRecord<byte[], byte[]> poison =
          broker.records(topics.deadLetters()).stream()
              .filter(letter -> new String(letter.value(), UTF_8).contains("poison"))
              .findFirst()
              .orElseThrow();
      DeadLetterReplay.send(broker.client(), topics, List.of(poison));

      await().until(() -> broker.records(topics.feedStatus()).size() == 2);
      assertThat(broker.records(topics.deadLetters()))
          .as("four letters and the mark of one replay")
          .hasSize(5);
    }
  }

  /** An Error is no bad record: it passes all handlers of dead letters, and ends its thread. */
  @Test
  void shouldReplaceThreadsFiveTimesAndThenStopForGood(SharedBroker.Access broker)
      throws Exception {
    Topics topics = broker.topics(1);
    broker.create(topics);
    broker.sendText(topics.feeds(), "f", "{\"id\":\"f\",\"url\":\"deadly\"}");

    StreamsRunner runner = runner(broker, topics);
    try (runner) {
      ClusterProblem problem = runner.failure().get(240, TimeUnit.SECONDS);
      assertThat(problem.kind()).isEqualTo(ClusterProblem.Kind.STREAM);
      assertThat(problem).hasMessage("The stream poll stopped: LinkageError: deadly");
      assertThat(deaths).hasValue(1 + ThreadDeaths.REPLACEMENTS);
      assertThat(broker.records(topics.deadLetters())).isEmpty();
    }
  }

  private StreamsRunner runner(SharedBroker.Access broker, Topics topics) {
    Properties properties =
        broker.stream("poll", topics, directory).unreadable(unreadable).properties();
    // A dead thread is a known member, whose work waits until its group has given it up.
    properties.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), 6_000);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("table"), Serdes.String(), JsonSerde.of(Feed.class))
            .withLoggingDisabled(),
        topics.subjects().name(),
        topics.feeds().consumed("read-table"),
        () ->
            new ContextualProcessor<String, Feed, Void, Void>() {
              @Override
              public void process(Record<String, Feed> record) {
                KeyValueStore<String, Feed> store = context().getStateStore("table");
                store.put(record.key(), record.value());
              }
            });
    builder.stream(topics.feeds().name(), topics.feeds().consumed("read-feeds"))
        .mapValues(this::look, Named.as("look-at-feeds"))
        .to(topics.feedStatus().name(), topics.feeds().produced("write-feeds"));
    return new StreamsRunner(
            "poll", builder.build(), properties, Duration.ofSeconds(10), InstantSource.system())
        .start();
  }

  private Feed look(Feed feed) {
    if (feed.url().contains("deadly")) {
      deaths.incrementAndGet();
      throw new LinkageError("deadly");
    }
    if (feed.url().contains("poison") && poisonHurts) {
      throw new IllegalStateException("poison");
    }
    return feed.url().contains("huge")
        ? new Feed(feed.id(), "x".repeat(1_000_000), null, null, null, null, null)
        : feed;
  }
}
