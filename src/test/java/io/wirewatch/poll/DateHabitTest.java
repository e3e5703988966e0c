package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateHabitTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LATE = Duration.ofHours(48);

  private static DateHabit after(DateHabit habit, Instant... dates) {
    return habit.after(List.of(dates), NOW.minusSeconds(3600), LATE);
  }

  @Test
  void shouldLearnFromThreeReadingsThatEverythingSeemsOld() {
    DateHabit habit = after(after(DateHabit.NONE, OLD, OLD), OLD.plusSeconds(86_400));
    assertThat(habit.tells()).isTrue();
    assertThat(after(habit).tells()).isTrue();
    habit = after(habit, OLD);
    assertThat(habit.tells()).isFalse();
    assertThat(after(habit, OLD, NOW).tells()).isTrue();
  }

  @Test
  void shouldNotHoldAgainstTheDatesThatNobodyLooked() {
    Instant before = NOW.minus(Duration.ofDays(7));
    DateHabit habit = DateHabit.NONE;
    for (int i = 0; i < 5; i++) {
      habit = habit.after(List.of(NOW.minus(Duration.ofDays(5))), before, LATE);
    }
    assertThat(habit.tells()).isTrue();
  }

  @Test
  void shouldDisregardADateThatMostOfTheDocumentBears() {
    List<Instant> template = Collections.nCopies(20, OLD);
    assertThat(DateHabit.NONE.tells(OLD, template)).isFalse();
    assertThat(DateHabit.NONE.tells(OLD, Arrays.asList(OLD, null, NOW, NOW.minusSeconds(60))))
        .isTrue();
    assertThat(DateHabit.NONE.tells(null, template)).isFalse();
  }
}
