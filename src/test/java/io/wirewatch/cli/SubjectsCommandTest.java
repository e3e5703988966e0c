package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SubjectsCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int apply(Path... files) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] words = new String[3 + files.length];
    words[0] = "subjects";
    words[1] = "apply";
    words[2] = "--dry-run";
    for (int i = 0; i < files.length; i++) {
      words[3 + i] = files[i].toString();
    }
    return command.execute(words);
  }

  private Path file(String name, String yaml) throws IOException {
    return Files.writeString(directory.resolve(name), yaml);
  }

  @Test
  void shouldSayWhoMutesNobody() throws IOException {
    int code =
        apply(
            file("a.yaml", "id: typhoon\nquery: typhoon\npolicy: {mutes: [rain, rian]}\n"),
            file("b.yaml", "id: rain\nquery: rain\n"));

    assertThat(code).isZero();
    assertThat(err.toString())
        .contains("typhoon mutes rian, and there is no such subject among these.");
    assertThat(out.toString()).contains("2 subjects are right");
  }

  @Test
  void shouldRefuseAnIdThatStandsInTwoOfItsFiles() throws IOException {
    Path a = file("a.yaml", "id: rain\nquery: rain\n");
    Path b = file("b.yaml", "id: rain\nquery: downpour\n");

    assertThat(apply(a, b)).isNotZero();
    assertThat(err.toString()).contains("b.yaml:1:1: the id \"rain\" stands in " + a + " too");
  }

  @Test
  void shouldRefuseACircleThroughSeveralFiles() throws IOException {
    Path a = file("a.yaml", "id: a\nquery: x\npolicy: {mutes: [b]}\n");
    Path b = file("b.yaml", "id: b\nquery: x\npolicy: {mutes: [a]}\n");

    assertThat(apply(a, b)).isNotZero();
    assertThat(apply(directory)).isNotZero();
    assertThat(err.toString()).contains("a mutes b mutes a").contains("a.yaml:1:1: ");
  }

  private static Subject of(String desk, String id) {
    String yaml = (desk == null ? "" : "desk: " + desk + "\n") + "subjects: [{id: %s, query: x}]";
    return SubjectFile.read("x", yaml.formatted(id)).subjects().get(0);
  }

  @Test
  void shouldRefuseASubjectThatAnotherDeskHas() {
    Map<String, Subject> there = Map.of("rain", of("weather", "rain"), "wind", of(null, "wind"));

    assertThatThrownBy(() -> SubjectsCommand.refuseOthers(List.of(of("ports", "rain")), there))
        .hasMessageContaining(
            "rain is a subject of the desk weather, and this file is of the desk ports.")
        .hasMessageContaining("--take-over");
    assertThatThrownBy(() -> SubjectsCommand.refuseOthers(List.of(of(null, "rain")), there))
        .hasMessageContaining("this file is of none");
    SubjectsCommand.refuseOthers(
        List.of(of("weather", "rain"), of("ports", "wind"), of("ports", "snow")), there);
  }
}
