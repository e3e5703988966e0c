package io.wirewatch.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The harbour was closed because of the storm",
        "de|Der Hafen wurde wegen des Sturms geschlossen",
        "fr|Le port a été fermé à cause de la tempête",
        "es|El puerto fue cerrado a causa de la tormenta",
        "pt|O porto foi fechado por causa da tempestade",
        "it|Il porto è stato chiuso a causa della tempesta",
        "nl|De haven werd gesloten vanwege de storm",
        "sv|Hamnen stängdes på grund av stormen",
        "da|Havnen blev lukket på grund af stormen i går aftes",
        "no|Havna ble stengt på grunn av stormen i går kveld",
        "fi|Satama suljettiin myrskyn vuoksi",
        "pl|Port został zamknięty z powodu burzy",
        "cs|Přístav byl kvůli bouři uzavřen",
        "sk|Prístav bol pre búrku zatvorený",
        "hu|A kikötőt a vihar miatt lezárták",
        "ro|Portul a fost închis din cauza furtunii",
        "tr|Liman fırtına nedeniyle kapatıldı",
        "vi|Cảng đã bị đóng cửa vì bão",
        "id|Pelabuhan itu ditutup karena badai kemarin",
        "ru|Порт был закрыт из-за шторма",
        "uk|Порт було закрито через шторм",
        "bg|Пристанището беше затворено заради бурята",
        "sr|Лука је затворена због олује",
        "el|Το λιμάνι έκλεισε λόγω της καταιγίδας",
        "he|הנמל נסגר בגלל הסערה",
        "ar|أغلق الميناء بسبب العاصفة",
        "fa|بندر به دلیل طوفان بسته شد",
        "ur|طوفان کی وجہ سے بندرگاہ بند کر دی گئی",
        "hi|तूफान के कारण बंदरगाह बंद कर दिया गया",
        "bn|ঝড়ের কারণে বন্দর বন্ধ করে দেওয়া হয়েছে",
        "ta|புயல் காரணமாக துறைமுகம் மூடப்பட்டது",
        "th|ท่าเรือถูกปิดเพราะพายุ",
        "zh|港口因暴風雨關閉",
        "zh|港口因暴风雨关闭",
        "ja|港は嵐のため閉鎖された",
        "ko|폭풍 때문에 항구가 폐쇄되었다",
        "sw|Bandari ilifungwa kwa sababu ya dhoruba",
        "ha|An rufe tashar jiragen ruwa saboda guguwa da kuma ruwan sama, in ji wani jami'i",
        "am|ወደቡ በማዕበሉ ምክንያት ተዘጋ"
      })
  void shouldTellTheLanguageOfASentence(String language, String text) {
    assertThat(DETECTOR.detect(text, null)).isEqualTo(language);
  }

  @Test
  void shouldLetClearTextOverruleTheFeed() {
    assertThat(DETECTOR.detect("Der Hafen wurde wegen des Sturms geschlossen", "en-GB"))
        .isEqualTo("de");
  }

  @Test
  void shouldTrustTheFeedWhereTheTextIsUnclear() {
    assertThat(DETECTOR.detect("Final 2026", "pt")).isEqualTo("pt");
    assertThat(DETECTOR.detect("Luka je zatvorena zbog oluje", "sr")).isEqualTo("sr");
    assertThat(DETECTOR.detect("日本銀行総裁会見", "ja")).isEqualTo("ja");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Trump meets Putin in Budapest",
        "en|China tightens grip on Hong Kong",
        "en|US, China extend tariff truce",
        "en|Macron, Merz in Kyiv",
        "it|Meloni vola a Washington",
        "de|Xi in Berlin",
      })
  void shouldBelieveTheFeedOfABriefTitle(String language, String title) {
    assertThat(DETECTOR.detect(title, language)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Kremlin: Putin to visit China",
        "en|DPRK slams US drills",
        "de|Putin trifft Trump in Budapest"
      })
  void shouldReadPastNamesThatManyLanguagesShare(String language, String title) {
    assertThat(DETECTOR.detect(title, null)).isEqualTo(language);
  }

  @Test
  void shouldNotTakeWhatStandsBelowEverythingForTheArticle() {
    String title = "Ministers agree on a new railway";
    String below = "关注我们的公众号,点击阅读原文,获取更多新闻。版权所有,未经许可不得转载。";
    assertThat(DETECTOR.detect(title, below, "en")).isEqualTo("en");
    assertThat(DETECTOR.detect(title, below, null)).isEqualTo("en");
    assertThat(DETECTOR.detect(title, below.repeat(8), null)).isEqualTo("zh");
    assertThat(DETECTOR.detect(title, below, "zh")).isEqualTo("zh");
    assertThat(DETECTOR.detect("部长们就新铁路达成一致", "Subscribe to our newsletter. ".repeat(9), "zh"))
        .isEqualTo("zh");
  }

  @Test
  void shouldSayUndWhereNothingTells() {
    assertThat(DETECTOR.detect("", "en")).isEqualTo("und");
    assertThat(DETECTOR.detect("12:30 — 45 %", null)).isEqualTo("und");
    assertThat(DETECTOR.detect("X", null)).isEqualTo("und");
  }

  @Test
  void shouldReadPastNamesInAnotherScript() {
    assertThat(DETECTOR.detect("Reuters: 港口因暴风雨关闭 (Photo)", null)).isEqualTo("zh");
    assertThat(DETECTOR.detect("Компания Apple Inc. закрыла порт", null)).isEqualTo("ru");
  }
}
