package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "90s, PT1M30S",
    "5m, PT5M",
    "90min, PT1H30M",
    "5 min, PT5M",
    "4h, PT4H",
    "2d, PT48H",
    "2D, PT48H",
    "' 2 d ', PT48H",
    "3h20m, PT3H20M",
    "3h05m, PT3H5M",
    "1h 30min, PT1H30M",
    "1d12h, PT36H",
    "1s500ms, PT1.5S",
    "0s, PT0S",
    "999999999d, PT23999999976H",
  })
  void shouldReadWhatPeopleWrite(String text, Duration span) {
    assertThat(TimeSpan.parse(text)).contains(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "5",
        "m",
        "5x",
        "-5m",
        "1.5h",
        "20m3h",
        "5m5m",
        "5m5min",
        "1h x",
        "tomorrow",
        "1000000000s",
        "٣h"
      })
  void shouldRefuseWhatIsNone(String text) {
    assertThat(TimeSpan.parse(text)).isEmpty();
  }
}
