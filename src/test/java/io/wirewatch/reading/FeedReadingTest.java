package io.wirewatch.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.FeedParser;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.model.Feed;
import io.wirewatch.poll.PollState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReadingTest {
  private static final String URL = "https://news.example/rss";

  private static FeedReading.Answer read(String document, String wall) {
    FetchResult fetched =
        new FetchResult.Fetched(200, Map.of(), document.getBytes(UTF_8), URL, null, wall);
    Feed feed = new Feed("news", URL, null, null, null, null, List.of());
    PollState state =
        PollState.pending(feed, "news.example", Instant.parse("2026-11-23T10:00:00Z"));
    return new FeedReading(question -> CompletableFuture.completedFuture(fetched), new FeedParser())
        .ask(state, true, true)
        .join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"W\",\"items\":[{\"id\":\"1\","
            + "\"content_html\":\"<html><body>The firm DDoS-Guard</body></html>\"}]}",
        "<!-- made by hand --><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><entry>"
            + "<id>urn:1</id><title>Why g-recaptcha annoys</title>"
            + "<content type=\"html\"><![CDATA[<html>]]></content></entry></feed>"
      })
  void shouldReadAFeedThatWritesOfWalls(String document) {
    FeedReading.Answer answer = read(document, "a captcha stands in the feed's place");
    assertThat(answer.feed()).isNotNull();
    assertThat(answer.drafts()).hasSize(1);
  }

  @Test
  void shouldTellAWallWhereThereIsNoFeed() {
    FeedReading.Answer answer =
        read(
            "<html><body class=g-recaptcha></body></html>", "a captcha stands in the feed's place");
    assertThat(answer.result())
        .isInstanceOfSatisfying(
            FetchResult.Walled.class, walled -> assertThat(walled.reason()).contains("captcha"));
    assertThat(answer.problem()).isNull();
    assertThat(read("<html><body>Hello</body></html>", null).problem()).contains("web page");
  }
}
