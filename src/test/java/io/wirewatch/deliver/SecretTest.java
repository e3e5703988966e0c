package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  @TempDir Path directory;

  @Test
  void shouldBeReadFromAFileAtEachUse() throws Exception {
    Path file = directory.resolve("key");
    Files.writeString(file, "first\n");
    Secret secret = new Secret(file, null);
    assertThat(secret.read(Map.of())).isEqualTo("first");

    Files.writeString(file, "second\n");
    assertThat(secret.read(Map.of())).isEqualTo("second");
  }

  @Test
  void shouldBeReadFromAVariable() {
    assertThat(new Secret(null, "KEY").read(Map.of("KEY", " s "))).isEqualTo("s");
  }

  @Test
  void shouldNameThePlaceAndNeverTheSecret() {
    Secret secret = new Secret(null, "KEY");
    assertThat(secret).hasToString("the variable KEY");
    assertThatThrownBy(() -> secret.read(Map.of("OTHER", "hunter2")))
        .isInstanceOf(Secret.Missing.class)
        .hasMessageContaining("KEY")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> new Secret(directory.resolve("none"), null).read(Map.of()))
        .isInstanceOf(Secret.Missing.class)
        .hasMessageContaining("none");
  }
}
