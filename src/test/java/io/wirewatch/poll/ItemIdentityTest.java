package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemIdentityTest {
  private static String id(String feedId, Entry entry) {
    return ItemIdentity.of(
            List.of(entry),
            feedId,
            url -> Optional.of(url.replaceAll("[#?].*", "")),
            guid -> false,
            ItemIdentity.Rungs.ALL)
        .get(0)
        .id();
  }

  private static Entry entry(String guid, String link) {
    return new Entry(guid, link, "Title", "Text", null);
  }

  @Test
  void shouldHoldAnArticleInTwoFeedsOfAnOutletForOne() {
    assertThat(id("world", entry("https://news.example/a/1", "https://news.example/a/1?at=rss")))
        .isEqualTo(id("asia", entry("https://news.example/a/1", "https://news.example/a/1?at=x")))
        .startsWith("u");
    assertThat(id("world", entry(null, "https://news.example/a/1?from=rss")))
        .isEqualTo(id("asia", entry("https://news.example/a/1", "https://news.example/a/1")));
  }

  @Test
  void shouldHoldNumberedRevisionsForOne() {
    assertThat(id("world", entry("https://news.example/a/1#0", "https://news.example/a/1")))
        .isEqualTo(id("world", entry("https://news.example/a/1#1", "https://news.example/a/1")));
  }

  @Test
  void shouldTellApartThePostsOfALivePage() {
    assertThat(id("world", entry("https://news.example/live#post-17", "https://news.example/live")))
        .isNotEqualTo(
            id("world", entry("https://news.example/live#post-18", "https://news.example/live")));
  }

  @Test
  void shouldScopeShortGuidsByFeedAndLongOnesByHost() {
    assertThat(id("one", entry("17", "https://news.example/x")))
        .isNotEqualTo(id("two", entry("17", "https://news.example/y")));
    String uuid = "0b0d4a3e-6f0e-4c4e-9f3e-1a2b3c4d5e6f";
    assertThat(id("one", entry(uuid, "https://news.example/x")))
        .isEqualTo(id("two", entry(uuid, "https://www.news.example/y")))
        .isNotEqualTo(id("two", entry(uuid, "https://other.example/x")));
  }

  @Test
  void shouldTakeTheLinkThatBearsTheGuid() {
    assertThat(id("one", entry("4711017", "https://news.example/story/4711017")))
        .isEqualTo(id("two", entry(null, "https://news.example/story/4711017")));
  }

  @Test
  void shouldFallToTheLinkForPlaceholders() {
    for (String guid : List.of("#0", "0", "null", " ")) {
      assertThat(id("one", entry(guid, "https://news.example/x")))
          .isEqualTo(id("one", entry(null, "https://news.example/x")));
    }
  }

  @Test
  void shouldTellTextsApartWhereThereIsNoUsableLink() {
    Entry one = new Entry(null, "https://news.example/", "Quake", "Here", Instant.EPOCH);
    Entry two =
        new Entry(null, "https://news.example/", "Quake", "Here", Instant.EPOCH.plusSeconds(60));
    assertThat(id("one", one)).startsWith("t").isNotEqualTo(id("one", two));
  }
}
