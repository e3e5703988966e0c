package io.wirewatch.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of topology-docs say what the program is. */
class TopologyDocsTest {
  private static final Path DOCS = Path.of("topology-docs");
  private final Map<String, String> pages =
      new DocsPages(new SettingsLoader().environment(Map.of()).load()).all();

  @Test
  void shouldBeWhatDescribeWrites() throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = DOCS.resolve(page.getKey());
      assertThat(file).as("written by `wirewatch describe --docs topology-docs`").exists();
      assertThat(Files.readString(file))
          .as(file + " is out of date: run `wirewatch describe --docs topology-docs`")
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void shouldHoldNoSchemaOfWhatIsGone() throws IOException {
    try (Stream<Path> schemas = Files.list(DOCS.resolve("schemas"))) {
      assertThat(schemas.map(file -> "schemas/" + file.getFileName())).allMatch(pages::containsKey);
    }
  }

  @Test
  void shouldShowEachTopicWithAnExample() {
    String topics = pages.get("topics.md");
    Map<String, String> sections = new TreeMap<>();
    for (String section : topics.split("\n## ")) {
      if (section.startsWith("wirewatch.")) {
        sections.put(section.substring(0, section.indexOf('\n')), section);
      }
    }
    assertThat(sections).hasSizeGreaterThanOrEqualTo(12);
    sections.forEach(
        (topic, text) ->
            assertThat(text)
                .as(topic)
                .matches(it -> it.contains("```json\n{") || it.contains("| header | says |")));
  }

  @Test
  void shouldLinkOnlyToWhatIsThere() throws IOException {
    for (Path page : markdown()) {
      Matcher links =
          Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)")
              .matcher(Files.readString(page));
      while (links.find()) {
        assertThat(page.resolveSibling(links.group(1))).as("a link of " + page).exists();
      }
    }
  }

  @Test
  void shouldBeReachedFromTheIndex() throws IOException {
    String index = Files.readString(DOCS.resolve("README.md"));
    for (Path page : markdown()) {
      String name = DOCS.relativize(page).toString();
      if (!name.equals("README.md") && !name.contains("/")) {
        assertThat(index).as("the index names " + name).contains("(" + name + ")");
      }
    }
    assertThat(index).contains("(asyncapi.yaml)", "(schemas)", "(decisions)");
  }

  private static List<Path> markdown() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
