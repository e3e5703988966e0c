package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell does to our streams: in a process of its own, as only there it shows. */
class StandardStreamsTest {
  @TempDir private Path directory;

  @Test
  void shouldPrintUtf8WhateverTheLocale() throws Exception {
    Files.writeString(
        directory.resolve("in.jsonl"),
        "{\"id\":\"ж\",\"title\":\"Россия и Китай подписали соглашение о поставках газа\"}\n");
    Path subjects = Path.of("src/main/resources/subjects").toAbsolutePath();
    String out =
        shell(0, "LC_ALL=C " + java() + " match --alerts --subjects " + subjects + " in.jsonl");
    assertThat(out).contains("Россия и Китай", "\"articleId\":\"ж\"").doesNotContain("?????");
  }

  @Test
  void shouldPrintTheSameDigitsWhateverTheLocale() throws Exception {
    String persian = java().replace(" -cp", " -Duser.language=fa -Duser.country=IR -cp");
    assertThat(shell(0, persian + " topics list"))
        .contains(" 6 partitions")
        .isEqualTo(shell(0, java() + " topics list"));
  }

  @Test
  void shouldRefuseArgumentsThatTheLocaleCannotRead() throws Exception {
    assertThat(shell(2, "LC_ALL=C " + java() + " subjects show 'выборы' 2>&1"))
        .contains("set LC_ALL=C.UTF-8")
        .hasLineCount(1);
  }

  @Test
  void shouldTakeAClosedInputForAnEmptyOne() throws Exception {
    assertThat(shell(0, java() + " canonicalize <&- 2>&1")).isEmpty();
  }

  @Test
  void shouldSeeWhetherADescriptorIsTheJvmsOwn() throws IOException {
    Path own = Files.createFile(directory.resolve("own.jar")).toRealPath();
    Path other = Files.createFile(directory.resolve("articles.jsonl")).toRealPath();
    Path closed = Files.createSymbolicLink(directory.resolve("closed"), own);
    Path open = Files.createSymbolicLink(directory.resolve("open"), other);
    assertThat(StandardStreams.isTakenByJvm(closed, List.of(own.toString()))).isTrue();
    assertThat(StandardStreams.isTakenByJvm(open, List.of(own.toString()))).isFalse();
    assertThat(StandardStreams.isTakenByJvm(directory.resolve("none"), List.of())).isFalse();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " -XX:+UseSerialGC -cp \"$WIREWATCH\" io.wirewatch.cli.Main";
  }

  private String shell(int exitCode, String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command).directory(directory.toFile());
    builder.environment().put("WIREWATCH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isEqualTo(exitCode);
    return out;
  }
}
