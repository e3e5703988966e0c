package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.text.Tokens;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Osthaven , March 4 , 2021 - The bridge is open.",
        "The bridge was opened on 4 March 2021.",
        "The bridge was opened on the 4th of March, 2021",
        "4 de marzo de 2021 El puente está abierto.",
        "4 de marzo del 2021 El puente está abierto.",
        "4 marzo 2021 Il ponte è aperto.",
        "4 maart 2021 De brug is open.",
        "Seit dem 4. März 2021 ist die Brücke offen.",
        "Le 4 mars 2021, le pont a été ouvert.",
        "4 марта 2021 года мост открыт.",
      })
  void shouldReadADateInFull(String text) {
    assertThat(WrittenDates.first(Tokens.of(text)))
        .isEqualTo((int) LocalDate.of(2021, 3, 4).toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It may be 12 or 2021 of them.",
        "Opened on 4 March.",
        "In March 2021 they opened it.",
        "4 March 20210 crowns",
        "30 February 2021",
        "March",
        "",
      })
  void shouldReadNoDateWhereThereIsNoneInFull(String text) {
    assertThat(WrittenDates.first(Tokens.of(text))).isEqualTo(StoryText.UNDATED);
  }

  @Test
  void shouldReadTheFirstOfTwo() {
    assertThat(WrittenDates.first(Tokens.of("May 2, 2020: not until June 3, 2021.")))
        .isEqualTo((int) LocalDate.of(2020, 5, 2).toEpochDay());
  }
}
