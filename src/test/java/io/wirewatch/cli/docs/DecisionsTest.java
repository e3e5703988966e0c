package io.wirewatch.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the pages on decisions have one form, and that their index names them as they are. */
class DecisionsTest {
  private static final Path PAGES = Path.of("topology-docs", "decisions");
  private static final List<String> PARTS =
      List.of("## Context", "## Decision", "## Measured", "## Rejected", "## Cost");

  /** Half a page, about. */
  private static final int MOST_WORDS = 700;

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldHaveTheFormOfAll(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    String number = page.getFileName().toString().substring(0, 4);

    assertThat(lines.get(0)).matches("# " + number + "\\. .+");
    assertThat(lines.get(2))
        .matches(
            "\\*\\*Status:\\*\\* (accepted|rejected|replaced by \\[\\d{4}]\\(.+\\))"
                + " \\d{4}-\\d{2}-\\d{2}(, changed \\d{4}-\\d{2}-\\d{2})?\\.");
    List<String> parts = lines.stream().filter(line -> line.startsWith("## ")).toList();
    assertThat(parts)
        .as("in this order, each once")
        .isEqualTo(PARTS.stream().filter(parts::contains).toList())
        .contains("## Context", "## Decision", "## Rejected", "## Cost");
    assertThat(String.join(" ", lines).split("\\s+")).hasSizeLessThan(MOST_WORDS);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldStandInTheIndexUnderItsTitle(Path page) throws IOException {
    String title = Files.readAllLines(page).get(0).substring("# 0000. ".length());
    String name = page.getFileName().toString();

    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains("| %s | [%s](%s) | ".formatted(name.substring(0, 4), title, name));
  }
}
