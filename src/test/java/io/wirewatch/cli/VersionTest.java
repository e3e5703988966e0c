package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version stands in pom.xml; whatever else names it is held to that. */
class VersionTest {
  private static final Pattern IMAGE = Pattern.compile("image: wirewatch:(\\S+)");

  @Test
  void shouldBeThatOfTheBuild() throws IOException {
    var project =
        Pattern.compile("<artifactId>wirewatch</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(project.find()).isTrue();
    assertThat(Release.VERSION).isEqualTo(project.group(1));
    assertThat(Release.PRODUCT).isEqualTo("Wirewatch/" + project.group(1));
    assertThat(Main.commandLine().getCommandSpec().version())
        .containsExactly("wirewatch " + Release.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "src/main/docker/kubernetes/wirewatch.yaml"})
  void shouldBeThatOfTheImages(String file) throws IOException {
    List<String> tags =
        IMAGE
            .matcher(Files.readString(Path.of(file)))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(tags).isNotEmpty().containsOnly(Release.VERSION);
  }

  @Test
  void shouldBeInTheChangelog() throws IOException {
    assertThat(Files.readString(Path.of("CHANGELOG.md"))).contains("## " + Release.VERSION);
  }
}
