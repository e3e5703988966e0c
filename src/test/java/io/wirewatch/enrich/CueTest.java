package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.codes.Taxonomy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CueTest {
  private static final Taxonomy TAXONOMY = Taxonomy.shipped();

  @TestFactory
  Stream<DynamicTest> shouldLoadWholeWithoutDuplicates() {
    return Stream.concat(Stream.of(MediaTopicTagger.ANY), MediaTopicTagger.LANGUAGES.stream())
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language,
                    () -> {
                      Set<String> seen = new HashSet<>();
                      for (Cue cue : Cue.read(language, TAXONOMY)) {
                        assertThat(seen.add(cue.topic() + " " + cue.phrase()))
                            .as("%s line %d: %s twice", language, cue.row().line(), cue.phrase())
                            .isTrue();
                        assertThat(cue.weight()).isBetween(0.0, 5.0);
                      }
                    }));
  }

  @Test
  void shouldCoverAllTopLevelsAndManyBelow() {
    Set<Integer> topics = new HashSet<>();
    for (String language : List.of(MediaTopicTagger.ANY, "en")) {
      Cue.read(language, TAXONOMY).forEach(cue -> topics.add(cue.topic()));
    }
    topics.remove(-1);
    assertThat(topics.stream().filter(topic -> TAXONOMY.parent(topic) < 0)).hasSize(17);
    assertThat(topics.stream().filter(topic -> TAXONOMY.parent(topic) >= 0))
        .hasSizeGreaterThanOrEqualTo(150);
  }
}
