package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryAssignerTest {
  private final StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT);

  private StoryAssignment arrive(String id, String title, String summary, int hour) {
    StoryText text =
        StoryText.of(new NewsText(title, summary, "", "en", null, null), Tags.untagged("en"));
    Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
    StoryAssignment assignment = assigner.assign(id, text, at);
    List<String> absorbed =
        assignment instanceof StoryAssignment.Joined joined ? joined.absorbed() : List.of();
    assigner.remember(assignment.story(), absorbed, text, at);
    return assignment;
  }

  @Test
  void shouldMergeTwoStoriesThatALaterArticleShowsToBeOne() {
    arrive("a", TwoAccounts.SINKS_TITLE, TwoAccounts.SINKS, 0);
    arrive("x", "Marlund raises wine tax", "The parliament of Marlund raised a tax on wine.", 1);
    assertThat(arrive("b", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 2))
        .isInstanceOf(StoryAssignment.Opened.class);

    StoryAssignment bridge = arrive("c", TwoAccounts.BOTH_TITLE, TwoAccounts.BOTH, 3);

    assertThat(bridge.story()).isEqualTo("a");
    assertThat(((StoryAssignment.Joined) bridge).absorbed()).containsExactly("b");
    assertThat(assigner.isOpen("b")).isFalse();
    assertThat(arrive("d", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 4).story())
        .isEqualTo("a");
  }

  @Test
  void shouldForgetAMergedStoryArticleByArticle() {
    shouldMergeTwoStoriesThatALaterArticleShowsToBeOne();

    arrive("late", "Kestrel Rail opens tunnel", "Kestrel Rail opened a tunnel.", 75);
    assertThat(assigner.size()).isEqualTo(3);
    assertThat(assigner.isOpen("a")).isTrue();

    arrive("later", "Nordwerk wins order", "Nordwerk has won an order for trains.", 200);
    assertThat(assigner.size()).isEqualTo(1);
    assertThat(assigner.isOpen("a")).isFalse();
  }

  @Test
  void shouldKeepApartWhatIsDatedMonthsApart() {
    arrive(
        "a",
        "Nordwerk wins order for trains from Marlund Rail",
        "June 13, 2015 Nordwerk has won an order for trains worth billions.",
        0);

    assertThat(
            arrive(
                "b",
                "Nordwerk to build trains",
                "October 5, 2016 Nordwerk is to build 40 trains for Marlund Rail in its works.",
                1))
        .isInstanceOf(StoryAssignment.Opened.class);
    assertThat(
            arrive(
                    "c",
                    "Nordwerk to build trains",
                    "June 14, 2015 Nordwerk is to build 40 trains for Marlund Rail in its works.",
                    2)
                .story())
        .isEqualTo("a");
  }
}
