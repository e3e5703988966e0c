package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgenciesTest {
  @Test
  void shouldKnowAnAgencysOwnFeedByItsHost() {
    assertThat(Agencies.ofOutlet("Newsroom", null, "https://tass.ru/politika/1")).contains("tass");
    assertThat(Agencies.ofOutlet(null, null, "https://www.reuters.com/world/a"))
        .contains("reuters");
    assertThat(Agencies.ofOutlet(null, null, "https://english.news.cn/a.htm")).contains("xinhua");
    assertThat(Agencies.ofOutlet(null, null, "https://apnews.com")).contains("ap");
    assertThat(Agencies.ofOutlet("Daily", null, "https://notreuters.com/a")).isEmpty();
    assertThat(Agencies.ofOutlet("Daily", null, "https://daily.example/tass.ru/")).isEmpty();
    assertThat(Agencies.ofOutlet("Daily", null, "guid-17")).isEmpty();
    assertThat(Agencies.ofOutlet("Daily", null, null)).isEmpty();
    assertThat(Agencies.ofOutlet(null, null, null)).isEmpty();
  }

  @Test
  void shouldKnowAnAgencysOwnFeedByItsName() {
    assertThat(Agencies.ofOutlet("TASS", "RU", null)).contains("tass");
    assertThat(Agencies.ofOutlet("Anadolu Agency", null, null)).contains("anadolu");
    assertThat(Agencies.ofOutlet("reuters", null, "https://feeds.example/1")).contains("reuters");
    assertThat(Agencies.ofOutlet("新华社", "CN", null)).contains("xinhua");
    assertThat(Agencies.ofOutlet("Reuters Plus Gifts", null, null)).isEmpty();
  }

  @Test
  void shouldTellApartByCountryWhoShareAnAbbreviation() {
    assertThat(Agencies.ofOutlet("APA", "AT", null)).contains("apa");
    assertThat(Agencies.ofOutlet("APA", "AZ", null)).contains("apa-az");
    assertThat(Agencies.ofOutlet("CNA", "TW", null)).contains("cna");
    assertThat(Agencies.ofOutlet("CNA", "SG", null)).isEmpty();
    assertThat(Agencies.ofOutlet("Map", "GB", null)).isEmpty();
  }

  /** What the file says of each agency is of use to nobody if two agencies share it. */
  @Test
  void shouldNameEachAgencyOnce() {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Agencies.Agency agency : Agencies.shipped()) {
      assertThat(ids.add(agency.id())).as(agency.id()).isTrue();
      assertThat(agency.country()).as(agency.id()).matches("[A-Z]{2}");
      List<String> own =
          Stream.concat(agency.plain().stream(), agency.ambiguous().stream()).toList();
      assertThat(own).as(agency.id()).isNotEmpty();
      agency.plain().forEach(name -> assertThat(names.add(name)).as(name).isTrue());
      own.forEach(
          name ->
              assertThat(
                      WireCredit.agency("", "Oslo (" + name + ") - The ministers met.", List.of()))
                  .as(name)
                  .isPresent());
    }
    assertThat(ids).hasSizeGreaterThan(140);
  }
}
