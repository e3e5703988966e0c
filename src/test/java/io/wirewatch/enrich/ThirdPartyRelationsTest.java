package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two countries that a third deals with are not related by that: they are told below 0.5. */
class ThirdPartyRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static List<Relation> relations(String language, String sentence) {
    return ENRICHER.tag(new NewsText("", sentence, "", language, null, null)).relations();
  }

  /** Columns: language, sentence, pairs that are related, or none. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Duterte asks China, Russia for vaccine loans               | CN-PH, PH-RU",
        "en | Japan urges China, South Korea to show restraint           | CN-JP, JP-KR",
        "en | Canada imposes sanctions on Iran and Russia                | CA-IR, CA-RU",
        "en | Modi to visit Japan and China next week                    | CN-IN, IN-JP",
        "en | G7 ministers condemn Russia, Iran over drones              | none",
        "en | Government talking with US, Russia vaccine makers          | none",
        "en | Macron, Scholz discuss Ukraine, Moldova in Berlin          | DE-FR",
        "en | Putin, Xi discuss Ukraine                                  | CN-RU",
        "en | Qatar brokered a prisoner swap between the United States and Iran | IR-US",
        "en | Saudi Arabia hosted talks between Washington and Moscow    | RU-US",
        "en | Leaders of Rwanda and Congo met in Doha under Qatari mediation | CD-RW",
        "en | Wang Yi to meet Rubio in Kuala Lumpur                      | CN-US",
        "en | US, Russia resume nuclear arms talks in Geneva             | RU-US",
        "en | US-China trade war hurts farmers in Brazil                 | CN-US",
        "en | Rubio spoke by phone with Lavrov                           | RU-US",
        "en | Argentina beat France on penalties in the final in Qatar   | none",
        "en | If China attacked Taiwan, Japan would respond, minister says | CN-TW",
        "en | Chad, Niger and Mali at the annual summit                  | none",
        "en | Leaders of Chad, Niger and Mali meet in Bamako             | ML-NE, ML-TD, NE-TD",
        "de | Polen wirft Russland und Belarus hybride Angriffe vor.     | BY-PL, PL-RU",
        "de | Scholz und Biden sprachen über Russland und China.         | DE-US",
        "de | Katar vermittelte zwischen den USA und dem Iran.           | IR-US",
        "fr | La Pologne accuse la Russie et la Biélorussie d'attaques.  | BY-PL, PL-RU",
        "fr | Macron et Merz évoquent la Russie et la Chine.             | DE-FR",
        "es | Canadá impone sanciones a Irán y Rusia.                    | CA-IR, CA-RU",
        "es | Catar medió entre Estados Unidos e Irán.                   | IR-US",
        "ru | Канада ввела санкции против Ирана и России.                | CA-IR, CA-RU",
        "ru | Байден и Меркель обсудили Россию и Китай.                  | DE-US",
        "ru | Катар выступил посредником между США и Ираном.             | IR-US",
        "zh | 加拿大对伊朗和俄罗斯实施制裁。                                  | CA-IR, CA-RU",
        "zh | 拜登和默克尔讨论俄罗斯和中国问题。                              | DE-US",
        "zh | 日本敦促中国和韩国保持克制。                                    | CN-JP, JP-KR",
        "en | Cyber agency: Iran, North Korea the main threats to Canada | CA-IR, CA-KP",
        "en | Watchdog reports growing threat from Iran and Belarus      | none",
        "en | Attacks by Mali and Niger kill dozens of villagers         | none",
        "en | Demands from Egypt and Jordan delay the vote               | none",
        "en | War of words between Iran and Pakistan over threats        | IR-PK",
        "en | Iran, Pakistan trade threats over border raid              | IR-PK",
        "de | Bedrohung durch Iran und Belarus nimmt zu                  | none",
        "fr | La menace de l'Iran et de la Biélorussie grandit           | none",
        "es | La amenaza de Irán y Bielorrusia crece                     | none",
        "sv | Hotet från Iran och Belarus växer                          | none",
      })
  void shouldNotJoinTheTwoThatAThirdDealsWith(String language, String sentence, String pairs) {
    assertThat(relations(language, sentence))
        .filteredOn(relation -> relation.score() >= 0.5)
        .extracting(Relation::pair)
        .containsExactlyInAnyOrderElementsOf(
            pairs.equals("none") ? List.of() : List.of(pairs.split(",\\s*")));
  }

  @Test
  void shouldStillTellThemBelowHalf() {
    assertThat(relations("en", "Canada imposes sanctions on Iran and Russia."))
        .filteredOn(relation -> relation.pair().equals("IR-RU"))
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.score()).isLessThan(0.5);
              assertThat(relation.source()).isNull();
            });
  }

  @Test
  void shouldNotTakeANumeralForXi() {
    assertThat(
            ENRICHER
                .tag(new NewsText("", "Pius XI spoke of peace in 1937.", "", "en", null, null))
                .actors())
        .isEmpty();
  }
}
