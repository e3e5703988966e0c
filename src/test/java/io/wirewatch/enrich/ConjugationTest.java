package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConjugationTest {
  @Test
  void shouldMakeFormsByTheEnding() {
    assertThat(Conjugation.of("ru", "атаковать").forms())
        .contains("атаковать", "атаковала", "атакует");
    assertThat(Conjugation.of("pl", "oskarżyć").forms()).contains("oskarżyła", "oskarżyli");
    assertThat(Conjugation.of("es", "atacar").forms()).contains("atacó", "atacara", "atacaría");
  }

  @Test
  void shouldMakeParticiplesApart() {
    assertThat(Conjugation.of("ru", "осудить").participles()).contains("осужден", "осуждены");
    assertThat(Conjugation.of("pl", "oskarżyć").participles()).contains("oskarżony", "oskarżeni");
    assertThat(Conjugation.of("de", "stoppen").participles()).containsExactly("gestoppt");
    assertThat(Conjugation.of("fr", "expulser").forms()).doesNotContain("expulsé");
  }

  @Test
  void shouldLeaveTheWordsBehindTheVerbAlone() {
    assertThat(Conjugation.of("ru", "нанести удар").forms()).contains("нанесла удар");
  }

  @Test
  void shouldRefuseAVerbThatNoRuleFits() {
    assertThatThrownBy(() -> Conjugation.of("ru", "xyz"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xyz");
  }
}
