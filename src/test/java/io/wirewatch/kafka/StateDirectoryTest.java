package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
  @TempDir Path directory;

  @Test
  void shouldMakeItAndLeaveNothingBehind() throws IOException {
    Path made = StateDirectory.require(directory.resolve("new"), "the state");

    try (var files = Files.list(made)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void shouldNameTheDirectoryAndTheSetting() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> StateDirectory.require(file, "the state"))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining("the state is not writable: " + file)
        .hasMessageContaining("-X data.directory=DIR");
  }

  @Test
  void shouldSayWhatToDoAboutAFullDisk() {
    assertThat(StateDirectory.remedy(new IOException("While appending: No space left on device")))
        .contains("data.directory", "make room");
    assertThat(StateDirectory.remedy(new IOException())).isEmpty();
  }
}
