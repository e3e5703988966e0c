package io.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedListTest {
  private static FeedList read(String text) {
    return FeedList.read(text.getBytes(UTF_8), "list");
  }

  @Test
  void shouldReadYaml() {
    FeedList list =
        read(
            "feeds:\n"
                + "  - {id: daily, url: 'https://daily.example/rss', outlet: Daily, country: fr,"
                + " language: fr-FR, tags: [a, b]}\n"
                + "  - https://www.plain.example/feed\n");
    assertThat(list.problems()).isEmpty();
    assertThat(list.feeds())
        .containsExactly(
            new Feed(
                "daily", "https://daily.example/rss", null, "Daily", "FR", "fr", List.of("a", "b")),
            new Feed(
                "plain-example",
                "https://www.plain.example/feed",
                null,
                "plain.example",
                null,
                null,
                List.of()));
  }

  @Test
  void shouldReadOpmlWithUniqueIds() {
    FeedList list =
        read(
            "<opml version='2.0'><body><outline text='World'>"
                + "<outline text='Señal' xmlUrl='https://a.example/1' htmlUrl='https://www.a.example/'/>"
                + "<outline text='Señal' xmlUrl='https://a.example/2'/>"
                + "<outline text='Señal' xmlUrl='https://a.example/2'/>"
                + "</outline></body></opml>");
    assertThat(list.feeds()).extracting(Feed::id).containsExactly("senal", "senal-2");
    assertThat(list.feeds().get(0).outlet()).isEqualTo("a.example");
    assertThat(list.feeds().get(0).tags()).containsExactly("world");
  }

  @Test
  void shouldNameWhatCannotBeUsed() {
    FeedList list =
        read(
            "feeds:\n"
                + "  - {id: Big Id, url: 'https://a.example/1'}\n"
                + "  - {id: b, url: 'ftp://a.example/2'}\n"
                + "  - {id: c}\n"
                + "  - {id: d, url: 'https://a.example/4', contry: FR, country: France}\n");
    assertThat(list.feeds()).extracting(Feed::id).containsExactly("d");
    assertThat(String.join("\n", list.problems()))
        .contains("feed 1 (Big Id)", "an id has", "'ftp://a.example/2' is no http", "has no url")
        .contains("unknown field contry", "country 'France'");
    assertThat(read("feeds: [").problems().get(0)).startsWith("list:1: not YAML");
    assertThat(read("nonsense").problems()).hasSize(1);
    assertThat(read("").problems()).hasSize(1);
  }

  @Test
  void shouldReadWhatItWrote() {
    List<Feed> feeds =
        List.of(
            new Feed(
                "a", "https://a.example/?x=1&y=2", "A \"b\" <c>", "A", "DE", "de", List.of("t")),
            new Feed("b", "https://b.example/rss", null, "b.example", null, null, List.of()));
    assertThat(read(FeedListWriter.yaml(feeds)).feeds()).isEqualTo(feeds);
    assertThat(read(FeedListWriter.opml(feeds)).feeds())
        .extracting(Feed::url)
        .containsExactly("https://a.example/?x=1&y=2", "https://b.example/rss");
  }

  @Test
  void shouldFindTheFeedsOfAPage() {
    String page =
        "<html><head><link rel='alternate' type='application/rss+xml' href='/comments/feed'>"
            + "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/atom.xml\">"
            + "<link rel='stylesheet' href='/x.css'></head>"
            + "<body><a href='/world.rss'>World</a><a href='/about'>About</a></body></html>";
    assertThat(FeedLinks.in(page.getBytes(UTF_8), "text/html", "https://a.example/news/"))
        .containsExactly(
            "https://a.example/atom.xml",
            "https://a.example/world.rss",
            "https://a.example/comments/feed");
  }
}
