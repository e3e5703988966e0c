package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorldRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/relations/sentences.tsv", delimiter = '\t', quoteCharacter = '~')
  void shouldTellWhoDidWhatToWhom(
      String language, String sentence, String pair, String source, String quad) {
    List<Relation> relations =
        ENRICHER.tag(new NewsText("", sentence, "", language, null, null)).relations();
    if (pair.equals("none")) {
      assertThat(relations).isEmpty();
      return;
    }
    assertThat(relations)
        .filteredOn(relation -> relation.pair().equals(pair))
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.quad().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .isEqualTo(quad);
              if (!source.equals("-")) {
                assertThat(relation.source()).isEqualTo(source);
              }
            });
  }
}
