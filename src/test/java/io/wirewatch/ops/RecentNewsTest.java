package io.wirewatch.ops;

import static io.wirewatch.ops.SampleNews.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Story;
import io.wirewatch.ops.RecentNews.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentNewsTest {
  private final RecentNews news = new RecentNews();

  /** On story-1. */
  private void alert(String id) {
    news.accept(SampleNews.alert(id, "desk", Severity.HIGH, Alert.Kind.NEW, T0));
  }

  private static Story merged(String id, String into) {
    return SampleNews.story(id, T0).mergedInto(into);
  }

  private void merge(String id, String into) {
    news.story(id, merged(id, into));
    news.story(id, null);
  }

  @Test
  void shouldShowTheSurvivorInPlaceOfAMergedStoryWithTheArticlesAndAlertsOfBoth() {
    news.story("story-1", SampleNews.story("story-1", T0));
    news.accept(SampleNews.article("a1", "Wire", "Ministers meet", T0));
    alert("al1");
    news.story("story-2", SampleNews.story("story-2", T0));
    merge("story-1", "story-2");
    news.accept(SampleNews.article("a2", "Post", "Ministers meet", T0.plusSeconds(1)));

    for (String asked : List.of("story-1", "story-2")) {
      RecentNews.StoryPage page = news.story(asked);
      assertThat(page.story().id()).isEqualTo("story-2");
      assertThat(page.entries()).extracting(Entry::id).containsExactly("a1", "a2");
      assertThat(page.alerts()).extracting(Alert::id).containsExactly("al1");
    }
    assertThat(news.stories(10)).extracting(Story::id).containsExactly("story-2");
  }

  @Test
  void shouldFollowMergesOfMerges() {
    news.story("story-1", SampleNews.story("story-1", T0));
    alert("al1");
    news.story("story-3", SampleNews.story("story-3", T0));
    merge("story-1", "story-2");
    merge("story-2", "story-3");

    assertThat(news.story("story-1").story().id()).isEqualTo("story-3");
    assertThat(news.story("story-3").alerts()).hasSize(1);
  }

  @Test
  void shouldShowAMergedStoryItselfWhereItsSurvivorIsNotHeld() {
    news.story("story-1", SampleNews.story("story-1", T0));
    news.accept(SampleNews.article("a1", "Wire", "Ministers meet", T0));
    merge("story-1", "before-all-that-was-read");

    assertThat(news.story("story-1").story().id()).isEqualTo("story-1");
    assertThat(news.story("story-1").entries()).hasSize(1);
  }

  @Test
  void shouldNotGoInACircle() {
    news.story("story-1", merged("story-1", "story-2"));
    news.story("story-2", merged("story-2", "story-1"));

    assertThat(news.story("story-1")).isNotNull();
  }

  @Test
  void shouldKeepAStoryAsLongAsAnAlertOnItIsListed() {
    news.caughtUp();
    news.story("story-1", SampleNews.story("story-1", T0));
    news.accept(SampleNews.article("a1", "Wire", "Ministers meet", T0));
    alert("al1");
    news.story("old", SampleNews.story("old", T0));
    others(2 * StoryShelf.STORIES);

    assertThat(news.story("old")).isNull();
    assertThat(news.story("story-1").entries()).hasSize(1);
    assertThat(news.stories(10 * StoryShelf.STORIES)).hasSize(StoryShelf.STORIES);

    for (int i = 0; i < RecentNews.ALERTS; i++) {
      news.accept(
          SampleNews.sample("al" + i, "desk", Severity.HIGH, Alert.Kind.NEW, T0)
              .story("s" + (StoryShelf.STORIES + i))
              .alert());
    }
    others(StoryShelf.STORIES);
    assertThat(news.story("story-1")).isNull();
  }

  @Test
  void shouldKeepAStoryWhoseAlertIsReadLaterWhileTopicsAreReadFromHoursAgo() {
    news.story("story-1", SampleNews.story("story-1", T0));
    others(2 * StoryShelf.STORIES);
    alert("al1");
    news.caughtUp();

    assertThat(news.story("story-1")).isNotNull();
    assertThat(news.story("s0")).isNull();
  }

  private void others(int count) {
    for (int i = 0; i < count; i++) {
      news.story("s" + i, SampleNews.story("s" + i, T0));
    }
  }
}
