package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {
  @Test
  void shouldDeclineRussianNames() {
    assertThat(Inflection.forms("ru", Sense.Kind.COUNTRY, "Россия"))
        .contains("России", "Россию", "Россией");
    assertThat(Inflection.forms("ru", Sense.Kind.COUNTRY, "Северная Корея"))
        .contains("Северной Кореи", "Северную Корею", "Северной Кореей");
    assertThat(Inflection.forms("ru", Sense.Kind.PEOPLE, "китайский"))
        .contains("китайского", "китайской", "китайские");
  }

  @Test
  void shouldDeclinePolishCzechAndUkrainianNames() {
    assertThat(Inflection.forms("pl", Sense.Kind.COUNTRY, "Wielka Brytania"))
        .contains("Wielkiej Brytanii", "Wielką Brytanię", "Wielką Brytanią");
    assertThat(Inflection.forms("cs", Sense.Kind.COUNTRY, "Velká Británie"))
        .contains("Velké Británii", "Velkou Británií");
    assertThat(Inflection.forms("uk", Sense.Kind.CAPITAL, "Київ")).contains("Києва", "Києві");
  }

  @Test
  void shouldWriteArabicParticlesOntoTheName() {
    assertThat(Inflection.forms("ar", Sense.Kind.COUNTRY, "الصين"))
        .contains("والصين", "للصين", "بالصين");
  }

  @Test
  void shouldLeaveALanguageWithoutRulesAlone() {
    assertThat(Inflection.forms("en", Sense.Kind.COUNTRY, "Russia")).containsExactly("Russia");
  }

  @Test
  void shouldTellWhichCasesAFormCanStandFor() {
    assertThat(Inflection.cases("ru", Sense.Kind.COUNTRY, "Россия").get("Россию"))
        .matches(cases -> (cases & Inflection.NOMINATIVE) == 0);
    assertThat(Inflection.cases("ru", Sense.Kind.PEOPLE, "китайский").get("китайскими"))
        .isEqualTo(Inflection.INSTRUMENTAL);
    assertThat(Inflection.cases("ru", Sense.Kind.COUNTRY, "Иран").get("Иран"))
        .matches(cases -> (cases & Inflection.NOMINATIVE) != 0);
    assertThat(Inflection.cases("en", Sense.Kind.COUNTRY, "Iran").get("Iran"))
        .isEqualTo(Inflection.ALL_CASES);
  }
}
