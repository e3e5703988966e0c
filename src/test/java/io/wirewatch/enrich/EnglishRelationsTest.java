package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static List<Relation> relations(String sentence) {
    return ENRICHER.tag(new NewsText("", sentence, "", "en", null, null)).relations();
  }

  /** Columns: sentence, pair, source or -, event. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lavrov told Wang Yi that ties would deepen.           | CN-RU | RU | CONSULT",
        "Britain told Iran to free the crew.                   | GB-IR | GB | DEMAND",
        "Sino-Russian trade reached a record high last year.   | CN-RU | -  | COOPERATE",
        "Moscow-Beijing relations are at their best.           | CN-RU | -  | SUPPORT",
        "The US imposed sanctions on Iranian banks.            | IR-US | US | SANCTION",
        "Iran was condemned by Britain over the arrests.       | GB-IR | GB | DISAPPROVE",
        "India and Pakistan exchanged fire across the border.  | IN-PK | -  | FIGHT",
        "Poland closed two border crossings with Belarus.      | BY-PL | PL | SANCTION",
        "A Rwandan court sentenced a Burundian businessman.    | BI-RW | RW | COERCE",
        "Norway sent field hospitals to Malawi on Tuesday.     | MW-NO | NO | AID",
      })
  void shouldTellTheActAndItsDirection(String sentence, String pair, String source, String event) {
    assertThat(relations(sentence))
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.pair()).isEqualTo(pair);
              assertThat(relation.source()).isEqualTo(source.equals("-") ? null : source);
              assertThat(relation.event()).isEqualTo(event);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China, Russia, India and Brazil are the largest members of the group.",
        "Floods killed 30 people in India and Nepal, officials said.",
        "Russia beat China 3-1 in the football World Cup qualifier.",
        "Germany beat France 3-1 in the Nations League.",
        "The storm hit Cuba before moving to Florida in the United States.",
        "The countries that voted against were Russia, Belarus, North Korea and Syria.",
        "Shares in Tokyo rose after gains in New York and London.",
        "He was born in Poland, studied in France and lived in Canada.",
        "Prices of coffee from Brazil and Vietnam rose as drought hit crops.",
        "The German minister told reporters in Warsaw that spring had come.",
        "The virus has spread from China to Italy and Iran.",
      })
  void shouldNotRelateWhatOnlyStandsTogether(String sentence) {
    assertThat(relations(sentence)).isEmpty();
  }

  @Test
  void shouldLeaveOutTheSourceThatStandsInTheMiddle() {
    assertThat(
            relations(
                "Sudan bombed a village in Chad, the French embassy said on Monday, and shelled the"
                    + " road to it."))
        .extracting(Relation::pair)
        .containsExactly("SD-TD");
  }

  @Test
  void shouldKeepACompoundBehindTheObjectToItself() {
    assertThat(
            relations("The Dutch minister praised Turkey for its part in the Sino-Russian talks."))
        .extracting(Relation::pair)
        .containsExactlyInAnyOrder("NL-TR", "CN-RU");
  }

  @Test
  void shouldPassOverWhatIsSaidByTheWay() {
    assertThat(relations("Qatar, which hosts a US base, condemned the Iranian attack."))
        .extracting(Relation::pair)
        .containsExactly("IR-QA");
  }

  @Test
  void shouldTellWhomAnAnswerBehindASemicolonMeans() {
    assertThat(relations("US sends arms to Taiwan; China condemns move"))
        .extracting(Relation::pair, Relation::source, Relation::event)
        .containsExactlyInAnyOrder(tuple("TW-US", "US", "AID"), tuple("CN-US", "CN", "DISAPPROVE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Floods kill 30 in India; Norway condemns whale hunters",
        "Storm nears Cuba; Spain signs pension deal",
        "Poland votes on Sunday. France rejects the budget.",
      })
  void shouldSeeNoAnswerWhereNoneIsGiven(String sentence) {
    assertThat(relations(sentence)).isEmpty();
  }
}
