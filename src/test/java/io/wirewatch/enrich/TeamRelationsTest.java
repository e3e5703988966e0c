package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teams bear the names of countries, and what they do to each other is no war. */
class TeamRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static List<String> pairs(String language, String title, String summary) {
    NewsText text = new NewsText(title, summary, "", language, null, null);
    return ENRICHER.tag(text).relations().stream()
        .filter(relation -> relation.score() >= 0.5)
        .map(Relation::pair)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Tunisia punish Cameroon on the break",
    "Kenya strike twice to sink Uganda",
    "Argentina attack France at the scrum",
    "Ghana fight back to deny Chile",
  })
  void shouldTakeACountryWithAPluralVerbForATeam(String title) {
    assertThat(pairs("en", title, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tunisia punishes Cameroon over visas         | CM-TN",
        "Netherlands demand apology from Turkey       | NL-TR",
        "Philippines accuse China of ramming a boat   | CN-PH",
        "US strike Iran                               | IR-US",
        "India hit Pakistan with missiles             | IN-PK",
        "Israel strike kills five in Lebanon          | IL-LB",
        "India attack on Pakistan draws protests      | IN-PK",
        "Kenya attacked Uganda                        | KE-UG",
      })
  void shouldKeepWhatStatesDo(String title, String pair) {
    assertThat(pairs("en", title, "")).contains(pair);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | La Tunisie attaque le Cameroun en finale | Le match de football a vu deux buts en Coupe du monde.",
        "de | Polen droht Portugal im Viertelfinale | Die Fußball-Nationalmannschaft spielt gegen die Mannschaft.",
        "en | Chile bombed Ghana with late goals | The striker scored a hat-trick in the football match.",
      })
  void shouldNotSeeAWarWhereTheTopicIsSport(String language, String title, String summary) {
    assertThat(pairs(language, title, summary)).isEmpty();
  }
}
