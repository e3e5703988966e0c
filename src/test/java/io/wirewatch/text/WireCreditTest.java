package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireCreditTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "MOSCOW, Nov 23 (Reuters) - The two ministers met on Monday. => reuters",
        "BEIJING, Nov. 23 (Xinhua) -- The two ministers met. => xinhua",
        "MOSCOW, November 23. /TASS/. The two ministers met. => tass",
        "МОСКВА, 23 ноября. /ТАСС/. Министры встретились. => tass",
        "МОСКВА, 23 ноя - РИА Новости. Министры встретились. => ria",
        "新华社北京11月23日电 两国外长举行会谈。 => xinhua",
        "BERLIN (AP) — The two ministers met. => ap",
        "The two ministers met in Moscow on Monday. © AFP => afp",
        "The two ministers met. (With inputs from PTI) => pti",
        "The two ministers met in Moscow. Source: Xinhua => xinhua",
        "Die Minister trafen sich am Montag. (dpa) => dpa",
        "Berlin (dpa/lno) - Die Minister trafen sich. => dpa",
        "Die Minister trafen sich. © dpa-infocom, dpa:261123-99-123456/2 => dpa",
        "Madrid, 23 nov (EFE).- Los ministros se reunieron. => efe",
        "(ANSA) - ROMA, 23 NOV - I ministri si sono incontrati. => ansa",
        "Les ministres se sont vus lundi à Moscou (avec AFP) => afp",
        "Os ministros reuniram-se em Lisboa. Fonte: Lusa => lusa",
        "Москва. 23 ноября. INTERFAX.RU - Министры встретились. => interfax",
        "Москва. 23 ноября. ИНТЕРФАКС - Министры встретились. => interfax",
        "Міністри зустрілися у понеділок. Джерело: Укрінформ => ukrinform",
        "WARSZAWA (PAP) - Ministrowie spotkali się. => pap",
        "ANKARA (AA) - Bakanlar görüştü. => anadolu",
        "موسكو (رويترز) - التقى الوزيران يوم الاثنين. => reuters",
        "باريس (أ ف ب) - التقى الوزيران. => afp",
        "नई दिल्ली, 23 नवंबर (भाषा) दोनों मंत्रियों ने मुलाकात की। => pti",
        "路透社伦敦11月23日电 两国外长举行会谈。 => reuters",
        "【法新社巴黎23日電】兩國外長舉行會談。 => afp",
        "（中央社台北23日電）兩國外長舉行會談。 => cna",
        "两国外长举行会谈。来源：新华社 => xinhua",
        "【ワシントン共同】両国の外相が会談した。 => kyodo",
        "【ロンドン時事】両国の外相が会談した。 => jiji",
        "[ワシントン 23日 ロイター] - 両国の外相が会談した。 => reuters",
        "(서울=연합뉴스) 홍길동 기자 = 두 나라 외무장관이 만났다. => yonhap",
        "(เอเอฟพี) รัฐมนตรีทั้งสองพบกันเมื่อวันจันทร์ => afp",
        "The two ministers met. © Thomson Reuters 2026. => reuters",
        "The two ministers met. Copyright 2026 The Associated Press. All rights reserved. => ap",
        "The two ministers met. (Reporting by Jane Roe in Moscow; Editing by John Doe) => reuters",
        "The two ministers met, officials said. PTI ABC DEF => pti",
        "The two ministers met. (This story is published from a syndicated feed - ANI) => ani",
      })
  void shouldFindTheAgencyThatSigned(String text, String agency) {
    assertThat(WireCredit.agency("", text, List.of())).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister told Reuters on Monday that the talks would go on for another week in the capital.",
        "Reuters laid off staff on Monday, the company said in a statement to its shareholders in London.",
        "The two ministers met in Moscow on Monday.",
        "Die Minister sagten der dpa, dass sie sich am Montag in Moskau treffen wollen und danach in Wien.",
        "据路透社报道，两国外长星期一举行会谈。",
        "The ministers met, according to a report that was carried by Xinhua on Monday night in Beijing.",
        ""
      })
  void shouldNotTakeAMentionForACredit(String text) {
    assertThat(WireCredit.agency("", text, List.of())).isEmpty();
  }

  @Test
  void shouldReadBylines() {
    assertThat(WireCredit.agency("", "", List.of("By Associated Press"))).contains("ap");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe, AFP"))).contains("afp");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe (Reuters)"))).contains("reuters");
    assertThat(WireCredit.agency("", "", List.of("Le Quotidien avec AFP"))).contains("afp");
    assertThat(WireCredit.agency("", "", List.of("dpa"))).contains("dpa");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe"))).isEmpty();
  }

  @Test
  void shouldNotTakeAPersonsNameForAnAgency() {
    for (String person :
        List.of("Sana Khan", "Mena Farouk", "Ani Petrosyan", "Nan Li", "Efe Kaya")) {
      assertThat(WireCredit.agency("", "", List.of(person))).as(person).isEmpty();
    }
  }
}
