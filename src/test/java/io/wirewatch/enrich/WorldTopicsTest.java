package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Titles and leads in the languages of the news, one for each top level. */
class WorldTopicsTest {
  private static final MediaTopicTagger TAGGER = MediaTopicTagger.load();
  private static final Taxonomy TAXONOMY = Taxonomy.shipped();
  private static final int TOPS = 17;

  private record Example(String language, String top, String title, String lead) {}

  @Test
  void shouldTellEveryTopLevelInEveryLanguage() throws IOException {
    Map<String, Integer> seen = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Example example : examples()) {
      seen.merge(example.language(), 1, Integer::sum);
      String told = top(example);
      if (!told.equals(example.top())) {
        wrong.add(
            example.language() + " " + example.top() + " told " + told + ": " + example.title());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).allSatisfy((language, examples) -> assertThat(examples).isEqualTo(TOPS));
  }

  @Test
  void shouldKnowWordsForManyTopicsBelowInEveryLanguage() throws IOException {
    Set<String> languages = new HashSet<>();
    examples().forEach(example -> languages.add(example.language()));
    for (String language : languages) {
      Set<Integer> tops = new HashSet<>();
      Set<Integer> below = new HashSet<>();
      for (Cue cue : Cue.read(language, TAXONOMY)) {
        if (cue.topic() >= 0) {
          (TAXONOMY.parent(cue.topic()) < 0 ? tops : below).add(cue.topic());
        }
      }
      assertThat(tops).as(language).hasSize(TOPS);
      assertThat(below).as(language).hasSizeGreaterThanOrEqualTo(150);
    }
  }

  private static String top(Example example) {
    NewsText text = new NewsText(example.title(), example.lead(), "", null, null, null);
    return TAGGER.tag(text, example.language()).stream()
        .map(MediaTopic::code)
        .filter(code -> code.endsWith("000000"))
        .findFirst()
        .map(code -> code.substring("medtop:".length()))
        .orElse("nothing");
  }

  private static List<Example> examples() throws IOException {
    try (InputStream in = WorldTopicsTest.class.getResourceAsStream("/topics/world.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cell -> new Example(cell[0], cell[1], cell[2], cell[3]))
          .toList();
    }
  }
}
