package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FetchRequest;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.poll.PollSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeedFinderTest {
  private final List<String> asked = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");

  /** Each page takes twenty seconds, and none is a feed. */
  private CompletableFuture<FetchResult> slow(FetchRequest request) {
    asked.add(request.url());
    now = now.plusSeconds(20);
    String page =
        "<html><head>"
            + "<link rel='alternate' type='application/rss+xml' href='/%d.xml'>".repeat(9)
            + "</head></html>";
    return CompletableFuture.completedFuture(
        new FetchResult.Fetched(
            200,
            Map.of(),
            page.formatted(1, 2, 3, 4, 5, 6, 7, 8, 9).getBytes(UTF_8),
            request.url(),
            null));
  }

  @Test
  void shouldEndASearchThatTakesTooLong() {
    FeedFinder finder =
        new FeedFinder(this::slow, PollSettings.defaults(), Duration.ofSeconds(60), () -> now);

    FeedFinder.Found found = finder.find("https://news.example/");

    assertThat(asked).hasSize(3);
    assertThat(found.feed()).isNull();
    assertThat(found.problem()).contains("ended after 60s", "--within");
  }
}
