package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BracesTest {
  @Test
  void shouldGiveEveryCombination() {
    assertThat(Braces.expand("{,re}open{,ed} it"))
        .containsExactly("open it", "opened it", "reopen it", "reopened it");
  }

  @Test
  void shouldLeaveAPlainPhraseAlone() {
    assertThat(Braces.expand("met")).containsExactly("met");
  }

  @Test
  void shouldRefuseABraceThatIsNotClosed() {
    assertThatIllegalArgumentException().isThrownBy(() -> Braces.expand("прин{ял"));
  }
}
