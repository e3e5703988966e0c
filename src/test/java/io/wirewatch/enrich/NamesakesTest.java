package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.NewsText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that politicians, organisations and others share, and names in many scripts. */
class NamesakesTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static List<String> actors(String language, String title) {
    return ENRICHER.tag(new NewsText(title, "", "", language, null, null)).actors().stream()
        .map(Actor::id)
        .toList();
  }

  @Test
  void shouldTakeASurnameInSportForAPlayer() {
    assertThat(actors("en", "Medvedev wins in straight sets to reach the semi-finals")).isEmpty();
    assertThat(actors("en", "Medvedev threatens the West again")).contains("dmitry-medvedev");
  }

  @Test
  void shouldTakeASurnameBehindAnOfficeWhereTheCountryIsNamed() {
    assertThat(actors("en", "Colombian President Petro cancels his trip"))
        .containsExactly("gustavo-petro");
    assertThat(actors("es", "Colombia: el presidente Petro cancela su viaje"))
        .contains("gustavo-petro");
    assertThat(actors("en", "Petro station opens in Colombia")).isEmpty();
    assertThat(actors("en", "President Petro of the chess club retires")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | L'OMS publie ses chiffres | who",
        "es | La OMS publica sus cifras | who",
        "fr | L'Organisation mondiale de la santé publie ses chiffres | who",
        "ru | Всемирная организация здравоохранения публикует данные | who",
        "el | Ο Παγκόσμιος Οργανισμός Υγείας δημοσίευσε στοιχεία | who",
        "fa | سازمان جهانی بهداشت آمار منتشر کرد | who",
        "tr | Dünya Sağlık Örgütü veri yayımladı | who",
        "el | Τα Ηνωμένα Έθνη ζητούν βοήθεια | un",
        "fa | سازمان ملل خواستار کمک شد | un",
        "id | Perserikatan Bangsa-Bangsa meminta bantuan | un",
        "tr | Birleşmiş Milletler yardım istiyor | un",
        "vi | Liên Hợp Quốc kêu gọi viện trợ | un",
        "en | Pentagon orders new helmets | pentagon",
        "de | Das Pentagon bestellt neue Helme | pentagon",
        "el | Το Πεντάγωνο παρήγγειλε κράνη | pentagon",
        "en | Markets wait for the Fed | federal-reserve",
        "en | Fed officials see no hurry | federal-reserve",
        "fr | La Réserve fédérale ne bouge pas | federal-reserve",
        "en | BoE leaves the door open | bank-of-england",
        "en | UN nuclear watchdog opens lab | iaea",
        "de | Der Internationale Strafgerichtshof eröffnet ein Büro | icc",
        "fr | La Cour pénale internationale ouvre un bureau | icc",
        "en | World Court opens hearing | icj",
        "es | La Organización Mundial del Comercio abre un panel | wto",
        "fr | L'Opep se réunit à Vienne | opec",
        "es | Hezbolá publica un video | hezbollah",
        "fr | Les houthis publient une vidéo | houthis",
        "es | Los hutíes publican un video | houthis",
        "ar | أنصار الله ينشرون مقطعا | houthis",
      })
  void shouldKnowOrganisationsAsOtherLanguagesWriteThem(
      String language, String title, String actor) {
    assertThat(actors(language, title)).contains(actor);
  }

  @Test
  void shouldReadNoKoreanNameAcrossWords() {
    assertThat(ENRICHER.tag(new NewsText("회의 이 란에 적어 주세요", "", "", "ko", null, null)).regions())
        .isEmpty();
    assertThat(ENRICHER.tag(new NewsText("이란에 눈", "", "", "ko", null, null)).regions())
        .extracting("code")
        .containsExactly("IR");
    assertThat(actors("ko", "국제 연합 회의")).contains("un");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fair opens in Oslo, Minnesota",
        "Bakery burns in Lima, Ohio",
        "Barn raised near Lisbon, North Dakota",
        "Bakery opens in Athens, Ga.",
        "Warsaw, Indiana gets a library",
        "Vienna, W.Va., mayor paints bridge",
        "The mayor of Sofia, Missouri, is 90",
        "Kyiv, Nebraska holds a parade",
      })
  void shouldTakeATownOfAStateForNoForeignCity(String title) {
    assertThat(ENRICHER.tag(new NewsText(title, "", "", "en", null, null)).regions())
        .extracting("code")
        .containsExactly("US");
  }
}
