package io.wirewatch.deliver;

import static io.wirewatch.deliver.SampleAlerts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final Place ALERTS = new Place("alerts", 0);
  private static final Attempt TAKEN = new Attempt.Delivered("HTTP 204");
  private static final Attempt BUSY = new Attempt.Failed("HTTP 503", null);

  private final Outbox outbox = outbox(Duration.ZERO);
  private long next;

  private static Outbox outbox(Duration gather) {
    RetryRule rule =
        new RetryRule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1), 100, () -> 1.0);
    Outbox outbox = new Outbox(rule, 3, 10, gather);
    outbox.begin(ALERTS, Progress.at(0));
    return outbox;
  }

  private Optional<Letter> take(Outbox box, String story, Instant now) {
    Alert alert = SampleAlerts.alert("desk", story, (int) next, "Headline", now);
    return box.take(ALERTS, next++, "desk/" + story, alert, now);
  }

  private static List<String> stories(List<Parcel> parcels) {
    return parcels.stream()
        .flatMap(parcel -> parcel.alerts().stream())
        .map(Alert::storyId)
        .toList();
  }

  private long committed(Outbox box) {
    Progress progress = box.toCommit().get(ALERTS);
    return progress == null ? -1 : progress.offset();
  }

  @Nested
  class Order {
    @Test
    void shouldSendAlertsOfOneStoryOneBehindTheOther() {
      take(outbox, "a", NINE);
      take(outbox, "a", NINE);
      take(outbox, "b", NINE);

      List<Parcel> first = outbox.start(NINE);
      assertThat(stories(first)).containsExactly("a", "b");
      assertThat(outbox.start(NINE)).isEmpty();

      outbox.settle(first.get(0), TAKEN, NINE);
      assertThat(stories(outbox.start(NINE))).containsExactly("a");
    }

    @Test
    void shouldKeepTheSecondOfAStoryWaitingWhileTheFirstIsTriedAgain() {
      take(outbox, "a", NINE);
      take(outbox, "a", NINE);
      outbox.settle(outbox.start(NINE).get(0), BUSY, NINE);

      assertThat(outbox.start(NINE)).isEmpty();
      List<Parcel> again = outbox.start(NINE.plusSeconds(1));
      assertThat(again).hasSize(1);
      assertThat(again.get(0).letters().get(0).offset()).isZero();
    }

    @Test
    void shouldHaveNoMoreUnderWayThanAllowed() {
      for (String story : List.of("a", "b", "c", "d", "e")) {
        take(outbox, story, NINE);
      }
      assertThat(outbox.start(NINE)).hasSize(3);
      assertThat(outbox.start(NINE)).isEmpty();
    }

    @Test
    void shouldReadNoFurtherWhenItHoldsEnough() {
      for (int i = 0; i < 10; i++) {
        assertThat(outbox.isFull()).isFalse();
        take(outbox, "s" + i, NINE);
      }
      assertThat(outbox.isFull()).isTrue();
    }
  }

  @Nested
  class Commits {
    @Test
    void shouldCommitNothingBeforeItIsDone() {
      take(outbox, "a", NINE);
      Parcel parcel = outbox.start(NINE).get(0);
      assertThat(committed(outbox)).isZero();

      outbox.settle(parcel, TAKEN, NINE);
      assertThat(committed(outbox)).isEqualTo(1);
      outbox.committed(outbox.toCommit());
      assertThat(outbox.toCommit()).isEmpty();
    }

    @Test
    void shouldCommitRecordsThatTheTargetDoesNotWant() {
      outbox.take(ALERTS, next++, "other", null, NINE);
      assertThat(committed(outbox)).isEqualTo(1);
    }

    @Test
    void shouldSayWhichAreOpenBehindTheFirstThatIsNotDone() {
      take(outbox, "a", NINE);
      take(outbox, "b", NINE);
      take(outbox, "c", NINE);
      List<Parcel> parcels = outbox.start(NINE);
      outbox.settle(parcels.get(0), BUSY, NINE);
      outbox.settle(parcels.get(1), TAKEN, NINE);
      outbox.settle(parcels.get(2), BUSY, NINE);

      Progress progress = outbox.toCommit().get(ALERTS);
      assertThat(progress.offset()).isZero();
      assertThat(progress.next()).isEqualTo(3);
      assertThat(progress.open()).containsExactly(0L, 2L);
      assertThat(progress.since()).isEqualTo(NINE);
    }

    @Test
    void shouldSendNothingAgainThatAnEarlierProcessHadDone() {
      Outbox later = outbox(Duration.ZERO);
      later.begin(ALERTS, Progress.read(0, "v1 next=3 since=" + NINE.toEpochMilli() + " open=0,2"));

      assertThat(take(later, "a", NINE)).isPresent();
      assertThat(take(later, "b", NINE)).isEmpty();
      Optional<Letter> third = take(later, "c", NINE);
      assertThat(third).isPresent();
      assertThat(stories(later.start(NINE))).containsExactly("a", "c");
    }

    @Test
    void shouldCountTheTimeThatAnEarlierProcessTried() {
      Outbox later = outbox(Duration.ZERO);
      later.begin(ALERTS, Progress.read(0, "v1 next=1 since=" + NINE.toEpochMilli() + " open=0"));
      Instant muchLater = NINE.plus(Duration.ofHours(2));
      take(later, "a", muchLater);

      Map<Letter, String> dead = later.settle(later.start(muchLater).get(0), BUSY, muchLater);
      assertThat(dead).hasSize(1);
    }

    @Test
    void shouldForgetWhatOthersHaveNow() {
      take(outbox, "a", NINE);
      Parcel parcel = outbox.start(NINE).get(0);
      outbox.forget(ALERTS);

      assertThat(outbox.settle(parcel, TAKEN, NINE)).isEmpty();
      assertThat(outbox.toCommit()).isEmpty();
      assertThat(outbox.waiting()).isZero();
      assertThat(outbox.underWay()).isZero();
    }
  }

  @Nested
  class DeadLettersOfATarget {
    @Test
    void shouldStayOpenUntilTheyAreKept() {
      take(outbox, "a", NINE);
      Parcel parcel = outbox.start(NINE).get(0);

      Map<Letter, String> dead = outbox.settle(parcel, new Attempt.Refused("HTTP 410"), NINE);
      assertThat(dead.values()).containsExactly("refused: HTTP 410");
      assertThat(committed(outbox)).isZero();
      assertThat(outbox.start(NINE.plusSeconds(60))).isEmpty();

      outbox.done(dead.keySet().iterator().next());
      assertThat(committed(outbox)).isEqualTo(1);
    }
  }

  @Nested
  class RecordsThatNobodyCanRead {
    @Test
    void shouldStayOpenUntilTheyAreKeptAndNeverBeSent() {
      Optional<Letter> letter = outbox.takeUnreadable(ALERTS, next++, "desk/a", NINE);
      take(outbox, "a", NINE);
      take(outbox, "b", NINE);
      List<Parcel> others = outbox.start(NINE);
      assertThat(stories(others)).containsExactly("b");
      outbox.settle(others.get(0), TAKEN, NINE);
      assertThat(committed(outbox)).isZero();

      outbox.done(letter.orElseThrow());
      assertThat(stories(outbox.start(NINE))).containsExactly("a");
      assertThat(committed(outbox)).isEqualTo(1);
    }

    @Test
    void shouldBeKeptOnceOnly() {
      Outbox later = outbox(Duration.ZERO);
      later.begin(ALERTS, Progress.read(0, "v1 next=2 since=" + NINE.toEpochMilli() + " open=0"));

      assertThat(later.takeUnreadable(ALERTS, 0, "desk/a", NINE)).isPresent();
      assertThat(later.takeUnreadable(ALERTS, 1, "desk/b", NINE)).isEmpty();
      assertThat(later.takeUnreadable(ALERTS, 1, "desk/b", NINE)).isEmpty();
    }

    @Test
    void shouldHoldUpTheReadingWhileTheyCannotBeKept() {
      for (int i = 0; i < 10; i++) {
        assertThat(outbox.isFull()).isFalse();
        outbox.takeUnreadable(ALERTS, next++, "", NINE);
      }
      assertThat(outbox.isFull()).isTrue();
    }

    @Test
    void shouldBeNoPartOfADigest() {
      Outbox gathering = outbox(Duration.ofMinutes(30));
      gathering.takeUnreadable(ALERTS, next++, "desk/a", NINE);
      take(gathering, "b", NINE);

      assertThat(stories(gathering.start(NINE.plusSeconds(1800)))).containsExactly("b");
    }
  }

  @Nested
  class TargetThatIsDown {
    private Instant fail(Instant from, int times) {
      Instant now = from;
      int failures = 0;
      while (failures < times) {
        for (Parcel parcel : outbox.start(now)) {
          outbox.settle(parcel, BUSY, now);
          failures++;
        }
        now = now.plusSeconds(1);
      }
      return now;
    }

    @Test
    void shouldGetOneLetterAtATime() {
      for (String story : List.of("a", "b", "c", "d", "e")) {
        take(outbox, story, NINE);
      }
      Instant now = fail(NINE, Outbox.DOWN);
      assertThat(outbox.isDown()).isTrue();

      List<Parcel> trial = outbox.start(now.plus(Duration.ofMinutes(10)));
      assertThat(trial).hasSize(1);
    }

    @Test
    void shouldGetAllOnceOneHasArrived() {
      for (String story : List.of("a", "b", "c", "d")) {
        take(outbox, story, NINE);
      }
      Instant now = fail(NINE, Outbox.DOWN + 2).plus(Duration.ofMinutes(10));
      outbox.settle(outbox.start(now).get(0), TAKEN, now);

      assertThat(outbox.isDown()).isFalse();
      assertThat(outbox.start(now)).hasSize(3);
    }

    @Test
    void shouldBeLeftAloneAsLongAsItAsks() {
      take(outbox, "a", NINE);
      take(outbox, "b", NINE);
      List<Parcel> parcels = outbox.start(NINE);
      outbox.settle(parcels.get(0), new Attempt.Failed("HTTP 429", Duration.ofMinutes(3)), NINE);
      outbox.settle(parcels.get(1), TAKEN, NINE);
      take(outbox, "c", NINE);

      assertThat(outbox.start(NINE.plusSeconds(179))).isEmpty();
      assertThat(stories(outbox.start(NINE.plusSeconds(180)))).contains("a", "c");
    }
  }

  @Nested
  class Gathering {
    private final Outbox gathering = outbox(Duration.ofMinutes(30));

    @Test
    void shouldSendAllThatCameWithinTheTimeAsOneParcel() {
      take(gathering, "a", NINE);
      take(gathering, "b", NINE.plusSeconds(600));
      assertThat(gathering.start(NINE.plusSeconds(1799))).isEmpty();

      List<Parcel> parcels = gathering.start(NINE.plusSeconds(1800));
      assertThat(parcels).hasSize(1);
      assertThat(stories(parcels)).containsExactly("a", "b");
    }

    @Test
    void shouldCountAsWaitingOnlyWhenTheTimeIsOver() {
      take(gathering, "a", NINE);
      assertThat(gathering.oldest()).contains(NINE.plusSeconds(1800));
    }

    @Test
    void shouldSendTheSameAgainAfterAFailure() {
      take(gathering, "a", NINE);
      Instant due = NINE.plusSeconds(1800);
      gathering.settle(gathering.start(due).get(0), BUSY, due);
      assertThat(gathering.start(due)).isEmpty();

      assertThat(stories(gathering.start(due.plusSeconds(1)))).containsExactly("a");
    }
  }
}
