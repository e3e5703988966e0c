package io.wirewatch.enrich;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries as headlines shorten them. */
class ShortNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N. Korea fires ballistic missile towards Japan | KP JP",
        "N Korea shuts market | KP",
        "NKorea tests engine | KP",
        "N.Korea sends workers abroad | KP",
        "S. Korea fires warning shots | KR",
        "S.Korean carmaker cuts output | KR",
        "DPRK delegation in Hanoi as ROK protests | KP KR VN",
        "S. Africa and S. Sudan sign pact | ZA SS",
        "W. Bank village raided | PS",
        "E. Timor joins bloc | TL",
        "N. Macedonia votes | MK",
        "U.A.E. rejects claims | AE",
        "NZ and Aus agree on visas | NZ AU",
        "B'desh garment makers strike | BD",
        "S'pore and M'sia sign rail pact | SG MY",
        "Pak summons Indian envoy | PK IN",
        "Pak wins archery gold in Seoul | KR",
        "Indo-Pak talks resume | IN PK",
        "Sino-Indian border talks end | CN IN",
        "Indo-Pacific ministers meet | ''",
        "Ships avoid Red Sea after attacks | ''",
      })
  void shouldBeTold(String title, String countries) {
    ToldCountries.shouldBe(countries, title, "en");
  }
}
