package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries that a summary names in passing, and towns and seats that bear another's name. */
class PassingCountriesTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static Set<String> told(String title, String summary, Region.Role role) {
    return ENRICHER.tag(new NewsText(title, summary, "", "en", null, null)).regions().stream()
        .filter(r -> r.role() == role)
        .map(Region::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uganda builds new port | The design follows one in Tanzania. | UG | TZ",
        "Norway cuts rates | Inflation fell faster than in Sweden and Denmark, analysts said. | NO | SE DK",
        "Hungary recalls envoy | Slovakia was accused of spying on its embassy. | HU SK | ''",
        "Ghana signs gas deal | It will be supplied by Nigeria. Nigeria has the largest reserves. | GH NG | ''",
      })
  void shouldBeAboutTheCountryOfTheTitleBesideOneInPassing(
      String title, String summary, String about, String mentioned) {
    assertThat(told(title, summary, Region.Role.ABOUT)).isEqualTo(codes(about));
    assertThat(told(title, summary, Region.Role.MENTIONED)).isEqualTo(codes(mentioned));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cuba, Missouri, bakery reopens | '' | US",
        "Norway, Michigan, bridge shut | '' | US",
        "Azerbaijan, Georgia sign rail pact | '' | AZ GE",
        "Moscow mayor retires | The Idaho town votes in May. | US",
        "Moscow mayor retires | Russia's capital votes in May. | RU",
        "Brussels fines Hungary | '' | HU",
        "Bakers in Brussels strike | '' | BE",
        "Brussels airport shut by strike | '' | BE",
        "Vienna talks on Iran end | '' | IR",
        "Vienna police seize forged Iranian passports | '' | AT IR",
      })
  void shouldTellATownOrASeatFromTheCountry(String title, String summary, String countries) {
    Set<String> told = told(title, summary, Region.Role.ABOUT);
    told.addAll(told(title, summary, Region.Role.MENTIONED));
    assertThat(told).isEqualTo(codes(countries));
  }
}
