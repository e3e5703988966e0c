package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.text.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** States found alone, towns of foreign names, homonyms that the outlet decides, and bywords. */
class NamesOfPlacesTest {
  /** States that are countries, capitals or persons too: the text around decides. */
  private static final Set<String> DOUBTFUL = Set.of("Georgia");

  private static final Enricher ENRICHER = Enricher.load();

  static List<String> states() {
    return Table.load("/gazetteer/states.tsv").rows().stream()
        .filter(row -> row.get(0).matches("(US|CA|AU|DE)-.*"))
        .flatMap(
            row ->
                List.of(row.get(1).split("\\|")).stream()
                    .filter(name -> !DOUBTFUL.contains(name))
                    .map(name -> row.get(0).substring(0, 2) + " " + name))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("states")
  void shouldFindAStateAlone(String state) {
    String country = state.substring(0, 2);
    String language = country.equals("DE") ? "de" : "en";
    String before = country.equals("DE") ? "Sturm erreicht " : "Storm reaches ";
    ToldCountries.shouldBe(country, before + state.substring(3), language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'US'|'Lisbon, Ohio, bakery reopens'
          'US'|'Warsaw, Indiana, library flooded'
          'US'|'Cairo, Nebraska, mourns its baker'
          'KR JP'|'Seoul, Tokyo to share weather data'
          'US'|'Ferry strikes pier in New Jersey'
          'ES'|'Strong winds in Valencia'
          'CN'|'Meta fined in China'
          """)
  void shouldReadATownWithItsState(String countries, String title) {
    ToldCountries.shouldBe(countries, title, "en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'ru'|''|'Скончался артист Юрий Николаев'
          'ru'|''|'Самое длинное письмо нашли на чердаке'
          'sl'|''|'Novi trener je Logar'
          'cs'|''|'Nic se nestalo'
          'cs'|''|'Píše o tom deník'
          'bg'|''|'Бих искал повече хляб'
          'ar'|'JO'|'الأردن: مدرسة جديدة في عمّان'
          'ar'|'OM'|'عمان تفتتح ميناء جديدا'
          'de'|''|'Südamerika feiert den Regen'
          """)
  void shouldNotTakeOtherWordsForPlaces(String language, String countries, String title) {
    ToldCountries.shouldBe(countries, title, language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'en'|'GB'|'FTSE 100 slips at noon'
          'en'|'PL'|'Zloty weakens again'
          'en'|''|'Thief returns 300 million rupiah'
          'ru'|'RU'|'Рубль слабеет'
          'fr'|'FR'|'Le CAC 40 recule'
          'it'|'IT'|'Palazzo Chigi smentisce'
          'ja'|'JP'|'国会が閉会'
          'ja'|'RU'|'ロシア外務省が声明'
          'ko'|'KR'|'국회 본회의 열려'
          'zh'|'HK'|'恒指下跌'
          'hi'|'IN'|'सेंसेक्स गिरा'
          """)
  void shouldKnowMarketsAndOrgans(String language, String countries, String title) {
    ToldCountries.shouldBe(countries, title, language);
  }

  @Test
  void shouldLetTheOutletDecideBetweenHomonymsOnly() {
    assertThat(told("Lebanon county fair opens", "US")).containsExactly("US");
    assertThat(told("Lebanon county fair opens", null)).containsExactly("LB");
    assertThat(told("Lebanon votes on Sunday", "US")).containsExactly("LB");
    assertThat(told("Fair opens on Sunday", "US")).isEmpty();
  }

  private static List<String> told(String title, String outlet) {
    return ENRICHER.tag(new NewsText(title, "", "", "en", null, outlet)).regions().stream()
        .map(Region::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'en'|'Thieves abandon a stolen Honda'
          'en'|'Riders in Metro face delays'
          'en'|'Two Sens back the bill'
          'en'|'Voters in Liberal strongholds stay home'
          'de'|'Unfall mit Honda auf der Autobahn'
          'es'|'Huelga en Metro esta semana'
          """)
  void shouldNotReadAMakeOrAPlainWordAsATownFarAway(String language, String title) {
    ToldCountries.shouldBe("", title, language);
  }
}
