package io.wirewatch.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.demo.DemoScript.Manner;
import io.wirewatch.feed.DocumentOrigin;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.NotAFeed;
import io.wirewatch.feed.ParseResult;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.model.Feed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoFeedServerIT {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
  private final InstantSource clock = now::get;
  private final DemoScript script = DemoScript.load();
  private final DemoFeedServer server = new DemoFeedServer(script, Duration.ofSeconds(60), clock);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<byte[]> get(String outlet, String etag) throws Exception {
    Feed feed =
        server.feeds().stream().filter(one -> one.id().equals(outlet)).findFirst().orElseThrow();
    var request = HttpRequest.newBuilder(URI.create(feed.url()));
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void shouldPublishByTheClock() throws Exception {
    server.begin();
    String early = new String(get("pacific-wire", null).body(), "utf-8");
    now.set(now.get().plusSeconds(25));
    String later = new String(get("pacific-wire", null).body(), "utf-8");
    assertThat(early).doesNotContain("Vladivostok");
    assertThat(later).contains("extend Vladivostok talks").doesNotContain("open talks");
  }

  @Test
  void shouldAnswer304UntilSomethingIsPublished() throws Exception {
    server.begin();
    now.set(now.get().plusSeconds(5));
    String etag = get("harbour-post", null).headers().firstValue("etag").orElseThrow();
    assertThat(get("harbour-post", etag).statusCode()).isEqualTo(304);
    now.set(now.get().plusSeconds(30));
    assertThat(get("harbour-post", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldLieAboutOneEtag() throws Exception {
    server.begin();
    String etag = get("quarter-past", null).headers().firstValue("etag").orElseThrow();
    now.set(now.get().plusSeconds(40));
    assertThat(get("quarter-past", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void shouldServeFeedsThatTheParserReads() throws Exception {
    server.begin();
    now.set(now.get().plusSeconds(60));
    FeedParser parser = new FeedParser();
    for (DemoScript.Outlet outlet : script.outlets()) {
      HttpResponse<byte[]> answer = get(outlet.id(), null);
      ParseResult result =
          parser.parse(
              answer.body(),
              new DocumentOrigin(
                  "http://127.0.0.1/feed",
                  answer.headers().firstValue("content-type").orElse(null),
                  Map.of()));
      if (outlet.manner() == Manner.BROKEN) {
        assertThat(result).isInstanceOf(NotAFeed.class);
        continue;
      }
      assertThat(result).as(outlet.id()).isInstanceOf(ParsedFeed.class);
      var entries = ((ParsedFeed) result).entries();
      assertThat(entries).as(outlet.id()).isNotEmpty();
      var titles =
          script.items().stream()
              .filter(item -> item.outlet().equals(outlet.id()))
              .map(DemoScript.Item::title)
              .toList();
      assertThat(entries)
          .allSatisfy(
              entry -> {
                assertThat(titles).contains(entry.title());
                assertThat(entry.published()).isNotNull();
                assertThat(entry.link()).startsWith("https://" + outlet.id() + ".example/");
              });
    }
    assertThat(server.allAsked()).isTrue();
  }
}
