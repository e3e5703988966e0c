package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.NewsText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

  /** Columns: kind, how many countries at least, parts of titles of which one must be held. */
  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "person       | 145 | foreign minister, foreign secretary, secretary of state, foreign and defence",
        "person       |  90 | defence minister, secretary of defense, defence secretary, and defence",
        "person       |  55 | central bank, chair of the Federal Reserve",
        "person       |  15 | security adviser, security council",
        "person       |  10 | of the foreign ministry, of the State Department",
        "person       |  14 | chief of, commander, inspector general, Joint Chiefs",
        "organisation |  80 | central bank",
        "government   |  95 | foreign ministry",
        "government   |  95 | defence ministry",
        "organisation |  95 | armed forces",
        "organisation |  15 | armed group",
        "organisation |  30 | news agency",
      })
  void shouldKnowOfficesOfManyStates(String kind, int least, String titles) {
    assertThat(
            countriesOf(Actor.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), titles.split(",\\s*")))
        .hasSizeGreaterThanOrEqualTo(least);
  }

  @Test
  void shouldKnowTheOrganisationsOfManyStates() {
    assertThat(GAZETTEER.actors().values())
        .filteredOn(actor -> actor.officeAt(null) != null)
        .filteredOn(actor -> actor.officeAt(null).equals("international organisation"))
        .hasSizeGreaterThan(55);
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
        "en | Mao Zedong met Zhou Enlai there in 1949.    | mao-zedong         | CN",
        "ru | Виктор Ющенко вспоминал ту зиму.             | viktor-yushchenko  | UA",
        "zh | 尼克松访问了那座城市。                         | richard-nixon      | US",
        "de | Der Bundestag stimmte am Freitag ab.       | bundestag          | DE",
        "en | The Reserve Bank of India kept its rate.   | reserve-bank-of-india | IN",
        "ru | Токаев прибыл с визитом.                  | kassym-jomart-tokayev | KZ",
        "ru | Шавката Мирзиёева ждут в Баку.            | shavkat-mirziyoyev | UZ",
        "zh | 鲁托总统发表讲话。                           | william-ruto       | KE",
        "ar | قال عبد الفتاح البرهان إن الحرب ستنتهي.       | abd-al-fattah-al-burhan | SD",
        "ja | ストゥブ氏は会見した。                        | alexander-stubb    | FI",
        "en | Kenya's foreign ministry protested.        | kenyan-foreign-ministry | KE",
        "ru | МИД Казахстана выразил протест.           | kazakh-foreign-ministry | KZ",
        "zh | 埃及外交部发表声明。                         | egyptian-foreign-ministry | EG",
        "ja | ベトナム国防省が発表した。                    | vietnamese-defence-ministry | VN",
        "ar | قالت وزارة الخارجية القطرية إن الوفد وصل.    | qatari-foreign-ministry | QA",
        "en | The Central Bank of Chile kept its rate.   | central-bank-of-chile | CL",
        "en | Hanno Pevkur spoke.                        | hanno-pevkur       | EE",
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
  void shouldKnowAPresidentByDateAndHisCountryForGood() {
    assertThat(actors("Joe Biden spoke.", "en", "2023-05-01T00:00:00Z"))
        .extracting(Actor::office, Actor::country)
        .containsExactly(tuple("president", "US"));
    assertThat(actors("Joe Biden spoke.", "en", "2026-05-01T00:00:00Z"))
        .extracting(Actor::office, Actor::country)
        .containsExactly(tuple(null, "US"));
  }

  @Test
  void shouldSayWhatSortAnOrganisationIs() {
    assertThat(actors("The People's Bank of China cut its rate.", "en", null))
        .extracting(Actor::office)
        .containsExactly("central bank");
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
