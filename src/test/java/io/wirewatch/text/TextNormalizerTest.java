package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextNormalizerTest {
  @Test
  void shouldLowerAsTheJdkDoes() {
    String text = "\u0130stanbul, I\u0130\u0049 ΟΔΟΣ Straße";
    assertThat(TextNormalizer.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
  }

  /** The JDK takes minutes for these. */
  @Timeout(20)
  @Test
  void shouldLowerAMillionDottedCapitals() {
    assertThat(TextNormalizer.lower("\u0130".repeat(1_000_000))).hasSize(2_000_000);
  }
}
