package io.wirewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The front page of the quality pages says what they say. */
class QualityPageTest {
  private static final Path DOCS = Path.of("topology-docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)");
  private static final Pattern FIGURE = Pattern.compile("\\*\\*([\\d.]+)\\*\\*");

  @Test
  void shouldGiveTheFiguresOfThePages() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCS.resolve("quality.md")).stream()
            .filter(line -> LINK.matcher(line).find())
            .toList();
    assertThat(rows).hasSizeGreaterThan(12);
    for (String row : rows) {
      Matcher link = LINK.matcher(row);
      link.find();
      String page = Files.readString(DOCS.resolve(link.group(1)));
      for (Matcher figure = FIGURE.matcher(row); figure.find(); ) {
        assertThat(page).as(row).containsPattern("(?<![\\d.])" + Pattern.quote(figure.group(1)));
      }
    }
  }
}
