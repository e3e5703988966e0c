package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static Relation only(String language, String title) {
    List<Relation> told =
        ENRICHER.tag(new NewsText(title, "", "", language, null, null)).relations().stream()
            .filter(relation -> relation.score() >= 0.5)
            .toList();
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | In 1977 Ethiopia accused Somalia of arming rebels | historical",
        "en | Ethiopia accuses Somalia of arming 1977 rebels    | actual",
        "de | 1915 verurteilte Italien Österreich               | historical",
        "fr | En 1904, le Japon attaquait la Russie            | historical",
        "es | En 1932 Bolivia atacó Paraguay                    | historical",
        "it | Nel 1935 l'Italia attaccò l'Etiopia               | historical",
        "ru | В 1980 году Ирак напал на Иран                    | historical",
        "uk | У 1980 році Ірак напав на Іран                    | historical",
        "pl | W 1980 roku Irak zaatakował Iran                  | historical",
        "zh | 1980年伊拉克入侵伊朗                              | historical",
        "ja | 1980年にイラクがイランに侵攻した                  | historical",
        "pt | Angola enviará tropas à Zâmbia                    | future",
        "es | Chile enviará ayuda a Bolivia                     | future",
        "it | La Spagna invierà aiuti alla Grecia               | future",
        "fr | La Suisse livrera des drones à la Moldavie        | future",
        "ja | スペインがモロッコに船を供与へ                    | future",
        "ja | スペイン、モロッコへの攻撃を検討                  | hypothetical",
      })
  void shouldTellWhenAnActIs(String language, String title, String context) {
    assertThat(only(language, title).context().name().toLowerCase(Locale.ROOT)).isEqualTo(context);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ro | Moldova a fost amenințată de Belarus      | BY-MD | BY",
        "ro | Belarus a amenințat Moldova               | BY-MD | BY",
        "cs | Norsko bylo napadeno Dánskem              | DK-NO | DK",
        "cs | Dánsko napadlo Norsko                     | DK-NO | DK",
        "de | Algerien schwört Marokko Vergeltung       | DZ-MA | DZ",
        "nl | Noorwegen zou Letland schepen kunnen leveren | LV-NO | NO",
        "el | Η Αλβανία κατηγόρησε τη Σερβία            | AL-RS | AL",
        "en | Peru and Chile cut tariffs                | CL-PE |",
        "en | Peru cuts tariffs on Chile                | CL-PE | PE",
        "zh | 挪威调停秘鲁和智利                        | CL-PE |",
        "ja | ノルウェー、ペルーとチリの仲介に乗り出す  | CL-PE |",
      })
  void shouldTellWhoActs(String language, String title, String pair, String source) {
    Relation relation = only(language, title);
    assertThat(relation.pair()).isEqualTo(pair);
    assertThat(relation.source()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({"Peru and Chile cut interest rates", "Peru's ambassador to Chile dies at 61"})
  void shouldNotJoinWhatIsEachOnesOwn(String title) {
    assertThat(ENRICHER.tag(new NewsText(title, "", "", "en", null, null)).relations()).isEmpty();
  }
}
