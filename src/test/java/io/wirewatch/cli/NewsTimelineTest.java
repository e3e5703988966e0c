package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** News in, alerts out: the pains of whoever is alerted, through all steps behind the poller. */
class NewsTimelineTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> shouldAlertAsTold() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios-news"))) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }
  }

  private void run(Path file) throws IOException {
    JsonNode scenario = YAML.readTree(Files.readString(file));
    Path subject = directory.resolve("subject.yaml");
    Files.writeString(subject, YAML.writeValueAsString(scenario.get("subject")));
    StringBuilder news = new StringBuilder();
    for (JsonNode each : scenario.get("news")) {
      var item = JSON.createObjectNode();
      item.put("id", each.get("id").asText());
      item.put("outlet", each.get("outlet").asText());
      item.put("title", each.get("title").asText());
      item.put("summary", each.get("text").asText());
      item.put("published", each.get("at").asText());
      news.append(item).append('\n');
    }
    List<String> expected = new ArrayList<>();
    scenario.get("alerts").forEach(alert -> expected.add(alert.asText()));

    assertThat(alerts(news.toString(), subject)).isEqualTo(expected);
  }

  private static List<String> alerts(String news, Path subject) throws IOException {
    InputStream oldIn = System.in;
    PrintStream oldOut = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(news.getBytes(UTF_8)));
      System.setOut(new PrintStream(out, true, UTF_8));
      String[] command = {"match", "--subjects", subject.toString(), "--alerts"};
      assertThat(Main.commandLine().execute(command)).isZero();
    } finally {
      System.setIn(oldIn);
      System.setOut(oldOut);
    }
    List<String> alerts = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      JsonNode alert = JSON.readTree(line);
      alerts.add(alert.get("kind").asText() + " " + alert.get("articleId").asText());
    }
    return alerts;
  }
}
