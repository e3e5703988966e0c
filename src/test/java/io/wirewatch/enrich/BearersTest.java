package io.wirewatch.enrich;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bears a place's name and is not there. */
class BearersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // amounts of money
        "The family paid 40 mln Swiss francs for the yard | ''",
        "Shareholders get 12 Norwegian crowns a share | ''",
        "The owners want US$30 for a ticket | ''",
        "Swiss francs are wanted in Geneva | CH",
        "Swiss watchmakers hope for better times | CH",
        // sicknesses and strains
        "Japanese encephalitis kills ten children in Nepal | NP",
        "Lab tests find German measles in a school | ''",
        "Japanese doctors warn of measles | JP",
        // listings
        "The miner, listed in Toronto, names a new chairman | ''",
        "Tram drivers in Toronto go on strike | CA",
        // companies and banks of a city
        "Bank of Osaka names a new chairman | ''",
        "Lyon Glass Works Ltd cuts its dividend | ''",
        "Glass works in Lyon cut wages | FR",
        // things named after places, whose second word is small where a title is not in capitals
        "Panama hat maker sues over Brazil nuts | ''",
        "China cabinet restored at Turkish delight cafe | ''",
        "Guinea pig show draws crowds | ''",
        "German shepherds find lost boy in Norway | NO",
        "Hat makers of Panama see sales rise | PA",
        // what has a place's name by history
        "Lenders of the Paris Club meet creditors in Lusaka | ZM",
        "The Doha round of trade talks stalls | ''",
        "Ministers meet in Doha for trade talks | QA"
      })
  void shouldTellABearerFromThePlace(String title, String countries) {
    ToldCountries.shouldBe(countries, title, "en");
  }
}
