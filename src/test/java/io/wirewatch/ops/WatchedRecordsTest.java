package io.wirewatch.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
  void shouldMakeLabelsOfOurOwnTopicsOnly() {
    for (String from : new String[] {topics.items().name(), "a\"b", "c", null}) {
      ConsumerRecord<byte[], byte[]> letter = message(topics.deadLetters(), "k", "{}");
      if (from != null) {
        letter.headers().add("__streams.errors.topic", from.getBytes(UTF_8));
      }
      watcher.accept(letter);
    }

    assertThat(metrics.scrape())
        .contains(
            "wirewatch_dead_letters_total{topic=\"items\"} 1.0",
            "wirewatch_dead_letters_total{topic=\"other\"} 2.0",
            "wirewatch_dead_letters_total{topic=\"unknown\"} 1.0");
  }
}
