package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonthNameTest {
  @Test
  void shouldHaveTheNameBesideADayAndTheOneAlone() {
    assertThat(MonthName.of("pl"))
        .contains(
            new MonthName("stycznia", 1, true, true), new MonthName("styczeń", 1, true, false));
  }

  @Test
  void shouldCountInTheWorldsCalendarOrTheReaders() {
    assertThat(MonthName.of("fa")).contains(new MonthName("ژانویه", 1, true, true));
    assertThat(MonthName.inOwnCalendar("fa")).contains(new MonthName("فروردین", 1, true, true));
  }
}
