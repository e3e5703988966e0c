package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics that the words of a bare title do not name, but what it tells does. */
class HeadlineTopicsTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final Path HEADLINES = Path.of("src/test/resources/topics/headlines.tsv");
  private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

  private static List<MediaTopic> topics(String language, String title) {
    return ENRICHER.tag(new NewsText(title, "", "", language, null, null)).topics();
  }

  private static List<String> likely(String language, String title) {
    return topics(language, title).stream()
        .filter(MediaTopic::likely)
        .map(topic -> topic.code().substring("medtop:".length()))
        .filter(code -> code.endsWith("000000"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Lisbon and Rabat agree on ferry link | 11000000",
        "en | Bolivia accuses Paraguay of spying | 11000000",
        "en | Sweden rejects Danish offer | 11000000",
        "ru | Лавров прибыл в Анкару | 11000000",
        "en | Eritrea bombs Djibouti | 16000000",
        "en | Bundesbank sees no reason to act | 04000000",
        "en | Fed holds off again | 04000000",
      })
  void shouldGoByWhatOtherTagsTell(String language, String title, String topic) {
    assertThat(likely(language, title)).contains(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Gabon 4-0 Chad",
        "en | Peru thrash Bolivia",
        "en | Oman crush Nepal in Muscat",
        "es | Bolivia derrota a Ecuador en La Paz",
        "fr | Le Gabon bat le Tchad 2-1",
      })
  void shouldTellAMatchWithoutAWordOfSport(String language, String title) {
    assertThat(likely(language, title)).contains("15000000").doesNotContain("16000000");
  }

  @ParameterizedTest
  @CsvSource({
    "Council votes 5-4 to close the library",
    "Repairs take 2-1 weeks longer",
    "Court rules 6-3 on water rights in Peru",
    "Trains run 5-7 times a day in Peru"
  })
  void shouldTakeNoOtherNumbersForAResult(String title) {
    assertThat(likely("en", title)).doesNotContain("15000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry crews' pay: dockers strike for second day | 09000000",
        "Teachers strike for a third day | 09000000",
        "Cabin crew call off strike | 09000000",
        "Drone strike kills five near the border | 16000000",
      })
  void shouldTellAStrikeOfWorkersFromOneOfArms(String title, String topic) {
    assertThat(likely("en", title)).contains(topic);
  }

  @Test
  void shouldNotTakeAPlainWordAtTheHeadForAName() {
    assertThat(topics("en", "Quake rattles northern Chile"))
        .extracting(MediaTopic::code)
        .contains("medtop:20000153")
        .doesNotContain("medtop:20000548");
    assertThat(likely("en", "Apple trees bloom late this spring")).doesNotContain("13000000");
    assertThat(likely("en", "Patent court sides with Apple")).contains("13000000");
  }

  @Test
  void shouldNotTakeAPlaceForAWar() {
    assertThat(likely("en", "Bakery reopens in Gaza")).doesNotContain("16000000");
    assertThat(likely("en", "A painter from Donetsk")).doesNotContain("16000000");
  }

  /** The floors are what was measured, less what a few headlines may move. */
  @Test
  void shouldBearWhatBareHeadlinesAreAbout() throws IOException {
    int right = 0;
    int said = 0;
    int found = 0;
    int asked = 0;
    for (String line : Files.readAllLines(HEADLINES)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cell = line.split("\t");
      Set<String> must = Set.of(cell[1].split(" "));
      String lead = cell[5].equals("-") ? "" : cell[5];
      NewsText text = new NewsText(cell[4], "", lead, cell[0], DAY, null);
      asked += must.size();
      for (MediaTopic topic : ENRICHER.tag(text).topics()) {
        if (topic.code().endsWith("000000") && topic.likely()) {
          String top = topic.code().substring(7, 9);
          said++;
          found += must.contains(top) ? 1 : 0;
          right += must.contains(top) || cell[2].contains(top) ? 1 : 0;
        }
      }
    }
    assertThat((double) right / said).as("precision").isGreaterThan(0.88);
    assertThat((double) found / asked).as("recall").isGreaterThan(0.86);
  }

  @Test
  void shouldCountFormsOfOneWordOnce() {
    MediaTopicTagger tagger = MediaTopicTagger.load();
    for (String title : List.of("A strike, then strikes", "A border of borders")) {
      assertThat(
              tagger.tag(
                  new NewsText(title.toLowerCase(Locale.ROOT), "", "", "en", null, null), "en"))
          .as(title)
          .isNotEmpty()
          .noneMatch(MediaTopic::likely);
    }
  }
}
