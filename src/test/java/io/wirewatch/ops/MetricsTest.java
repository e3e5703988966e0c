package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.wirewatch.model.Alert;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.FeedStatusSample;
import io.wirewatch.model.Severity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MetricsTest {
  private final Metrics metrics = new Metrics("test");

  @AfterEach
  void close() {
    metrics.close();
  }

  private static FeedStatus missed(long items) {
    return FeedStatusSample.of("f", SampleNews.T0).missed(items).status();
  }

  @Test
  void shouldCountWhatFeedsMissSinceItWatchesAndNotBefore() {
    metrics.feeds().feed("f", missed(100), false);
    metrics.feeds().feed("f", missed(130), false);
    assertThat(metrics.scrape()).contains("wirewatch_feed_missed_total 0.0");
    metrics.feeds().feed("f", missed(137), true);
    assertThat(metrics.scrape())
        .contains("wirewatch_feed_missed_total 7.0", "wirewatch_feed_missed_items 137.0");
    metrics.feeds().feed("f", null, true);
    assertThat(metrics.scrape())
        .contains("wirewatch_feed_missed_total 7.0", "wirewatch_feed_missed_items 0.0");
  }

  @Test
  void shouldTellHowLongItTakesFromThePublisherToAStorysFirstAlert() {
    Alert first = alert(Alert.Kind.NEW, SampleNews.T0.minusSeconds(100));
    metrics.subjects().alert(first, Duration.ofSeconds(2));
    metrics.subjects().alert(first, null);
    metrics.subjects().alert(alert(Alert.Kind.NEW, null), Duration.ofSeconds(2));
    metrics.subjects().alert(alert(Alert.Kind.UPDATED, SampleNews.T0), Duration.ofSeconds(2));
    assertThat(metrics.scrape())
        .contains(
            "wirewatch_publication_to_alert_seconds_count 1",
            "wirewatch_publication_to_alert_seconds_sum 102.0");
  }

  private static Alert alert(Alert.Kind kind, Instant published) {
    return SampleNews.sample("a", "desk", Severity.HIGH, kind, SampleNews.T0)
        .published(published)
        .alert();
  }

  @Test
  void shouldTellTheDelayOfEachStage() {
    FeedItem item = SampleNews.article("a", "Wire", "Ministers meet", SampleNews.T0).item();
    metrics.items().item(item, true);
    metrics.items().item(item, false);
    metrics.items().article(Duration.ofMillis(300));
    metrics.items().article(null);
    assertThat(metrics.scrape())
        .contains(
            "wirewatch_item_delay_seconds_count{stage=\"poll\"} 1",
            "wirewatch_item_delay_seconds_bucket{stage=\"process\",le=\"0.25\"} 0",
            "wirewatch_item_delay_seconds_bucket{stage=\"process\",le=\"0.5\"} 1",
            "wirewatch_items_total{outcome=\"article\",stage=\"process\"} 2.0");
  }

  @Test
  void shouldHaveCountersOfDeadLettersBeforeTheFirstAndCountOnlyNewOnes() {
    for (String stage : List.of("poll", "process", "alert", "deliver")) {
      assertThat(metrics.scrape())
          .contains("wirewatch_dead_letters_total{of=\"record\",stage=\"" + stage + "\"} 0.0");
    }
    metrics.items().deadLetter("poll", false, false, false);
    metrics.items().deadLetter("poll", false, false, true);
    metrics.items().deadLetter(null, false, false, true);
    assertThat(metrics.scrape())
        .contains(
            "wirewatch_dead_letters_total{of=\"record\",stage=\"poll\"} 1.0",
            "wirewatch_dead_letters_total{of=\"document\",stage=\"poll\"} 0.0",
            "wirewatch_dead_letters_total{of=\"record\",stage=\"other\"} 1.0");
  }

  @Test
  void shouldAccountForAnItemThatCannotBeReadAndForItsReplay() {
    metrics.items().published(1);
    metrics.items().deadLetter("process", false, true, true);
    assertThat(metrics.scrape()).contains("wirewatch_items_unaccounted 0.0");
    metrics.items().published(1); // the replay
    assertThat(metrics.scrape()).contains("wirewatch_items_unaccounted 1.0");
    metrics.items().deadLetter("process", false, true, true);
    assertThat(metrics.scrape()).contains("wirewatch_items_unaccounted 0.0");
  }

  @Test
  void shouldSayWhatEachOfItsMetricsIs() {
    metrics.feeds().feed("f", missed(0), true);
    assertThat(metrics.scrape().lines().filter(line -> line.startsWith("# HELP wirewatch_")))
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.split(" ", 4).length == 4 && !line.split(" ", 4)[3].isBlank());
  }

  @Test
  void shouldPrintThoseOfKafkasMetricsThatSomebodyAsksFor() {
    assertThat(KafkaMeters.isKept("kafka.stream.task.dropped.records.total")).isTrue();
    assertThat(KafkaMeters.isKept("kafka.stream.thread.commit.latency.avg")).isTrue();
    assertThat(KafkaMeters.isKept("kafka.consumer.fetch.manager.records.lag")).isTrue();
    assertThat(KafkaMeters.isKept("kafka.consumer.fetch.manager.records.lag.max")).isFalse();
    assertThat(KafkaMeters.isKept("kafka.stream.state.put.rate")).isFalse();
  }

  @Test
  void shouldFilterKafkasMetricsBeforeItHasAny() {
    Logger logger = (Logger) LoggerFactory.getLogger(PrometheusMeterRegistry.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
    try {
      new Metrics("test").close();
    } finally {
      logger.detachAppender(log);
      logger.setLevel(null);
    }
    assertThat(log.list).isEmpty();
  }

  @Test
  void shouldCloseTheRestWhereOneFails() {
    Metrics some = new Metrics("test");
    List<String> closed = new ArrayList<>();
    some.closeAtTheEnd(
        () -> {
          throw new IOException("stuck");
        });
    some.closeAtTheEnd(() -> closed.add("second"));
    some.closeAtTheEnd(
        () -> {
          throw new IOException("stuck too");
        });
    assertThatThrownBy(some::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stuck")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("second");
  }
}
