package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FilterRecordsTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final FilterRecords records = new FilterRecords(new PrintStream(log));

  private static FilterInput input(String name, String text) {
    return FilterInput.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> run(String input, int exitCode) throws IOException {
    return run("", input, exitCode);
  }

  private List<String> run(String name, String input, int exitCode) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        records.run(
            input(name, input),
            out,
            (record, answer) -> answer.put("title", record.text().title()));
    assertThat(code).isEqualTo(exitCode);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void shouldAnswerEveryRecordInOrder() throws IOException {
    assertThat(run("{\"id\":1,\"title\":\"a\"}\n\n{\"id\":\"2\",\"title\":\"b\"}\n", 0))
        .containsExactly(
            "{\"id\":1,\"ok\":true,\"title\":\"a\"}", "{\"id\":\"2\",\"ok\":true,\"title\":\"b\"}");
  }

  @Test
  void shouldAnswerWhatItCannotReadAndGoOn() throws IOException {
    List<String> lines =
        run("nonsense\n{\"title\":\"x\"}\n{\"id\":3,\"title\":5}\n{\"id\":4,\"title\":\"y\"}", 1);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"ok\":false", "line 1");
    assertThat(lines.get(1)).contains("\"ok\":false", "'id' is missing");
    assertThat(lines.get(2)).contains("\"id\":3", "\"ok\":false", "'title' is not a string");
    assertThat(lines.get(3)).contains("\"ok\":true");
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("line 1", "line 2", "line 3");
  }

  @Test
  void shouldReadAMarkOfByteOrderAndLinesOfWindows() throws IOException {
    assertThat(run("\uFEFF{\"id\":1,\"title\":\"a\"}\r\n\r\n{\"id\":2,\"title\":\"b\"}\r\n", 0))
        .containsExactly(
            "{\"id\":1,\"ok\":true,\"title\":\"a\"}", "{\"id\":2,\"ok\":true,\"title\":\"b\"}");
    assertThat(run("", 0)).isEmpty();
  }

  @Test
  void shouldNameFileLineAndColumnOfWhatIsNoJson() throws IOException {
    assertThat(run("a.jsonl", "{\"id\":1}\n{\"id\":1", 1).get(1))
        .contains("a.jsonl, line 2: no JSON: ", "(column 8)")
        .doesNotContain("Source", "REDACTED");
    assertThat(log.toString(StandardCharsets.UTF_8)).startsWith("a.jsonl, line 2: no JSON: ");
  }

  @Test
  @Timeout(20)
  void shouldEndWhereNobodyReadsAnyMore() throws IOException {
    InputStream endless =
        new InputStream() {
          private final byte[] line = "{\"id\":1}\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            return line[at++ % line.length];
          }
        };
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    int code =
        records.run(
            FilterInput.of("", endless), new PrintStream(closed, true), (record, answer) -> {});
    assertThat(code).isZero();
  }

  @Test
  void shouldHoldAnswersBackAndLookAtThemOnceMoreBeforeItWritesThem() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] seen = {0};
    records
        .holding(2, answer -> answer.put("seenByThen", seen[0]))
        .run(
            input("", "{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n{\"id\":4}\n"),
            out,
            (record, answer) -> seen[0]++);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"id\":1,\"ok\":true,\"seenByThen\":3}",
            "{\"id\":2,\"ok\":true,\"seenByThen\":4}",
            "{\"id\":3,\"ok\":true,\"seenByThen\":4}",
            "{\"id\":4,\"ok\":true,\"seenByThen\":4}");
  }

  @Test
  void shouldReadMarkupAsText() throws IOException {
    assertThat(run("{\"id\":1,\"title\":\"<b>Talks</b> &amp; ties\"}", 0).get(0))
        .contains("Talks & ties");
  }

  @Test
  void shouldReadTimesOfManyForms() {
    assertThat(FilterRecords.instant("2026-11-23T10:00:00Z"))
        .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    assertThat(FilterRecords.instant("2009-03-20 12:24:52.002364-05"))
        .isEqualTo(Instant.parse("2009-03-20T17:24:52.002364Z"));
    assertThat(FilterRecords.instant("1987-02-26T15:01:01"))
        .isEqualTo(Instant.parse("1987-02-26T15:01:01Z"));
    assertThat(FilterRecords.instant("2026-11-23"))
        .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(FilterRecords.instant("soon")).isNull();
  }
}
