package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus.State;
import io.wirewatch.model.Subscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Freshness NOTHING = Freshness.UNKNOWN;

  private final PollSettings settings = PollSettings.defaults();
  private final PollSchedule schedule = new PollSchedule(settings);
  private final PollState fresh =
      PollState.pending(
          new Feed("news", "https://news.example/rss", null, null, null, null, List.of()),
          "news.example",
          NOW);

  private static PollOutcome.Read read(int newItems, Freshness freshness, FeedHints hints) {
    return ReadSample.of(20, newItems).freshness(freshness).hints(hints).read();
  }

  private static PollOutcome.Unchanged unchanged(Freshness freshness) {
    return new PollOutcome.Unchanged(304, freshness, null, null, null);
  }

  private static PollOutcome.Failed failed() {
    return new PollOutcome.Failed(500, NOTHING, "HTTP 500", false);
  }

  private static Duration pause(PollState state) {
    return Duration.between(state.lastPoll(), state.nextPoll());
  }

  /** A feed that brings so many items an hour, watched for days. */
  private PollState rhythmic(double perHour) {
    PollState state = schedule.next(fresh, read(20, NOTHING, FeedHints.NONE), NOW, false);
    Instant now = NOW;
    double owed = 0;
    while (now.isBefore(NOW.plus(Duration.ofDays(10)))) {
      Instant due = state.nextPoll();
      owed += Duration.between(now, due).toSeconds() / 3600.0 * perHour;
      int items = (int) owed;
      owed -= items;
      state =
          schedule.next(
              state,
              items > 0 ? read(items, NOTHING, FeedHints.NONE) : unchanged(NOTHING),
              due,
              false);
      now = due;
    }
    return state;
  }

  @Nested
  class Rhythms {
    @Test
    void shouldAskABusyFeedAtTheShortestInterval() {
      assertThat(pause(rhythmic(60))).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void shouldAskAsOftenAsNewsIsToBeExpected() {
      assertThat(pause(rhythmic(1))).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(45));
    }

    @Test
    void shouldAskASilentFeedAtTheLongestInterval() {
      assertThat(pause(rhythmic(0))).isBetween(Duration.ofMinutes(216), Duration.ofMinutes(264));
    }

    @Test
    void shouldSpreadFeedsThatAreAddedTogether() {
      List<Duration> pauses = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        PollState state =
            PollState.pending(
                new Feed("f" + i, "https://news.example/" + i, null, null, null, null, List.of()),
                "news.example",
                NOW);
        pauses.add(pause(schedule.next(state, read(3, NOTHING, FeedHints.NONE), NOW, false)));
      }
      assertThat(pauses).allMatch(p -> p.compareTo(Duration.ofMinutes(15)) >= 0);
      assertThat(pauses.stream().filter(p -> p.compareTo(Duration.ofMinutes(22)) < 0).count())
          .isBetween(60L, 140L);
    }

    @Test
    void shouldGiveTheSameScheduleForTheSameInputs() {
      PollOutcome outcome = read(1, NOTHING, FeedHints.NONE);
      assertThat(schedule.next(fresh, outcome, NOW, false))
          .isEqualTo(schedule.next(fresh, outcome, NOW, false));
    }

    @Test
    void shouldCountMissedItemsAndAskSooner() {
      PollState before = rhythmic(0.2);
      Instant now = before.nextPoll();
      List<Instant> dates = IntStream.range(0, 20).mapToObj(i -> now.minusSeconds(60 * i)).toList();
      PollState after =
          schedule.next(
              before,
              ReadSample.of(20, 20)
                  .unknown()
                  .validators(null, null)
                  .hash("h2")
                  .published(dates)
                  .read(),
              now,
              false);
      assertThat(after.missedItems()).isGreaterThan(0);
      assertThat(pause(after)).isLessThan(pause(before));
    }

    @Test
    void shouldCallAFeedStaleThatIsSilentAgainstItsRhythm() {
      PollState state = rhythmic(1);
      Instant end = state.lastPoll().plus(Duration.ofDays(4));
      assertThat(state.state()).isEqualTo(State.OK);
      while (state.lastPoll().isBefore(end)) {
        state = schedule.next(state, unchanged(NOTHING), state.nextPoll(), false);
      }
      assertThat(state.state()).isEqualTo(State.STALE);
      assertThat(
              schedule
                  .next(state, read(1, NOTHING, FeedHints.NONE), state.nextPoll(), false)
                  .state())
          .isEqualTo(State.OK);
    }

    /**
     * A feed of eight items an hour but at the times that it sleeps; counts polls that found it
     * stale.
     */
    private int staleWhileSleeping(Predicate<Instant> sleeps, int days) {
      PollState state = schedule.next(fresh, read(20, NOTHING, FeedHints.NONE), NOW, false);
      Instant now = NOW;
      int stale = 0;
      while (now.isBefore(NOW.plus(Duration.ofDays(days)))) {
        Instant due = state.nextPoll();
        int items = 0;
        for (Instant at = now; at.isBefore(due); at = at.plusSeconds(450)) {
          items += sleeps.test(at) ? 0 : 1;
        }
        boolean known = now.isAfter(NOW.plus(Duration.ofDays(8)));
        state =
            schedule.next(
                state,
                items > 0 ? read(items, NOTHING, FeedHints.NONE) : unchanged(NOTHING),
                due,
                false);
        stale += known && state.state() == State.STALE ? 1 : 0;
        now = due;
      }
      return stale;
    }

    @Test
    void shouldCallAWireStaleWithinHours() {
      Instant end = NOW.plus(Duration.ofDays(12));
      assertThat(staleWhileSleeping(at -> false, 12)).isZero();
      assertThat(staleWhileSleeping(at -> at.isAfter(end.minus(Duration.ofHours(5))), 12)).isZero();
      assertThat(staleWhileSleeping(at -> at.isAfter(end.minus(Duration.ofHours(8))), 12))
          .isPositive();
    }

    @Test
    void shouldLetAFeedSleepAtNightAndAtWeekends() {
      assertThat(staleWhileSleeping(at -> at.atOffset(ZoneOffset.UTC).getHour() < 8, 20)).isZero();
      assertThat(
              staleWhileSleeping(
                  at -> at.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() > 5, 30))
          .isZero();
    }
  }

  @Nested
  class Hints {
    @Test
    void shouldHonourMaxAgeOn304AndOnErrors() {
      Freshness hour = Freshness.of(Map.of("cache-control", "public, max-age=3600"), NOW);
      PollState busy = rhythmic(60);
      Instant now = busy.nextPoll();
      assertThat(pause(schedule.next(busy, unchanged(hour), now, false)))
          .isGreaterThanOrEqualTo(Duration.ofHours(1));
      PollOutcome error = new PollOutcome.Failed(500, hour, "HTTP 500", false);
      assertThat(pause(schedule.next(busy, error, now, false)))
          .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldHonourTtlSoFarAsNothingFallsOutOfTheFeed() {
      FeedHints day = new FeedHints(86_400, List.of(), List.of());
      PollState slow = rhythmic(0.1);
      assertThat(pause(schedule.next(slow, read(0, NOTHING, day), slow.nextPoll(), false)))
          .isGreaterThanOrEqualTo(Duration.ofHours(24));
      PollState busy = rhythmic(10);
      assertThat(pause(schedule.next(busy, read(1, NOTHING, day), busy.nextPoll(), false)))
          .isBetween(Duration.ofMinutes(40), Duration.ofHours(2));
    }

    @Test
    void shouldSkipHoursAndDays() {
      List<Integer> untilNoon = IntStream.range(0, 12).boxed().toList();
      FeedHints hints = new FeedHints(0, untilNoon, List.of(DayOfWeek.TUESDAY));
      assertThat(schedule.next(fresh, read(1, NOTHING, hints), NOW, false).nextPoll())
          .isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
      assertThat(hints.notSkipped(Instant.parse("2026-11-24T15:00:00Z")))
          .isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void shouldObeyTheRetryAfterOfARefusalInFull() {
      Freshness days = Freshness.of(Map.of("retry-after", "316800"), NOW);
      for (PollOutcome outcome :
          List.of(
              new PollOutcome.Slowed(429, days),
              new PollOutcome.Failed(500, days, "HTTP 500", false))) {
        assertThat(pause(schedule.next(fresh, outcome, NOW, false)))
            .isBetween(Duration.ofHours(88), Duration.ofHours(88).plusMinutes(1));
      }
      assertThat(schedule.next(fresh, new PollOutcome.Slowed(503, days), NOW, false).reason())
          .contains("not before 2026-11-27T02:00:00Z");
    }

    @Test
    void shouldWaitForAYearAtMostAndAskSoonerWhenAPersonWantsIt() {
      Freshness decade = Freshness.of(Map.of("retry-after", "315360000"), NOW);
      PollState told = schedule.next(fresh, new PollOutcome.Slowed(429, decade), NOW, false);
      assertThat(pause(told)).isBetween(Duration.ofDays(366), Duration.ofDays(366).plusMinutes(1));

      Instant later = NOW.plus(Duration.ofDays(2));
      PollState asked = schedule.asked(told, later);
      assertThat(asked.nextPoll()).isEqualTo(later);
      assertThat(asked.retryAfter()).isNull();
      assertThat(asked.validators()).isEqualTo(told.validators());
      assertThat(schedule.asked(told, NOW.plusSeconds(59))).isEqualTo(told);
      PollState gone =
          schedule.next(fresh, new PollOutcome.Ended(410, Freshness.UNKNOWN), NOW, false);
      assertThat(schedule.asked(gone, later)).isEqualTo(gone);
    }

    @Test
    void shouldFollowARetryAfterBesideAnAnswerAsFarAsOtherHintsAndShowIt() {
      Freshness year = Freshness.of(Map.of("retry-after", "31536000"), NOW);
      for (PollOutcome outcome : List.of(read(1, year, FeedHints.NONE), unchanged(year))) {
        PollState next = schedule.next(fresh, outcome, NOW, false);
        assertThat(pause(next))
            .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusMinutes(1));
        assertThat(next.state()).isEqualTo(State.SLOW);
        assertThat(next.reason()).contains("2027-11-23").contains("2026-11-24");
      }
      Freshness hour = Freshness.of(Map.of("retry-after", "3600"), NOW);
      PollState soon = schedule.next(fresh, read(1, hour, FeedHints.NONE), NOW, false);
      assertThat(soon.state()).isEqualTo(State.OK);
      assertThat(pause(soon)).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldReadRetryAfterAsADateByTheServersClock() {
      Freshness freshness =
          Freshness.of(
              Map.of(
                  "retry-after", "Mon, 23 Nov 2026 13:00:00 GMT",
                  "date", "Mon, 23 Nov 2026 11:00:00 GMT"),
              NOW);
      assertThat(freshness.retryAfter()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void shouldReadExpiresAndTheThreeFormsOfDates() {
      assertThat(
              Freshness.of(
                      Map.of(
                          "expires", "Sunday, 06-Nov-94 08:59:37 GMT",
                          "date", "Sun Nov  6 08:49:37 1994"),
                      NOW)
                  .freshSeconds())
          .isEqualTo(600);
      assertThat(Freshness.of(Map.of("cache-control", "max-age=600", "age", "200"), NOW))
          .isEqualTo(new Freshness(400, null));
      assertThat(Freshness.of(Map.of("expires", "0", "retry-after", "soon"), NOW))
          .isEqualTo(Freshness.UNKNOWN);
    }
  }

  @Nested
  class Trouble {
    @Test
    void shouldBackOffAfterThreeFailuresAndNeverStop() {
      PollState state = rhythmic(60);
      List<Duration> pauses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        state = schedule.next(state, failed(), state.nextPoll(), false);
        pauses.add(pause(state));
      }
      assertThat(state.state()).isEqualTo(State.FAILING);
      assertThat(pauses.get(2)).isLessThan(Duration.ofMinutes(8));
      assertThat(pauses.get(6)).isGreaterThan(Duration.ofMinutes(60));
      assertThat(pauses.get(19)).isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }

    @Test
    void shouldFreezeBackOffInOurOwnOutage() {
      PollState state = rhythmic(1);
      int failures = state.failures();
      PollOutcome outage = new PollOutcome.Failed(0, NOTHING, "no connection", true);
      for (int i = 0; i < 10; i++) {
        state = schedule.next(state, outage, state.nextPoll(), true);
        assertThat(pause(state)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
      }
      assertThat(state.failures()).isEqualTo(failures);
      assertThat(state.state()).isEqualTo(State.OK);
    }

    @Test
    void shouldAskMoreAndMoreRarelyInAnOutageWithoutEnd() {
      PollState state = rhythmic(1);
      PollOutcome outage = new PollOutcome.Failed(0, NOTHING, "no connection", true);
      for (int i = 0; i < 200; i++) {
        state = schedule.next(state, outage, state.nextPoll(), true);
      }
      assertThat(pause(state)).isEqualTo(settings.maxInterval());
    }

    @Test
    void shouldAskSoonWhatCanBeReachedAgainButNotWithinAPause() {
      PollState state = rhythmic(0);
      PollOutcome outage = new PollOutcome.Failed(0, NOTHING, "no connection", true);
      state = schedule.next(state, outage, state.nextPoll(), true);
      Instant now = state.lastPoll().plusSeconds(20);
      assertThat(schedule.reachable(state, now).nextPoll())
          .isEqualTo(state.lastPoll().plus(settings.minInterval()));
      Instant later = now.plus(Duration.ofHours(2));
      PollOutcome busy = new PollOutcome.Slowed(503, new Freshness(0, later));
      state = schedule.next(state, busy, now, false);
      assertThat(schedule.reachable(state, now).nextPoll()).isAfterOrEqualTo(later);
    }

    @Test
    void shouldEndAt410() {
      PollState gone = schedule.next(fresh, new PollOutcome.Ended(410, NOTHING), NOW, false);
      assertThat(gone.state()).isEqualTo(State.GONE);
      assertThat(gone.nextPoll()).isNull();
    }

    @Test
    void shouldKeepAskingAWalledFeedRarely() {
      PollState state = fresh;
      for (int i = 0; i < 10; i++) {
        state =
            schedule.next(
                state, new PollOutcome.Walled(403, NOTHING, "a wall"), state.nextPoll(), false);
      }
      assertThat(state.state()).isEqualTo(State.WALLED);
      assertThat(pause(state)).isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }

    @Test
    void shouldBelieveAMoveFromTheThirdSight() {
      PollState state = fresh;
      for (int i = 0; i < 3; i++) {
        assertThat(state.url()).isEqualTo("https://news.example/rss");
        state =
            schedule.next(
                state,
                new PollOutcome.Unchanged(304, NOTHING, null, null, "https://new.example/rss"),
                state.nextPoll(),
                false);
      }
      assertThat(state.url()).isEqualTo("https://new.example/rss");
      for (int i = 0; i < 5; i++) {
        state = schedule.next(state, failed(), state.nextPoll(), false);
      }
      assertThat(state.url()).isEqualTo("https://news.example/rss");
    }
  }

  @Nested
  class Validators {
    @Test
    void shouldAskInFullOnceADay() {
      PollState state = schedule.next(fresh, read(1, NOTHING, FeedHints.NONE), NOW, false);
      Duration day = settings.unconditionalEvery();
      assertThat(state.askInFull(day, NOW.plus(Duration.ofHours(3)))).isFalse();
      assertThat(state.askInFull(day, NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void shouldTestAServerThatSaysUnchangedAgainstTheFeedsRhythm() {
      PollState state = rhythmic(30);
      state = schedule.next(state, read(2, NOTHING, FeedHints.NONE), state.nextPoll(), false);
      Instant later = state.lastPoll().plus(Duration.ofMinutes(30));
      assertThat(state.askInFull(settings.unconditionalEvery(), later)).isTrue();
    }

    @Test
    void shouldTrustNoValidatorsOfAServerThatLies() {
      PollState state = schedule.next(fresh, read(1, NOTHING, FeedHints.NONE), NOW, false);
      PollOutcome lie = ReadSample.of(20, 3).hash("other").read();
      state = schedule.next(state, lie, NOW.plus(Duration.ofHours(24)), false);
      assertThat(state.validators().distrusted()).isTrue();
      assertThat(state.askInFull(settings.unconditionalEvery(), state.nextPoll())).isTrue();
    }
  }

  @Nested
  class Hubs {
    private PollState relied(double perHour) {
      PollState state = rhythmic(perHour);
      Instant now = state.lastPoll();
      Subscription wanted =
          SubscriptionRule.discovered(
              state, "https://hub.example/", "https://news.example/rss", now);
      Subscription active = SubscriptionRule.confirmed(wanted, 864_000, now);
      return schedule.pushed(state.withSubscription(active), 1, now.plusSeconds(30));
    }

    @Test
    void shouldPollSlowlyBesideAHubThatPushes() {
      PollState state = relied(6);
      state = schedule.next(state, unchanged(NOTHING), state.nextPoll(), false);
      assertThat(pause(state)).isBetween(Duration.ofHours(10), Duration.ofHours(14));
      assertThat(state.reason()).contains("hub");
    }

    @Test
    void shouldPollAsEverOnceTheHubLeftSomethingOut() {
      PollState state = relied(6);
      state = schedule.next(state, unchanged(NOTHING), state.nextPoll(), false);
      state = schedule.next(state, read(3, NOTHING, FeedHints.NONE), state.nextPoll(), false);
      assertThat(pause(state)).isLessThan(Duration.ofHours(1));
      assertThat(state.subscription().relied()).isFalse();
    }

    @Test
    void shouldPollSoonWhereTheHubOnlySaysThatThereIsNews() {
      PollState state = rhythmic(0.1);
      Instant now = state.lastPoll().plusSeconds(10);
      PollState hinted = schedule.hinted(state, now);
      assertThat(hinted.nextPoll()).isEqualTo(state.lastPoll().plusSeconds(60));
      assertThat(schedule.hinted(hinted, now).nextPoll()).isEqualTo(hinted.nextPoll());
    }

    @Test
    void shouldObeyAPauseEvenThen() {
      Instant now = NOW.plus(Duration.ofDays(20));
      PollState paused =
          schedule.next(
              rhythmic(0.1),
              new PollOutcome.Slowed(429, new Freshness(0, now.plus(Duration.ofHours(5)))),
              now,
              false);
      assertThat(schedule.hinted(paused, now.plusSeconds(90)).nextPoll())
          .isAfterOrEqualTo(now.plus(Duration.ofHours(5)));
    }
  }
}
