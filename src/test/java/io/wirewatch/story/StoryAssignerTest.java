package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.TagsSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryAssignerTest {
  private final StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT);

  private StoryAssignment arrive(String id, String title, String summary, int hour) {
    Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
    StoryText text =
        assigner.read(
            new NewsText(title, summary, "", "en", null, null), TagsSample.untagged("en"), at);
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

  /** What a channel writes below all its films would else make one story of them. */
  @Test
  void shouldNotJoinWhatSharesOnlyWhatItsPublisherWritesBelowEverything() {
    String below =
        " Join Ada Lindqvist and the Kestrel Six team as they bring you the news each evening."
            + " Follow Kestrel Six: kestrel.example";
    List<String> titles =
        List.of(
            "Harvest fails in the Vale",
            "Tram line nine opens",
            "Zoo shows its first okapi",
            "Library buys medieval map",
            "Ferry runs aground in fog",
            "Choir wins a prize abroad");
    List<StoryAssignment> assigned = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      assigned.add(arrive("f" + i, titles.get(i), titles.get(i) + " on Monday." + below, i));
    }

    assertThat(assigned.subList(2, titles.size()))
        .allMatch(assignment -> assignment instanceof StoryAssignment.Opened);
  }

  @Test
  void shouldJoinReprintsOfOneSentenceUnderTitlesThatShareAName() {
    String lead =
        "A ferry of Marlund Lines capsized off Osthaven in heavy seas, the coast guard said.";
    arrive("a", "Ferry capsizes off Osthaven", lead, 0);
    arrive("b", "Osthaven ferry sinks in storm", lead + " Boats came to help.", 1);
    arrive("c", "Marlund Lines ferry down off Osthaven", lead + " Two lorries slid.", 2);

    assertThat(
            arrive("d", "Coast guard searches sea off Osthaven", lead + " It was night.", 3)
                .story())
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
