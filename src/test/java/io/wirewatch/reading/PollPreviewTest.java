package io.wirewatch.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FetchResult;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.poll.PollSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PollPreviewTest {
  @Test
  @Timeout(20)
  void shouldEndWhereNothingComes() {
    PollPreview preview =
        PollPreview.of(
            new Feed("new", "https://news.example/rss", null, null, null, null, List.of()),
            request -> new CompletableFuture<>(),
            PollSettings.defaults(),
            Duration.ofMillis(50),
            Instant.parse("2026-11-23T10:00:00Z"));

    assertThat(preview.isFeed()).isFalse();
    assertThat(preview.result()).isInstanceOf(FetchResult.Failed.class);
    assertThat(preview.after().state()).isEqualTo(FeedStatus.State.FAILING);
    assertThat(preview.after().reason()).contains("within 0.05 s");
  }
}
