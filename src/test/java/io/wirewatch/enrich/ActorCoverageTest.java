package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.NewsText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorCoverageTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Enricher ENRICHER = Enricher.load();

  /** The members of the United Nations, with the Holy See, Palestine, Kosovo and Taiwan. */
  private static final Set<String> STATES =
      Set.of(
          ("AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD"
                  + " CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA"
                  + " GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI"
                  + " KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU"
                  + " MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA"
                  + " SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ"
                  + " UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW PS")
              .split(" "));

  private static List<Actor> actors(String text, String language, String day) {
    NewsText news =
        new NewsText("", text, "", language, day == null ? null : Instant.parse(day), null);
    return ENRICHER.tag(news).actors();
  }

  private static Set<String> countriesOf(Actor.Kind kind, String... titles) {
    return GAZETTEER.actors().values().stream()
        .filter(actor -> actor.kind() == kind && actor.country() != null)
        .filter(
            actor ->
                titles.length == 0
                    || actor.offices().stream()
                        .map(KnownActor.Office::title)
                        .anyMatch(held -> List.of(titles).stream().anyMatch(held::contains)))
        .map(KnownActor::country)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void shouldKnowWhoLeadsEveryState() {
    Set<String> led =
        countriesOf(
            Actor.Kind.PERSON,
            "president",
            "prime minister",
            "king",
            "premier",
            "chancellor",
            "pope",
            "amir",
            "sultan",
            "leader",
            "prince",
            "secretary of state",
            "captains regent",
            "chairperson of the presidency",
            "sovereign council chair");
    assertThat(led).containsAll(STATES);
  }

  @Test
  void shouldKnowForeignMinistersOfManyStates() {
    assertThat(countriesOf(Actor.Kind.PERSON, "foreign minister", "foreign secretary"))
        .hasSizeGreaterThan(65);
    assertThat(countriesOf(Actor.Kind.PERSON, "defence minister", "secretary of defense"))
        .hasSizeGreaterThan(15);
  }

  /** Columns: language, sentence, id of the actor, country. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Сергея Лаврова ждут в Каире.              | sergei-lavrov      | RU",
        "uk | Залужного призначили послом.              | valerii-zaluzhnyi  | UA",
        "zh | 岩屋毅抵达首尔。                             | takeshi-iwaya      | JP",
        "ja | 茂木外相は会見した。                         | toshimitsu-motegi  | JP",
        "ar | صرح إسماعيل بقائي للصحفيين.                  | esmail-baghaei     | IR",
        "de | Der Bundestag stimmte am Freitag ab.       | bundestag          | DE",
        "en | The Reserve Bank of India kept its rate.   | reserve-bank-of-india | IN",
        "en | A spokesman of Hayat Tahrir al-Sham spoke. | hts                | SY",
      })
  void shouldReadManyScripts(String language, String sentence, String id, String country) {
    assertThat(actors(sentence, language, null))
        .anySatisfy(
            actor -> {
              assertThat(actor.id()).isEqualTo(id);
              assertThat(actor.country()).isEqualTo(country);
            });
  }

  @Test
  void shouldTellTheOfficeOfTheDay() {
    assertThat(actors("Yair Lapid spoke.", "en", "2022-09-01T00:00:00Z"))
        .singleElement()
        .satisfies(actor -> assertThat(actor.office()).isEqualTo("prime minister"));
    assertThat(actors("Yair Lapid spoke.", "en", "2026-03-01T00:00:00Z"))
        .singleElement()
        .satisfies(
            actor -> {
              assertThat(actor.office()).isNull();
              assertThat(actor.country()).isEqualTo("IL");
            });
  }

  @Test
  void shouldNotBringInTheCountryOfANewsAgency() {
    var tags =
        ENRICHER.tag(
            new NewsText("", "Oil prices rose on Monday, TASS reported.", "", "en", null, null));
    assertThat(tags.actors()).extracting(Actor::id).containsExactly("tass");
    assertThat(tags.regions()).isEmpty();
  }

  @Test
  void shouldNotTakeAKingOfManyCountriesForEachOfThem() {
    assertThat(actors("King Charles III met Emmanuel Macron.", "en", null))
        .extracting(Actor::country)
        .containsExactlyInAnyOrder("GB", "FR");
  }
}
