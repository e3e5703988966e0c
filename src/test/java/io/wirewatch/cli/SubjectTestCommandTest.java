package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.story.TwoAccounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Plain records are tried as the stream would take them: with copies and stories. */
class SubjectTestCommandTest {
  @TempDir private Path directory;
  private Path subject;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeSubject() throws IOException {
    subject =
        Files.writeString(
            directory.resolve("captain.yaml"),
            "id: captain\ntitle: Captain\nquery: title:lindqvist\nseverity: high\n");
  }

  private int trial(String records) throws IOException {
    return test(Files.writeString(directory.resolve("articles.jsonl"), records));
  }

  private int test(Path articles) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(
        "subjects", "test", subject.toString(), "--articles", articles.toString());
  }

  @Test
  void shouldTellTwoStoriesThatTurnOutToBeOneOnlyOnce() throws IOException {
    int code =
        trial(
            FilterContractTest.article("a", TwoAccounts.SINKS_TITLE, TwoAccounts.SINKS, 10)
                + FilterContractTest.article(
                    "b", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 11)
                + FilterContractTest.article("c", TwoAccounts.BOTH_TITLE, TwoAccounts.BOTH, 12));

    assertThat(code).isZero();
    assertThat(out.toString()).containsOnlyOnce("NEW [high]");
  }

  @Test
  void shouldTakeACopyForNoArticle() throws IOException {
    trial(
        FilterContractTest.article("a", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 10)
            + FilterContractTest.article(
                "b", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 11));

    assertThat(out.toString()).contains("out of 1 matching articles");
  }

  @Test
  void shouldGiveARecordWithoutATimeThatOfTheOneBefore() throws IOException {
    trial(
        FilterContractTest.article("a", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 10)
            + "{\"id\":\"b\",\"title\":\"Lindqvist is free\"}\n");

    assertThat(out.toString()).contains("from 2026-03-03T10:00:00Z to 2026-03-03T10:00:00Z");
  }

  @Test
  void shouldNameFileAndLineOfWhatCannotBeRead() throws IOException {
    assertThat(trial("\nnonsense\n")).isEqualTo(Problems.UNREADABLE);
    assertThat(err.toString()).contains("articles.jsonl, line 2: no JSON");
  }

  @Test
  void shouldReadALineBehindAByteOrderMarkAndPassOverAByteThatIsNoUtf8() throws IOException {
    Path articles = directory.resolve("articles.jsonl");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\uFEFF".getBytes(UTF_8));
    bytes.writeBytes(
        FilterContractTest.article("a", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 10)
            .getBytes(UTF_8));
    bytes.writeBytes("{\"id\":\"b\",\"title\":\"Caf".getBytes(UTF_8));
    bytes.write(0xe9);
    bytes.writeBytes("\"}\n".getBytes(UTF_8));
    Files.write(articles, bytes.toByteArray());

    assertThat(test(articles)).isZero();
    assertThat(out.toString()).contains("out of 1 matching articles");
  }

  @Test
  void shouldSayThatADirectoryIsNoFileOfArticles() {
    assertThat(test(directory)).isEqualTo(Problems.UNREADABLE);
    assertThat(err.toString()).contains(directory + ": is a directory");
  }
}
