package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.config.SettingsProblem;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.KnownActor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorFilesTest {
  @TempDir private Path directory;

  @Test
  void shouldReadWhatTheListPrints() throws Exception {
    Path rows =
        Files.writeString(
            directory.resolve("a.tsv"),
            "jane-doe\tJane Doe\tperson\tNZ\tforeign minister 2024-01-01..\t~Doe|^JD\n");
    List<KnownActor> actors = ActorFiles.read(List.of(rows));
    String line = Json.mapper().writeValueAsString(actors.get(0));
    Path printed = Files.writeString(directory.resolve("a.jsonl"), line + "\n\n");
    assertThat(ActorFiles.read(List.of(printed))).isEqualTo(actors);
  }

  @Test
  void shouldSayWhatIsWrongWithALineOfJson() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("a.jsonl"),
            """
            {"id":"Jane Doe","name":"Jane Doe","kind":"person","offices":[],"aliases":[]}
            {"id":"x"
            """);
    assertThatThrownBy(() -> ActorFiles.read(List.of(file)))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("a.jsonl:1: id: ")
        .hasMessageContaining("a.jsonl:2 is not a KnownActor: ");
  }
}
