package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePairTest {
  private static StoryText text(String language, String title, String body) {
    return StoryText.of(new NewsText(title, body, "", null, null, null), Tags.untagged(language));
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
  })
  void shouldSayNothingOfWhatIsSaidInOtherWords(String one, String other) {
    assertThat(areTwo("en", one, other)).isFalse();
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
