package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {
  private static final String RSS =
      "<rss version='2.0'><channel><title>Tornby — día</title><item><title>One</title><link>/1</link>"
          + "<content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>"
          + "<pubDate>Tue, 05 May 2026 07:08:09 +0200</pubDate></item></channel></rss>";

  @TempDir private Path directory;

  private int exitCode;

  @Test
  void shouldPrintOneObjectAFile() throws Exception {
    Path plain = Files.writeString(directory.resolve("a.xml"), RSS);
    Path packed = directory.resolve("b.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(RSS.getBytes(StandardCharsets.UTF_8));
    }
    List<JsonNode> answers =
        run("", "--url", "https://t.example/rss", plain.toString(), packed.toString());
    assertThat(answers).hasSize(2);
    assertThat(exitCode).isZero();
    for (JsonNode answer : answers) {
      assertThat(answer.path("ok").asBoolean()).isTrue();
      assertThat(answer.path("error").isNull()).isTrue();
      assertThat(answer.path("format").asText()).isEqualTo("rss_2.0");
      assertThat(answer.at("/feed/title").asText()).isEqualTo("Tornby — día");
      assertThat(answer.at("/entries/0/link").asText()).isEqualTo("https://t.example/1");
      assertThat(answer.at("/entries/0/published").asText()).isEqualTo("2026-05-05T05:08:09Z");
      assertThat(answer.at("/entries/0/updated").isMissingNode()).isTrue();
      assertThat(answer.at("/entries/0/content").asText()).isEqualTo("<p>Long</p>");
    }
    assertThat(answers.get(0).path("file").asText()).isEqualTo(plain.toString());
  }

  @Test
  void shouldAnswerEachLineOfABatchInOrder() throws Exception {
    Path plain = Files.writeString(directory.resolve("a.xml"), RSS);
    Path page = Files.writeString(directory.resolve("p.html"), "<html><title>Hi</title></html>");
    List<JsonNode> answers =
        run(
            "{\"file\":\""
                + page
                + "\"}\nnonsense\n{\"file\":\""
                + directory
                + "/none\"}\n\n{\"file\":\""
                + plain
                + "\",\"url\":\"https://t.example/\",\"headers\":{\"content-language\":\"es\"}}\n",
            "--batch");
    assertThat(exitCode).isEqualTo(1);
    assertThat(answers).hasSize(4);
    assertThat(answers)
        .extracting(a -> a.path("ok").asBoolean())
        .containsExactly(false, false, false, true);
    assertThat(answers.get(0).path("error").asText()).contains("web page");
    assertThat(answers.get(2).path("error").asText()).contains("no such file");
    assertThat(answers.get(3).at("/feed/language").asText()).isEqualTo("es");
  }

  @Test
  void shouldGoOnBehindALineThatNamesNoFile() throws Exception {
    Path plain = Files.writeString(directory.resolve("a.xml"), RSS);
    List<JsonNode> answers =
        run("{\"file\":\"a\\u0000b\"}\n{\"file\":\"" + plain + "\"}\n", "--batch");
    assertThat(exitCode).isEqualTo(1);
    assertThat(answers)
        .extracting(answer -> answer.path("ok").asBoolean())
        .containsExactly(false, true);
  }

  @Test
  void shouldRefuseToRunWithoutInput() throws Exception {
    run("");
    assertThat(exitCode).isEqualTo(2);
  }

  private List<JsonNode> run(String input, String... args) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
      exitCode = new CommandLine(new ParseCommand()).execute(args);
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
    List<JsonNode> answers = new ArrayList<>();
    for (String line : captured.toString(StandardCharsets.UTF_8).split("\n")) {
      if (!line.isBlank()) {
        answers.add(new ObjectMapper().readTree(line));
      }
    }
    return answers;
  }
}
