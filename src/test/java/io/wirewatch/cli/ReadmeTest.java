package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.kafka.Topics;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What README.md tells people to type is what the program takes. */
class ReadmeTest {
  private final String readme = text("README.md");

  @Test
  void shouldNameOnlyCommandsAndOptionsThatThereAre() {
    List<String> commands = new ArrayList<>();
    for (String block : blocks("sh")) {
      for (String line : block.split("\n")) {
        for (String part : line.split("\\||&&")) {
          String command = part.strip();
          if (command.startsWith("wirewatch ")) {
            commands.add(command.substring("wirewatch ".length()));
          } else if (command.startsWith("java -jar target/wirewatch.jar ")) {
            commands.add(command.substring("java -jar target/wirewatch.jar ".length()));
          } else if (command.contains("--rm wirewatch ")) {
            commands.add(command.substring(command.indexOf("--rm wirewatch ") + 15));
          }
        }
      }
    }
    assertThat(commands).hasSizeGreaterThan(12);
    for (String command : commands) {
      CommandLine.ParseResult parsed = Main.commandLine().parseArgs(arguments(command));
      assertThat(parsed.hasSubcommand()).as(command).isTrue();
    }
  }

  /** As a shell splits them: what stands between quotes is one. */
  private static String[] arguments(String command) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(command)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toArray(String[]::new);
  }

  @Test
  void shouldHaveOneCommandForTheDemoAndOneForTheTests() {
    assertThat(readme)
        .contains("<!-- ci:demo -->\n```sh\nmvn -q -DskipTests package && java -jar target/")
        .contains("<!-- ci:test -->\n```sh\nmvn -q verify\n```");
  }

  @Test
  void shouldShowASubjectThatIsAccepted() {
    List<String> subjects =
        blocks("yaml").stream().filter(block -> block.contains("subjects:")).toList();
    assertThat(subjects).isNotEmpty();
    for (String yaml : subjects) {
      assertThat(SubjectFile.read("README.md", yaml).problems()).isEmpty();
    }
  }

  @Test
  void shouldNameOnlyFilesAndTopicsThatThereAre() {
    Matcher paths = Pattern.compile("`((?:src|topology-docs)/[^`<]+|[A-Z]+\\.md)`").matcher(readme);
    while (paths.find()) {
      assertThat(Path.of(paths.group(1))).exists();
    }
    Set<String> topics =
        new Topics().all().stream().map(topic -> topic.name()).collect(Collectors.toSet());
    Matcher named = Pattern.compile("wirewatch\\.([a-z-]+)(?=[\\s`\"])").matcher(readme);
    while (named.find()) {
      if (!Set.of("jar").contains(named.group(1))) {
        assertThat(topics).contains("wirewatch." + named.group(1));
      }
    }
  }

  @Test
  void shouldCountTheStarterFeedsRight() throws IOException {
    var feeds =
        new YAMLMapper()
            .readTree(Path.of("src/main/resources/feeds/starter.yaml").toFile())
            .get("feeds");
    assertThat(readme)
        .contains(feeds.size() + " public news feeds")
        .contains(Set.copyOf(feeds.findValuesAsText("country")).size() + " countries");
  }

  @Test
  void shouldCountTheActorsRight() throws IOException {
    Set<String> actors = new HashSet<>();
    for (String file : List.of("actors.tsv", "leaders.tsv")) {
      Files.readAllLines(Path.of("src/main/resources/gazetteer", file)).stream()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .forEach(row -> actors.add(row.substring(0, row.indexOf('\t'))));
    }
    assertThat(readme)
        .contains(
            String.format(
                Locale.ROOT,
                "More than %,d people, governments and organisations",
                actors.size() / 100 * 100));
  }

  private List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private static String text(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
