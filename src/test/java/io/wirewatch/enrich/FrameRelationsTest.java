package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static List<Relation> relations(String language, String headline) {
    return ENRICHER.tag(new NewsText(headline, "", "", language, null, null)).relations();
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(resources = "/relations/frames.tsv", delimiter = '\t', quoteCharacter = '~')
  void shouldTieWhomAnActTiesAndNobodyElse(
      String language, String pairs, String source, String headline) {
    List<Relation> sure =
        relations(language, headline).stream().filter(r -> r.score() >= 0.5).toList();
    assertThat(sure)
        .extracting(Relation::pair)
        .containsExactlyInAnyOrderElementsOf(
            pairs.equals("none") ? List.of() : Arrays.asList(pairs.split(",")));
    if (!source.equals("-")) {
      assertThat(sure).extracting(Relation::source).containsExactly(source);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Austria, Belgium and Chad abstain",
        "France and Italy vote",
        "Chile and Peru ban plastic bags",
      })
  void shouldTellNothingOfAListThatDoesSomethingByItself(String headline) {
    assertThat(relations("en", headline)).isEmpty();
  }

  @Test
  void shouldStillSayBelowHalfWhatTwoDemandOfAThird() {
    assertThat(relations("en", "Egypt and Jordan demand ceasefire talks with Israel"))
        .filteredOn(relation -> relation.pair().equals("EG-JO"))
        .singleElement()
        .satisfies(relation -> assertThat(relation.score()).isLessThan(0.5));
  }

  @Test
  void shouldFindACountryWhoseLastWordIsWrittenSmall() {
    assertThat(relations("fr", "L'Iran et l'Arabie saoudite rétablissent leurs relations"))
        .extracting(Relation::pair)
        .containsExactly("IR-SA");
  }
}
