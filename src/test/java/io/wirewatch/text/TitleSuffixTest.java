package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSuffixTest {
  @ParameterizedTest
  @CsvSource({
    "Floods in the Vale | Morning Show, Floods in the Vale",
    "Floods in the Vale | Kestrel Radio | Morning Show, Floods in the Vale",
    "Floods in the Vale, Floods in the Vale",
    "Floods | Morning Show, Floods | Morning Show",
    "Floods in the Vale | what growers say of the hail, Floods in the Vale | what growers say of the hail",
  })
  void shouldTakeOffWhatStandsBehindABar(String title, String without) {
    assertThat(TitleSuffix.without(title)).isEqualTo(without);
  }
}
