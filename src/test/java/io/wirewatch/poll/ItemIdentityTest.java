package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemIdentityTest {
  private static String id(String feedId, Entry entry) {
    return ids(feedId, List.of(entry)).get(0);
  }

  private static List<String> ids(String feedId, List<Entry> entries) {
    return ItemIdentity.of(
            entries,
            feedId,
            url -> Optional.of(url.replaceAll("\\?(?!p=)[^#]*|#\\d{1,2}$", "")),
            guid -> false,
            ItemIdentity.Rungs.ALL)
        .stream()
        .map(ItemIdentity::id)
        .toList();
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
  void shouldTellApartThePostsOfALivePageByItsLink() {
    String live = "https://news.example/live#post-";
    assertThat(id("world", entry(live + 12, live + 12)))
        .isEqualTo(id("asia", entry(null, live + 12)))
        .isNotEqualTo(id("world", entry(live + 13, live + 13)))
        .isNotEqualTo(id("world", entry(null, live + 13)));
    assertThat(id("world", entry("post-12", live + 12)))
        .isNotEqualTo(id("world", entry("post-13", live + 13)));
  }

  @Test
  void shouldNotTakeAGuidThatTheLinkBearsInPassingForItsPage() {
    String page = "https://news.example/live?at=";
    assertThat(id("world", entry("51700017", page + 51700017)))
        .isNotEqualTo(id("world", entry("51700018", page + 51700018)));
  }

  @Test
  void shouldScopeByFeedTheShortGuidThatTheLinkBearsByChance() {
    assertThat(id("one", entry("7", "https://news.example/news/7")))
        .isNotEqualTo(id("two", entry("7", "https://news.example/sport/7")));
  }

  @Test
  void shouldBelieveAnAddressOfTheLinksSiteOnly() {
    String untidy = "http://localhost/?p=12";
    assertThat(id("one", entry(untidy, "https://blog-a.example/harvest")))
        .isEqualTo(id("too", entry(untidy, "https://www.blog-a.example/harvest-fails")))
        .isNotEqualTo(id("two", entry(untidy, "https://blog-b.example/cup")));
    assertThat(id("one", entry(untidy, null))).isNotEqualTo(id("two", entry(untidy, null)));
    String tidy = "https://news.example/?p=12";
    assertThat(id("one", entry(tidy, "https://m.news.example/harvest")))
        .isEqualTo(id("two", entry(tidy, null)));
    assertThat(id("one", entry("https://api.news.example/12", "https://news.example/harvest")))
        .isEqualTo(id("two", entry("https://api.news.example/12", null)));
  }

  @Test
  void shouldNotTakeForAnItemAPageThatSeveralTitlesShareButForTracking() {
    List<Entry> entries =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Entry(
                        null, "https://news.example/front?at=" + i, "Title " + i, "Text", null))
            .toList();
    assertThat(ids("one", entries)).doesNotHaveDuplicates().allMatch(id -> id.startsWith("t"));
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
