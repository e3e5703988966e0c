package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.NewsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final KnownActor ACTOR =
      new KnownActor(
          "jane-doe", "Jane Doe", Actor.Kind.PERSON, "NZ", List.of(), List.of("Джейн Доу"));

  @Test
  void shouldCoverAllThatTheTaggersRead() throws IOException {
    try (Stream<String> files =
        Stream.of("gazetteer", "taxonomy", "language").flatMap(DictionaryTest::below)) {
      assertThat(files.filter(file -> !file.endsWith(".md")))
          .containsExactlyInAnyOrderElementsOf(Dictionary.FILES);
    }
  }

  @Test
  void shouldStandInTheTagsAndTellLiveActorsApart() {
    Enricher enricher = Enricher.load();
    NewsText text = new NewsText("Jane Doe resigns", "", "", "en", null, null);
    String shipped = enricher.tag(text).dictionary();
    assertThat(shipped).matches("[0-9a-f]{12}").isEqualTo(Dictionary.version());

    enricher.liveActors().put(ACTOR);
    assertThat(enricher.tag(text).dictionary()).matches(shipped + "\\+[0-9a-f]{6}");
    enricher.liveActors().remove(ACTOR.id());
    assertThat(enricher.tag(text).dictionary()).isEqualTo(shipped);
  }

  private static Stream<String> below(String directory) {
    try {
      return Files.walk(RESOURCES.resolve(directory))
          .filter(Files::isRegularFile)
          .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
