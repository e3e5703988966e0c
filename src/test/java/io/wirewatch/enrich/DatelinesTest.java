package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PARIS, March 2 (Reuters) - Ministers met. | Ministers met.",
        "BERLIN, 3 May — Ministers met. | Ministers met.",
        "INDIANAPOLIS (AP) Ministers met. | Ministers met.",
        "Nairobi (Xinhua) Ministers met. | Ministers met.",
        "ISTANBUL, Turkey (AFP) Ministers met. | Ministers met.",
        "MADRID (EFE) – Ministers met. | Ministers met."
      })
  void shouldEndWhereTheTextBegins(String text, String rest) {
    assertThat(text.substring(Datelines.end(text)).strip()).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministers met in Paris on Tuesday.",
        "The Associated Press (AP) was not told.",
        "Ministers met (again) in Paris - and left."
      })
  void shouldFindNoneInPlainText(String text) {
    assertThat(Datelines.end(text)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PARIS, Nov 26 (Reuters) - Ministers meet | Ministers meet",
        "NAIROBI (AFP) — Ministers meet | Ministers meet",
        "TALKS IN PARIS - Ministers meet | TALKS IN PARIS - Ministers meet",
        "Paris opens its gates (Reuters) - Daily Post | Paris opens its gates (Reuters) - Daily Post"
      })
  void shouldReadInATitleOnlyWhatAnAgencySigns(String title, String rest) {
    assertThat(title.substring(Datelines.endInTitle(title)).strip()).isEqualTo(rest);
  }
}
