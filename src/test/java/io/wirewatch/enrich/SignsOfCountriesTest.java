package io.wirewatch.enrich;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries that Chinese, Japanese and Korean headlines write with one sign. */
class SignsOfCountriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 中方对美方表示不满 | CN US",
        "zh | 日方要求韩方道歉 | JP KR",
        "zh | 俄军夜间炮击敖德萨 | RU UA",
        "zh | 以军撤离黎巴嫩村庄 | IL LB",
        "zh | 對台軍售案通過 | TW",
        "zh | 对俄贸易下降 | RU",
        "zh | 菲外长下周访华 | PH CN",
        "zh | 英首相抵达巴黎 | GB FR",
        "zh | 法院驳回上诉 | ''",
        "zh | 美食节对法律学生开放 | ''",
        "zh | 台风逼近 对台风路径的预测 | ''",
        "zh | 非法政府机构被取缔 | ''",
        "zh | 12日政府公布数据 | ''",
        "zh | 对日益严重的污染采取措施 | ''",
        "ja | 対ロ制裁で合意 | RU",
        "ja | 対中関税を引き上げ | CN",
        "ja | 米政権が方針転換 | US",
        "ja | 露外相が平壌入り | RU KP",
        "ja | 独首相、仏大統領と電話 | DE FR",
        "ja | 英外相が訪中へ | GB CN",
        "ja | 首相の訪米日程固まる | US",
        "ja | 12日政府は発表した | ''",
        "ja | 会談中首相は沈黙 | ''",
        "ja | 単独政権を目指す | ''",
        "ko | 한미 정상 통화 | KR US",
        "ko | 미중 무역 협상 재개 | US CN",
        "ko | 한일 외교장관 만나 | KR JP",
        "ko | 북러 조약 발효 | KP RU",
        "ko | 중러, 공동 순찰 | CN RU",
        "ko | 대북 전단 금지 | KP",
        "ko | 총리 방중 마치고 귀국 | CN",
        "ko | 대통령 방미 취소 | US",
        "ko | 북미 시장 점유율 상승 | ''",
      })
  void shouldBeToldFromTheSignsOfOtherWords(String language, String title, String countries) {
    ToldCountries.shouldBe(countries, title, language);
  }
}
