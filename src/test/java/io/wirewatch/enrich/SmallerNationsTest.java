package io.wirewatch.enrich;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people and the capitals of small states and territories, in many languages. */
class SmallerNationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'de'|'BW'|'Botsuanische Minen entlassen Arbeiter'
          'de'|'MV'|'Malediver wählen neues Parlament'
          'fr'|'SC'|'Les pêcheurs seychellois en grève'
          'fr'|'MQ'|'La vie chère pousse les Martiniquais dans la rue'
          'es'|'CI'|'El cacao marfileño sube de precio'
          'es'|'TG'|'La oposición togolesa convoca marchas'
          'pt'|'BJ'|'Governo beninense fecha a fronteira'
          'pt'|'MT'|'Tribunal maltês absolve o empresário'
          'it'|'MG'|'I militari malgasci prendono il potere'
          'it'|'ZM'|'Il debito zambiano sarà ristrutturato'
          'nl'|'TZ'|'Tanzaniaanse politie pakt betogers op'
          'nl'|'SN'|'Senegalezen kiezen een president'
          'ru'|'GA'|'Габонские военные распустили парламент'
          'ru'|'ZM'|'Замбийцам списали долги'
          'uk'|'OM'|'Оманський султан прийняв гостей'
          'pl'|'TD'|'Czadyjskie wojsko rozbiło obóz rebeliantów'
          'sv'|'MZ'|'Moçambikiska soldater evakuerar byar'
          'tr'|'RW'|'Ruandalı askerler sınıra yığıldı'
          'ar'|'MZ'|'الجيش الموزمبيقي يستعيد مدينة'
          """)
  void shouldTellTheCountryOfAPeople(String language, String countries, String title) {
    ToldCountries.shouldBe(countries, title, language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'de'|'PG'|'Port Moresby verhängt Ausgangssperre'
          'fr'|'NC'|'Nouméa retrouve le calme'
          'es'|'RW'|'Kigali niega su apoyo a los rebeldes'
          'it'|'ER'|'Asmara chiude le scuole'
          'nl'|'CW'|'Willemstad stelt begroting uit'
          'pl'|'MZ'|'Maputo wprowadza godzinę policyjną'
          'id'|'PG'|'Port Moresby tutup pasar'
          'tr'|'LA'|'Vientiane yeni köprüyü açtı'
          'ru'|'LK'|'В Коломбо закончился бензин'
          'uk'|'TD'|'У Нджамені чути постріли'
          'zh'|'SB'|'霍尼亚拉实施宵禁'
          'ja'|'MN'|'ウランバートルで大気汚染が悪化'
          'ar'|'BH'|'المنامة تستضيف القمة'
          'ko'|'LA'|'비엔티안에서 정상회의 개막'
          """)
  void shouldTellTheCountryOfACapital(String language, String countries, String title) {
    ToldCountries.shouldBe(countries, title, language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'de'|'CI'|'Elfenbeinküste führt Kakaosteuer ein'
          'de'|'BY'|'Sanktionen gegen Weißrussland verlängert'
          'de'|'MD'|'Moldawiens Parlament stimmt ab'
          'nl'|'BY'|'Minister wil strengere regels voor Wit-Rusland'
          'sv'|'BY'|'Gränsen mot Vitryssland stängs'
          'da'|'VA'|'Vatikanet indkalder til møde'
          'fr'|'CF'|'Le Centrafrique organise des élections'
          'es'|'CI'|'Costa de Marfil sube el precio del cacao'
          'pt'|'MD'|'Moldávia pede mais energia'
          'pl'|'CI'|'Wybrzeże Kości Słoniowej wprowadza podatek'
          'tr'|'BY'|'Beyaz Rusya sınırı kapattı'
          'hu'|'BY'|'Fehéroroszország lezárta a határt'
          'uk'|'MK'|'Македонія обирає президента'
          """)
  void shouldTellTheCountryOfANameOfBefore(String language, String countries, String title) {
    ToldCountries.shouldBe(countries, title, language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'es'|'La vaca marina duerme en la playa'
          'pt'|'A praia ficou cheia no domingo'
          'fr'|'Un sucre trop cher pour les familles'
          'de'|'Der neue Laster ist da'
          'ja'|'ホームランで逆転'
          """)
  void shouldTellNoneOfAPlainWord(String language, String title) {
    ToldCountries.shouldBe("", title, language);
  }
}
