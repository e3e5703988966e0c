package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Surnames behind another given name, and those who sign. */
class OtherBearersTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static Tags tags(String title, String summary, String language) {
    return ENRICHER.tag(new NewsText(title, summary, "", language, null, null));
  }

  @Test
  void shouldNotTakeASurnameBehindAnotherGivenNameForEvidence() {
    Tags tags =
        tags(
            "Team puts Reggie Bush on its list of the injured",
            "George Bush did not comment. Reggie Bush will miss four games.",
            "en");
    assertThat(tags.actors())
        .singleElement()
        .satisfies(
            actor ->
                assertThat(actor.evidence())
                    .singleElement()
                    .satisfies(mention -> assertThat(mention.text()).isEqualTo("George Bush")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Melania Trump opens a garden", "Sasha Obama leaves college"})
  void shouldNotTakeARelativeForTheBearer(String title) {
    assertThat(tags(title, "", "en").actors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|President Trump meets Chancellor Merz|donald-trump friedrich-merz",
        "en|Critic of Republican Trump leaves party|donald-trump",
        "de|Präsident Trump trifft Kanzler Merz|donald-trump friedrich-merz",
      })
  void shouldStillReadASurnameBehindAnOffice(String language, String title, String ids) {
    assertThat(tags(title, "", language).actors())
        .extracting(actor -> actor.id())
        .containsExactlyInAnyOrder(ids.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Paris Hilton",
        "By Georgia Wells",
        "By Jordan Miller, staff writer",
        "Showers are due tomorrow. By Chad Smith",
      })
  void shouldTellNoCountryByWhoSigns(String summary) {
    assertThat(tags("Rain expected on Monday", summary, "en").regions()).isEmpty();
  }

  @Test
  void shouldTellThePlaceOfAPersonWhoBearsAnother() {
    assertThat(tags("Paris Hilton in London", "By Paris Hilton", "en").regions())
        .singleElement()
        .satisfies(region -> assertThat(region.code()).isEqualTo("GB"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|GB|Rain is expected tomorrow",
        "ja|JP|明日は雨になりそうだ",
        "pl|PL|Jutro spadnie deszcz",
        "he|IL|מחר ירד גשם"
      })
  void shouldTellNoCountryByTheOutletAlone(String language, String outlet, String title) {
    NewsText text = new NewsText(title, "", "", language, null, outlet);
    assertThat(ENRICHER.tag(text).regions()).isEmpty();
  }
}
