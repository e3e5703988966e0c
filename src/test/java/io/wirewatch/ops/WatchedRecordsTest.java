package io.wirewatch.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.DeadLetterReplay;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedRecordsTest {
  private final Topics topics = new Topics();
  private final RecentNews news = new RecentNews();
  private final Metrics metrics = new Metrics("test");
  private final TopicWatcher watcher =
      new TopicWatcher(
          topics,
          Map.of(),
          Duration.ofDays(1),
          InstantSource.fixed(SampleNews.T0),
          news,
          metrics,
          new LiveEvents<>(1, PageEvent.RELOAD));

  @AfterEach
  void close() {
    metrics.close();
  }

  private ConsumerRecord<byte[], byte[]> message(Topic<?, ?> topic, String key, String value) {
    return new ConsumerRecord<>(
        topic.name(),
        0,
        0,
        key == null ? null : key.getBytes(UTF_8),
        value == null ? null : value.getBytes(UTF_8));
  }

  @Test
  void shouldTakeARecordWithoutKeyAndValueOnAnyTopic() {
    List.of(
            topics.items(),
            topics.articles(),
            topics.duplicates(),
            topics.stories(),
            topics.alerts(),
            topics.suppressed(),
            topics.feedStatus(),
            topics.subjects(),
            topics.deadLetters())
        .forEach(topic -> watcher.accept(message(topic, null, null)));

    assertThat(metrics.scrape())
        .contains("wirewatch_items_total{outcome=\"published\",stage=\"poll\"} 0.0")
        .doesNotContain("wirewatch_watch_unreadable_total");
  }

  @Test
  void shouldCountWhatItCannotRead() {
    watcher.accept(message(topics.items(), "a", "no JSON"));

    assertThat(metrics.scrape()).contains("wirewatch_watch_unreadable_total{topic=\"items\"} 1");
  }

  @Test
  void shouldCountNewDeadLettersByTheStagesThatThereAre() {
    Instant started = SampleNews.T0;
    letter(started.plusSeconds(60), Map.of(DeadLetters.STAGE, "process"));
    letter(started.plusSeconds(60), Map.of(DeadLetters.STAGE, "a\"b"));
    letter(started.plusSeconds(60), Map.of());
    letter(started.minusSeconds(60), Map.of(DeadLetters.STAGE, "poll"));
    letter(started.plusSeconds(60), Map.of(DeadLetterReplay.REPLAYED, "0@1"));

    assertThat(metrics.scrape())
        .contains(
            "wirewatch_dead_letters_total{of=\"record\",stage=\"process\"} 1.0",
            "wirewatch_dead_letters_total{of=\"record\",stage=\"poll\"} 0.0",
            "wirewatch_dead_letters_total{of=\"record\",stage=\"other\"} 2.0");
  }

  @Test
  void shouldTellWhatPublishersSendFromRecordsOfOurs() throws IOException {
    letter(
        SampleNews.T0.plusSeconds(60),
        Map.of(DeadLetters.STAGE, "poll", DeadLetters.KIND, DeadLetters.DOCUMENT));

    assertThat(metrics.scrape())
        .contains(
            "wirewatch_dead_letters_total{of=\"document\",stage=\"poll\"} 1.0",
            "wirewatch_dead_letters_total{of=\"record\",stage=\"poll\"} 0.0");
    // Nobody is woken for a web page in a feed's place.
    assertThat(Files.readString(Path.of("src/main/docker/prometheus/alerts.yml")))
        .contains("increase(wirewatch_dead_letters_total{of=\"record\"}[15m])");
  }

  @Test
  void shouldAccountForAnItemThatCannotBeReadAndForItsReplay() {
    Map<String, String> why =
        Map.of(DeadLetters.STAGE, "process", DeadLetters.TOPIC, topics.items().name());
    watcher.accept(message(topics.items(), "a", "no JSON"));
    letter(SampleNews.T0, why);
    assertThat(metrics.scrape()).contains("wirewatch_items_unaccounted 0.0");
    watcher.accept(message(topics.items(), "a", "no JSON"));
    letter(SampleNews.T0, Map.of(DeadLetterReplay.REPLAYED, "0@0"));
    letter(SampleNews.T0, why);
    assertThat(metrics.scrape()).contains("wirewatch_items_unaccounted 0.0");
  }

  private void letter(Instant at, Map<String, String> headers) {
    RecordHeaders all = new RecordHeaders();
    headers.forEach((name, value) -> all.add(name, value.getBytes(UTF_8)));
    watcher.accept(
        new ConsumerRecord<>(
            topics.deadLetters().name(),
            0,
            0,
            at.toEpochMilli(),
            TimestampType.CREATE_TIME,
            1,
            1,
            "k".getBytes(UTF_8),
            "{}".getBytes(UTF_8),
            all,
            Optional.empty()));
  }
}
