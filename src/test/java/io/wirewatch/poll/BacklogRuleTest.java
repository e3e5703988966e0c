package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogRuleTest {
  private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
  private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
  private static final Instant YESTERDAY = NOW.minus(Duration.ofHours(24));
  private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

  private final BacklogRule rule = new BacklogRule(PollSettings.defaults());

  private static RecalledEntry recalled(RecalledEntry.Verdict verdict, boolean cameBack) {
    return new RecalledEntry(0, null, verdict, cameBack, 0);
  }

  private Backlog of(RecalledEntry.Verdict verdict, Instant published) {
    return rule.judge(recalled(verdict, false), published, published, NOW, false, false);
  }

  @Test
  void shouldCallNewsNewsWithinTheFeedsCourse() {
    assertThat(of(RecalledEntry.Verdict.NEW, AN_HOUR_AGO)).isEqualTo(Backlog.NONE);
    assertThat(of(RecalledEntry.Verdict.NEW, YESTERDAY)).isEqualTo(Backlog.NONE);
    assertThat(of(RecalledEntry.Verdict.NEW, null)).isEqualTo(Backlog.NONE);
    assertThat(of(RecalledEntry.Verdict.CHANGED, LAST_WEEK)).isEqualTo(Backlog.NONE);
  }

  @Test
  void shouldMarkWhatANewFeedBringsBesideItsFreshNews() {
    RecalledEntry first = recalled(RecalledEntry.Verdict.NEW, false);
    assertThat(rule.judge(first, AN_HOUR_AGO, AN_HOUR_AGO, NOW, true, false))
        .isEqualTo(Backlog.NONE);
    assertThat(rule.judge(first, YESTERDAY, YESTERDAY, NOW, true, false))
        .isEqualTo(Backlog.NEW_FEED);
    assertThat(rule.judge(first, null, null, NOW, true, false)).isEqualTo(Backlog.NEW_FEED);
  }

  @Test
  void shouldMarkWhatALongOutageHeldBack() {
    RecalledEntry missed = recalled(RecalledEntry.Verdict.NEW, false);
    assertThat(rule.judge(missed, YESTERDAY, YESTERDAY, NOW, false, true))
        .isEqualTo(Backlog.OUTAGE);
    assertThat(rule.judge(missed, AN_HOUR_AGO, AN_HOUR_AGO, NOW, false, true))
        .isEqualTo(Backlog.NONE);
  }

  @Test
  void shouldMarkWhatComesLateOrComesBack() {
    assertThat(of(RecalledEntry.Verdict.NEW, LAST_WEEK)).isEqualTo(Backlog.LATE);
    RecalledEntry back = recalled(RecalledEntry.Verdict.CHANGED, true);
    assertThat(rule.judge(back, LAST_WEEK, LAST_WEEK, NOW, false, false)).isEqualTo(Backlog.LATE);
    assertThat(rule.judge(back, AN_HOUR_AGO, AN_HOUR_AGO, NOW, false, false))
        .isEqualTo(Backlog.NONE);
  }

  @Test
  void shouldCallNothingLateByADateThatWasGuessed() {
    RecalledEntry fresh = recalled(RecalledEntry.Verdict.NEW, false);
    assertThat(rule.judge(fresh, LAST_WEEK, null, NOW, false, false)).isEqualTo(Backlog.NONE);
  }

  @Test
  void shouldMarkANewIdOfAnOldItemAsNoNewsHoweverFresh() {
    assertThat(of(RecalledEntry.Verdict.NEW_ID, AN_HOUR_AGO)).isEqualTo(Backlog.ID_FLIP);
  }

  @Test
  void shouldCallALongSilenceAnOutageByTheFeedsOwnInterval() {
    Feed feed = new Feed("f", "https://news.example/rss", null, null, null, null, List.of());
    PollState never = PollState.pending(feed, "news.example", NOW);
    assertThat(rule.afterOutage(never, NOW)).isFalse();
    PollState read = read(never);
    Duration longest = PollSettings.defaults().outageAfter();
    assertThat(rule.afterOutage(read, NOW.plus(longest).minusSeconds(1))).isFalse();
    Duration fourIntervals = Duration.ofSeconds(4L * read.intervalSeconds());
    Duration both = longest.compareTo(fourIntervals) > 0 ? longest : fourIntervals;
    assertThat(rule.afterOutage(read, NOW.plus(both).plusSeconds(2))).isTrue();
  }

  @Test
  void shouldCallItAnOutageHoweverFarTheFeedsPausesHaveGrown() {
    Feed feed = new Feed("f", "https://news.example/rss", null, null, null, null, List.of());
    PollSchedule schedule = new PollSchedule(PollSettings.defaults());
    PollState state = read(PollState.pending(feed, "news.example", NOW));
    Instant end = NOW.plus(Duration.ofHours(30));
    while (state.nextPoll().isBefore(end)) {
      PollOutcome broken = new PollOutcome.Failed(500, Freshness.UNKNOWN, "HTTP 500", false);
      state = schedule.next(state, broken, state.nextPoll(), false);
    }
    assertThat(rule.afterOutage(state, state.nextPoll())).isTrue();
  }

  private static PollState read(PollState before) {
    PollOutcome.Read outcome = ReadSample.of(10, 10).validators(null, null).read();
    return new PollSchedule(PollSettings.defaults()).next(before, outcome, NOW, false);
  }
}
