package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Feed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownFeedsTest {
  private static final Feed DAILY = feed("daily", "https://daily.example/rss", "Daily");
  private static final KnownFeeds KNOWN = new KnownFeeds(Map.of("daily", DAILY));

  private static Feed feed(String id, String url, String title) {
    return new Feed(id, url, title, null, null, null, List.of());
  }

  @Test
  void shouldWriteWhatIsNewOrDescribedOtherwise() {
    Feed fresh = feed("weekly", "https://weekly.example/rss", "Weekly");
    Feed renamed = feed("daily", DAILY.url(), "The Daily");
    assertThat(KNOWN.changes(List.of(fresh, renamed))).containsExactly(fresh, renamed);
    assertThat(KNOWN.changes(List.of(DAILY))).isEmpty();
  }

  @Test
  void shouldLeaveAnAddressThatIsKnownUnderAnotherId() {
    Feed again = feed("daily-news", DAILY.url(), "Daily News");
    assertThat(KNOWN.changes(List.of(again))).isEmpty();
    Feed one = feed("one", "https://one.example/rss", "One");
    Feed same = feed("two", "https://one.example/rss", "Two");
    assertThat(KNOWN.changes(List.of(one, same))).containsExactly(one);
  }

  @Test
  void shouldTakeTheLastOfOneId() {
    Feed first = feed("weekly", "https://weekly.example/rss", "Weekly");
    Feed last = feed("weekly", "https://weekly.example/atom", "Weekly");
    assertThat(KNOWN.changes(List.of(first, last))).containsExactly(last);
  }

  @Test
  void shouldNumberAnIdThatAnotherFeedHas() {
    assertThat(KNOWN.freeId("weekly", "https://weekly.example/rss")).isEqualTo("weekly");
    assertThat(KNOWN.freeId("daily", DAILY.url())).isEqualTo("daily");
    assertThat(KNOWN.freeId("daily", "https://other.example/rss")).isEqualTo("daily-2");
  }
}
