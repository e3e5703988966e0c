package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.text.TextNormalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundsTest {
  private static String sound(String name, String language) {
    return NameSounds.of(TextNormalizer.fold(name), language);
  }

  @ParameterizedTest
  @CsvSource({
    "Kharkiv, Харькове, ru",
    "Kharkiv, Харкові, uk",
    "Kharkiv, Charkow, de",
    "Kharkiv, Charków, pl",
    "Lavrov, Лавровым, ru",
    "Lavrov, Lawrow, de",
    "Zelensky, Зеленского, ru",
    "Zelensky, Zełenski, pl",
    "Putin, Путину, ru",
    "Putin, Πούτιν, el",
    "Washington, Вашингтоне, ru",
    "Jinping, Цзиньпина, ru",
    "Blagoveshchensk, Благовещенске, ru",
    "Macron, Макроном, ru",
  })
  void shouldHearOneNameInTwoSpellings(String english, String other, String language) {
    assertThat(sound(other, language)).isNotNull().isEqualTo(sound(english, "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "Lavrov, Lukashenko",
    "Putin, Patten",
    "Kazan, Kaunas",
    "Macron, Merkel",
    "Kharkiv, Kherson",
    "Milei, Malawi"
  })
  void shouldHearTwoNamesApart(String one, String other) {
    assertThat(sound(one, "en")).isNotEqualTo(sound(other, "en"));
  }

  @ParameterizedTest
  @CsvSource({"contract, contrato, es", "contract, контракт, ru", "elections, élections, fr"})
  void shouldHearWordsOfOneOriginBeginAlike(String english, String other, String language) {
    assertThat(NameSounds.cognate(other, language))
        .isNotNull()
        .isEqualTo(NameSounds.cognate(english, "en"));
  }

  @Test
  void shouldSayNothingOfWhatIsTooShortOrWrittenInUnknownLetters() {
    assertThat(sound("Xi", "en")).isNull();
    assertThat(sound("拉夫罗夫", "zh")).isNull();
    assertThat(sound("لافروف", "ar")).isNull();
  }
}
