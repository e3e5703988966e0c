package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final Metrics metrics = new Metrics("test");

  @AfterEach
  void close() {
    metrics.close();
  }

  private static FeedStatus missed(long items) {
    Instant at = SampleNews.T0;
    return new FeedStatus(
        "f",
        "https://f.example/",
        "F",
        FeedStatus.State.OK,
        "",
        at,
        at,
        at,
        at,
        300,
        200,
        0,
        20,
        items);
  }

  @Test
  void shouldCountWhatFeedsMissSinceItWatchesAndNotBefore() {
    metrics.feed("f", missed(100), false);
    metrics.feed("f", missed(130), false);
    assertThat(metrics.scrape()).contains("wirewatch_feed_missed_total 0.0");
    metrics.feed("f", missed(137), true);
    assertThat(metrics.scrape())
        .contains("wirewatch_feed_missed_total 7.0", "wirewatch_feed_missed_items 137.0");
    metrics.feed("f", null, true);
    assertThat(metrics.scrape())
        .contains("wirewatch_feed_missed_total 7.0", "wirewatch_feed_missed_items 0.0");
  }

  @Test
  void shouldTellTheDelayOfEachStage() {
    FeedItem item = SampleNews.article("a", "Wire", "Ministers meet", SampleNews.T0).item();
    metrics.item(item, true);
    metrics.item(item, false);
    metrics.article(Duration.ofMillis(300));
    metrics.article(null);
    assertThat(metrics.scrape())
        .contains(
            "wirewatch_item_delay_seconds_count{stage=\"poll\"} 1",
            "wirewatch_item_delay_seconds_bucket{stage=\"process\",le=\"0.25\"} 0",
            "wirewatch_item_delay_seconds_bucket{stage=\"process\",le=\"0.5\"} 1",
            "wirewatch_items_total{outcome=\"article\",stage=\"process\"} 2.0");
  }
}
