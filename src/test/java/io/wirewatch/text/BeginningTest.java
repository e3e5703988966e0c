package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {
  @Test
  void shouldLeaveAloneWhatIsShortEnough() {
    assertThat(Beginning.of("abc", 3)).isEqualTo("abc");
    assertThat(Beginning.of("", 0)).isEmpty();
    assertThat(Beginning.of(null, 3)).isNull();
  }

  @Test
  void shouldNeverEndInHalfACharacter() {
    assertThat(Beginning.of("ab\ud83d\ude00c", 2)).isEqualTo("ab");
    assertThat(Beginning.of("ab\ud83d\ude00c", 3)).isEqualTo("ab");
    assertThat(Beginning.of("ab\ud83d\ude00c", 4)).isEqualTo("ab\ud83d\ude00");
    assertThat(Beginning.of("\ud83d\ude00", 0)).isEmpty();
  }
}
