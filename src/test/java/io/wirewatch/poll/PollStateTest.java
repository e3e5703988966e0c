package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a publisher says is kept with a feed's state, in bounds: a state that is too large is lost.
 */
class PollStateTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String ENDLESS = "e".repeat(1_000_000);

  private final PollSchedule schedule = new PollSchedule(PollSettings.defaults());
  private final PollState fresh =
      PollState.pending(
          new Feed("news", "https://news.example/rss", null, null, null, null, List.of()),
          "news.example",
          NOW);

  private static PollOutcome.Read read(String etag, String lastModified, String movedTo) {
    return ReadSample.of(1, 0).validators(etag, lastModified).movedTo(movedTo).read();
  }

  @Test
  void shouldCutAReason() {
    PollOutcome failed = new PollOutcome.Failed(200, Freshness.UNKNOWN, ENDLESS, false);
    PollState state = schedule.next(fresh, failed, NOW, false);
    assertThat(state.reason()).startsWith("eee").hasSizeLessThan(2_000);
    assertThat(state.status().reason()).hasSizeLessThan(2_000);
    PollOutcome walled = new PollOutcome.Walled(200, Freshness.UNKNOWN, ENDLESS);
    assertThat(schedule.next(fresh, walled, NOW, false).reason()).hasSizeLessThan(2_000);
  }

  @Test
  void shouldDropValidatorsThatNoServerTakesBack() {
    PollState state = schedule.next(fresh, read(ENDLESS, "yesterday", null), NOW, false);
    assertThat(state.validators().etag()).isNull();
    assertThat(state.validators().lastModified()).isEqualTo("yesterday");
    state = schedule.next(fresh, read("\"1\"", ENDLESS, null), NOW, false);
    assertThat(state.validators().etag()).isEqualTo("\"1\"");
    assertThat(state.validators().lastModified()).isNull();
  }

  @Test
  void shouldFollowNoEndlessMove() {
    PollState state = fresh;
    for (int poll = 0; poll < 5; poll++) {
      state = schedule.next(state, read("\"1\"", null, "https://a.example/" + ENDLESS), NOW, false);
    }
    assertThat(state.moves()).isEqualTo(Moves.NONE);
  }

  @Test
  void shouldAskInFullWhereAConditionalQuestionIsRefused() {
    PollState known = schedule.next(fresh, read("\"1\"", null, null), NOW, false);
    Instant soon = NOW.plusSeconds(600);
    assertThat(known.askInFull(Duration.ofDays(1), soon)).isFalse();

    PollOutcome trouble = new PollOutcome.Failed(503, Freshness.UNKNOWN, "HTTP 503", false);
    assertThat(schedule.next(known, trouble, soon, false).askInFull(Duration.ofDays(1), soon))
        .isFalse();
    for (int status : List.of(400, 412, 431)) {
      PollOutcome refused = new PollOutcome.Failed(status, Freshness.UNKNOWN, "HTTP", false);
      PollState next = schedule.next(known, refused, soon, false);
      assertThat(next.askInFull(Duration.ofDays(1), soon)).isTrue();
      assertThat(next.validators().bodyHash()).isEqualTo("hash");
    }
  }

  @Test
  void shouldKnowDocumentsThatDifferInWhatTheyQuoteForOneKind() {
    BadDocument page =
        BadDocument.of("h1", "a web page instead of a feed (\"Desk 17\"): look", NOW);
    String same = "a web page instead of a feed (\"Desk 18\"): look";
    assertThat(page.covers("h2", same, NOW.plus(Duration.ofHours(23)))).isTrue();
    assertThat(page.covers("h2", same, NOW.plus(Duration.ofHours(25)))).isFalse();
    assertThat(page.covers("h1", same, NOW.plus(Duration.ofDays(9)))).isTrue();
    assertThat(page.covers("h2", "the body is empty", NOW)).isFalse();
  }
}
