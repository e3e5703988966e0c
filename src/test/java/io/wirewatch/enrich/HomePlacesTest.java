package io.wirewatch.enrich;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Regions and cities of a country in its own letters, and surnames that change as adjectives do.
 */
class HomePlacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Авария в Белгороде | RU",
        "ru | Шторм в Приморье | RU",
        "ru | Пожар в Краснодарском крае | RU",
        "ru | Уборка урожая в Ростовской области | RU",
        "uk | Негода на Харківщині | UA",
        "uk | Школу в Кривому Розі відновили | UA",
        "zh | 四川举行旅游节 | CN",
        "zh | 广东高铁开通 | CN",
        "ja | 千葉県で花火大会 | JP",
        "ko | 제주 공항 결항 | KR",
        "ar | مهرجان في مراكش | MA",
        "ar | إعادة إعمار درنة | LY",
        "pl | Remont dworca w Łodzi | PL",
        "pl | Targi we Wrocławiu | PL",
        "pl | Konferencja Nawrockiego | PL",
        "pl | Przemówienie Sikorskiego | PL",
        "pl | Wypowiedź Kosiniaka-Kamysza | PL",
        "uk | Призначення Сирського | UA",
      })
  void shouldBeTold(String language, String title, String countries) {
    ToldCountries.shouldBe(countries, title, language);
  }
}
