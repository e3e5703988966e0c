package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.deliver.Receiver;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TargetsCommandIT {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private String file(String yaml) throws Exception {
    return Files.writeString(directory.resolve("targets.yaml"), yaml).toString();
  }

  @Test
  void shouldSayWhereTargetsLeadAndWhichSecretsAreMissing() throws Exception {
    Files.writeString(directory.resolve("key"), "hunter2");
    String file =
        file(
            """
            targets:
              - id: desk
                webhook: {url: "https://hooks.example.org/", secret: {file: '%s'}}
              - id: night
                webhook: {url: "https://hooks.example.org/", secret: {file: '%s'}}
            """
                .formatted(directory.resolve("key"), directory.resolve("none")));

    assertThat(run("targets", "check", file)).isEqualTo(Problems.UNREADABLE);
    assertThat(out.toString())
        .contains("ok       desk", "webhook https://hooks.example.org (json, signed)")
        .contains("MISSING  night")
        .contains("2 targets, 1 of them lack a secret.")
        .doesNotContain("hunter2");
  }

  @Test
  void shouldRefuseAWrongFileWithThePlace() throws Exception {
    String file =
        file("targets:\n  - id: desk\n    webhook: {url: 'https://h.example/', fromat: slack}\n");

    assertThat(run("targets", "check", file)).isEqualTo(Problems.USAGE);
    assertThat(err.toString()).contains("targets.yaml:3:").contains("fromat").contains("format");
  }

  @Test
  void shouldSendATrialAndSayWhatCameBack() throws Exception {
    try (Receiver receiver = new Receiver()) {
      String file =
          file(
              """
              targets:
                - id: desk
                  webhook: {url: '%s'}
                  private-network: true
              """
                  .formatted(receiver.url("/in")));
      assertThat(run("targets", "test", "--targets", file, "desk")).isZero();
      assertThat(out.toString()).contains("desk: delivered: HTTP 204");
      assertThat(receiver.requests()).hasSize(1);

      receiver.answer(request -> Receiver.Reply.of(410));
      assertThat(run("targets", "test", "--targets", file, "desk")).isEqualTo(Problems.UNREADABLE);
      assertThat(out.toString()).contains("desk: refused for good: HTTP 410");

      receiver.answer(request -> Receiver.Reply.of(403));
      assertThat(run("targets", "test", "--targets", file, "desk")).isEqualTo(Problems.UNREADABLE);
      assertThat(out.toString()).contains("the stream would try again: HTTP 403");
      assertThat(run("targets", "test", "--targets", file, "dsk")).isEqualTo(Problems.USAGE);
      assertThat(err.toString()).contains("There is no target dsk; there are: desk");
    }
  }
}
