package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.FeedStatus.State;
import io.wirewatch.model.FeedStatusSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedStatusTextTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private static FeedStatus feed(String id, State state, Instant last, Instant next) {
    return FeedStatusSample.of(id, NOW)
        .state(state, "why")
        .lastPoll(last)
        .lastSuccess(last)
        .next(next, 900)
        .missed(3)
        .status();
  }

  @Test
  void shouldListTheWorstFirst() {
    FeedStatus gone = feed("z", State.GONE, NOW, NOW);
    FeedStatus failing = feed("y", State.FAILING, NOW, NOW);
    FeedStatus one = feed("a", State.OK, NOW, NOW);
    FeedStatus other = feed("b", State.OK, NOW, NOW);
    assertThat(FeedStatusText.worstFirst(List.of(other, failing, one, gone)))
        .containsExactly(gone, failing, one, other);
  }

  @Test
  void shouldSayHowAFeedDoesInOneLine() {
    FeedStatus polled =
        feed("daily", State.SLOW, NOW.minusSeconds(45), NOW.plus(Duration.ofMinutes(12)));
    assertThat(FeedStatusText.line(polled, NOW))
        .isEqualTo(
            "daily                            slow     last 45s       next 12m      "
                + " every 15m     items 20    missed 3    why");
    assertThat(FeedStatusText.line(feed("daily", State.PENDING, null, null), NOW))
        .contains("last never ", "next never ");
    assertThat(FeedStatusText.line(feed("daily", State.OK, NOW, NOW.minusSeconds(1)), NOW))
        .contains("next now ");
  }

  @Test
  void shouldCountTheFeedsOfEachState() {
    assertThat(
            FeedStatusText.sum(
                List.of(
                    feed("a", State.OK, NOW, NOW),
                    feed("b", State.GONE, NOW, NOW),
                    feed("c", State.OK, NOW, NOW))))
        .startsWith("3 feeds, ")
        .contains(", 2 ok", ", 1 gone");
    assertThat(FeedStatusText.sum(List.of())).isEqualTo("0 feeds");
  }

  @Test
  void shouldWriteSpansForPeople() {
    assertThat(Span.text(Duration.ofSeconds(89))).isEqualTo("89s");
    assertThat(Span.text(Duration.ofSeconds(90))).isEqualTo("2m");
    assertThat(Span.text(Duration.ofMinutes(200))).isEqualTo("3h20m");
    assertThat(Span.text(Duration.ofHours(48))).isEqualTo("2d");
    assertThat(Span.text(Duration.ofSeconds(-5))).isEqualTo("0s");
  }
}
