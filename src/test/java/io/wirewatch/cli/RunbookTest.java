package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The runbook has an answer to each alarm and each metric, with commands that there are. */
class RunbookTest {
  private static final Path METRICS = Path.of("src/main/java/io/wirewatch/ops");
  private final String runbook = text(Path.of("topology-docs/runbook.md"));

  @Test
  void shouldHaveASectionForEachAlarmAndNoOther() throws IOException {
    JsonNode rules =
        new YAMLMapper().readTree(Path.of("src/main/docker/prometheus/alerts.yml").toFile());
    List<String> alarms = new ArrayList<>();
    rules.findValues("alert").forEach(alarm -> alarms.add(alarm.asText()));
    List<String> sections =
        Pattern.compile("^### (Wirewatch\\w+)$", Pattern.MULTILINE)
            .matcher(runbook)
            .results()
            .map(section -> section.group(1))
            .toList();
    assertThat(alarms).hasSizeGreaterThanOrEqualTo(10);
    assertThat(sections).containsExactlyInAnyOrderElementsOf(alarms);
  }

  @Test
  void shouldExplainEachMetricOfOurs() throws IOException {
    // Where a name is made of parts, the part that varies.
    Set<String> names =
        new TreeSet<>(
            Set.of(
                "wirewatch_delivery_waiting",
                "wirewatch_delivery_oldest",
                "wirewatch_delivery_lag_records"));
    try (var files = Files.list(METRICS)) {
      for (Path file : files.toList()) {
        Pattern.compile("\"(wirewatch\\.[a-z]+(?:\\.[a-z]+)*)\"")
            .matcher(text(file))
            .results()
            .forEach(name -> names.add(plain(name.group(1).replace('.', '_'))));
      }
    }
    Set<String> explained =
        Pattern.compile("^\\| `(wirewatch_[a-z_]+)`", Pattern.MULTILINE)
            .matcher(runbook)
            .results()
            .map(name -> plain(name.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).hasSizeGreaterThan(10);
    assertThat(explained).isEqualTo(names);
  }

  /** Without the unit that Prometheus puts behind. */
  private static String plain(String metric) {
    return metric.replaceAll("_(total|seconds)$", "");
  }

  @Test
  void shouldNameOnlyCommandsThatThereAre() {
    List<String> commands =
        Pattern.compile("(?:^|`)wirewatch ([a-z-][^`\\n]*)", Pattern.MULTILINE)
            .matcher(runbook)
            .results()
            .map(command -> command.group(1).strip())
            .toList();
    assertThat(commands).hasSizeGreaterThan(10);
    for (String command : commands) {
      CommandLine line = Main.commandLine();
      for (String word : command.split(" ")) {
        CommandLine below = line.getSubcommands().get(word);
        if (below == null) {
          break;
        }
        line = below;
      }
      assertThat(line.getParent()).as(command).isNotNull();
      for (String word : command.split(" ")) {
        if (word.startsWith("-")) {
          assertThat(line.getCommandSpec().findOption(word)).as(command + ": " + word).isNotNull();
        }
      }
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
