package io.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where feeds name their WebSub hub (W3C Recommendation of 2018, section 4). */
class HubDiscoveryTest {
  private final FeedParser parser = new FeedParser();

  private PollHints hints(String document, Map<String, String> headers) {
    DocumentOrigin origin = new DocumentOrigin("https://news.example/a/feed", null, headers);
    return ((ParsedFeed) parser.parse(document.getBytes(UTF_8), origin)).hints();
  }

  private PollHints hints(String document) {
    return hints(document, Map.of());
  }

  @Test
  void shouldFindTheHubOfAnAtomFeed() {
    PollHints hints =
        hints(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                + "<link rel='hub' href='https://hub.example/'/>"
                + "<link rel='self' href='/a/feed.atom'/></feed>");
    assertThat(hints.hub()).isEqualTo("https://hub.example/");
    assertThat(hints.self()).isEqualTo("https://news.example/a/feed.atom");
  }

  @Test
  void shouldFindTheHubOfAnRssFeedUnderAnyPrefix() {
    for (String prefix : List.of("atom", "atom10", "a")) {
      PollHints hints =
          hints(
              "<rss version='2.0' xmlns:%1$s='http://www.w3.org/2005/Atom'><channel><title>T</title><%1$s:link rel='hub' href='https://hub.example/'/><%1$s:link rel='self' href='https://news.example/rss'/><link>https://news.example/</link></channel></rss>"
                  .formatted(prefix));
      assertThat(hints.hub()).isEqualTo("https://hub.example/");
      assertThat(hints.self()).isEqualTo("https://news.example/rss");
    }
  }

  @Test
  void shouldPreferAHubThatNobodyCanListenTo() {
    PollHints hints =
        hints(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                + "<link rel='hub' href='http://old.example/'/>"
                + "<link rel='hub' href='https://new.example/'/></feed>");
    assertThat(hints.hub()).isEqualTo("https://new.example/");
  }

  @Test
  void shouldFindTheHubOfAJsonFeedButNotTheCloud() {
    String feed =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[],"
            + "\"feed_url\":\"https://news.example/feed.json\",\"hubs\":["
            + "{\"type\":\"rssCloud\",\"url\":\"https://cloud.example/\"},"
            + "{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}]}";
    assertThat(hints(feed).hub()).isEqualTo("https://hub.example/");
    assertThat(hints(feed).self()).isEqualTo("https://news.example/feed.json");
  }

  @Test
  void shouldLetTheLinkHeaderGoFirst() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
            + "<link rel='hub' href='https://document.example/'/></feed>";
    PollHints hints =
        hints(
            feed,
            Map.of(
                "link",
                "<https://hub.example/?a=1,2>; rel=\"hub\", </a/b>; title=\"a, b\"; rel=\"next self\","
                    + " <https://x.example/>; rel=preload"));
    assertThat(hints.hub()).isEqualTo("https://hub.example/?a=1,2");
    assertThat(hints.self()).isEqualTo("https://news.example/a/b");
  }

  @Test
  void shouldFindNoneWhereNoneIs() {
    String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title></feed>";
    assertThat(hints(feed).hub()).isNull();
    for (String odd :
        List.of("", "hub", "<https://h.example/>", "rel=hub", "<<>;rel=\"hub", ";;,")) {
      assertThat(hints(feed, Map.of("link", odd)).hub()).as(odd).isNull();
    }
  }
}
