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
        ""
      })
  void shouldNotTakeAMentionForACredit(String text) {
    assertThat(WireCredit.agency("", text, List.of())).isEmpty();
  }

  @Test
  void shouldReadBylines() {
    assertThat(WireCredit.agency("", "", List.of("By Associated Press"))).contains("ap");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe"))).isEmpty();
  }
}
