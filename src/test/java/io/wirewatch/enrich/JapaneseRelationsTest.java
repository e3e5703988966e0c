package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom in Japanese headlines, where commas and particles tell it. */
class JapaneseRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static List<String> told(String title) {
    return ENRICHER.tag(new NewsText(title, "", "", "ja", null, null)).relations().stream()
        .filter(relation -> relation.score() >= 0.5)
        .map(r -> r.source() == null ? r.pair() : r.source() + ">" + r.target())
        .toList();
  }

  /** Columns: headline, relations with their direction, or none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ノルウェーがベラルーシに制裁     | NO>BY",
        "英国政府、ベラルーシに制裁      | GB>BY",
        "ベラルーシがノルウェーに制裁された  | NO>BY",
        "ベラルーシ、ノルウェーに制裁受ける  | NO>BY",
        "ベラルーシ、ノルウェーから制裁    | NO>BY",
        "インド、パキスタンを攻撃       | IN>PK",
        "インド軍、パキスタンを攻撃      | IN>PK",
        "タイ政府、カンボジアに抗議      | TH>KH",
        "イラン外相、トルコを批判       | IR>TR",
        "エジプト大統領、イスラエルを非難   | EG>IL",
        "タイ、カンボジアと停戦で合意     | KH-TH",
        "インド、トルコへの制裁を解除     | IN>TR",
        "インド、中国の農産物輸入を禁止    | IN>CN",
        "タイ、カンボジアが停戦合意      | KH-TH",
        "タイ、カンボジアの首相が会談     | KH-TH",
        "インド、中国首脳会談         | CN-IN",
        "日中、インドを非難          | CN>IN, JP>IN",
      })
  void shouldTellTheDoerByCommaAndParticle(String title, String relations) {
    assertThat(told(title)).containsExactlyInAnyOrder(relations.split(",\\s*"));
  }

  @ParameterizedTest
  @CsvSource({
    "国連、インドとパキスタンを非難",
    "EU、エジプトとスーダンを批判",
    "WHO、インドとトルコに警告",
    "国連がエジプトとスーダンを非難",
  })
  void shouldNotJoinTheTwoThatAnOrganisationDealsWith(String title) {
    assertThat(told(title)).isEmpty();
  }
}
