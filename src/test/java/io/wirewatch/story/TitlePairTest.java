package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.TagsSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePairTest {
  private static StoryText text(String language, String title, String body) {
    return StoryText.of(
        new NewsText(title, body, "", null, null, null), TagsSample.untagged(language));
  }

  private static boolean areTwo(String language, String one, String other) {
    return TitlePair.areTwoEvents(text(language, one, ""), text(language, other, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Fire at a mill in Osthaven injures three, Fire at a mill in Norrby injures three",
    "en, Kestrel wins big order from ferry line, Merlin wins big order from ferry line",
    "en, NTU raises fares by two crowns, OTU raises fares by two crowns",
    "de, NTU gewinnt Landtagswahl, OTU gewinnt Landtagswahl",
    "en, Coast guard reports 23 Norrby trawlers, Coast guard reports 41 Norrby trawlers",
    "en, Kestrel recalls 1 million buses over doors, Merlin recalls 1.4 million buses over doors",
  })
  void shouldTellApartWhatDiffersInTheNameAlone(String language, String one, String other) {
    assertThat(areTwo(language, one, other)).isTrue();
    assertThat(areTwo(language, other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Fire at a mill in Osthaven injures three, Three hurt in Osthaven mill blaze",
    "Fire at a mill in Osthaven injures three, Fire at a mill in Osthaven injures five",
    "Fire at a mill in Osthaven injures three, Fire at a mill injures three",
    "Lindqvist quits, Holm resigns",
    "Osthaven ferry disaster kills 11 people, Osthaven ferry disaster kills 17 people",
    "Quake of magnitude 6.3 shakes Osthaven, Quake of magnitude 6.4 shakes Osthaven",
  })
  void shouldSayNothingOfWhatIsSaidInOtherWords(String one, String other) {
    assertThat(areTwo("en", one, other)).isFalse();
  }

  /** In German each noun has a capital, so a capital tells no name. */
  @ParameterizedTest
  @CsvSource({
    "Auto rast in Norrby in Menschenmenge, Wagen rast in Norrby in Menschenmenge",
    "Brand zerstört Hotel in Norrby, Feuer zerstört Hotel in Norrby",
    "Kabinett beschließt neue Rente für Mütter, Regierung beschließt neue Rente für Mütter",
    "Erdbeben erschüttert Osthaven, Beben erschüttert Osthaven",
    "Sieben Tote bei Unfall in Norrby, Sieben Todesopfer bei Unfall in Norrby",
  })
  void shouldTakeNoCommonNounForAName(String one, String other) {
    assertThat(areTwo("de", one, other)).isFalse();
  }

  @Test
  void shouldNotTellApartWhereBothTextsBearBothNames() {
    String body = "Talks of Osthaven and Norrby ended on Monday.";
    assertThat(
            TitlePair.areTwoEvents(
                text("en", "Talks on the ferry end in Osthaven", body),
                text("en", "Talks on the ferry end in Norrby", body)))
        .isFalse();
  }
}
