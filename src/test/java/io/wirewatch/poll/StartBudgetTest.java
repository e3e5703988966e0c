package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartBudgetTest {
  private final StartBudget budget = new StartBudget(50, 0);

  @Test
  void shouldBeginWithNothing() {
    assertThat(spent()).isZero();
  }

  @Test
  void shouldBringWhatTheTimeSinceIsWorth() {
    budget.refill(250);
    assertThat(spent()).isEqualTo(12);
    budget.refill(500);
    assertThat(spent()).as("with the half that was left").isEqualTo(13);
  }

  @Test
  void shouldSaveNoMoreThanASecondsWorth() {
    budget.refill(3_600_000);
    assertThat(spent()).isEqualTo(50);
  }

  @Test
  void shouldBringNothingWhenTheClockGoesBack() {
    budget.refill(-10_000);
    assertThat(spent()).isZero();
    budget.refill(-9_000);
    assertThat(spent()).isEqualTo(50);
  }

  private int spent() {
    int spent = 0;
    while (budget.allows()) {
      budget.spend();
      spent++;
    }
    return spent;
  }
}
