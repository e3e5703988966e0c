package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.TagsSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FactsTest {
  /** What the second of two headlines adds to the first, in twelve languages. */
  @TestFactory
  Stream<DynamicTest> shouldTellWhatIsNewFromWhatIsSaidAnew() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/alerts/headlines.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " " + row[2] + " / " + row[3],
                    () -> {
                      Facts before = facts(row[0], row[2], "");
                      List<String> added = facts(row[0], row[3], "").newTo(before.all());
                      if (row[1].equals("-")) {
                        assertThat(added).isEmpty();
                      } else {
                        assertThat(added).contains(row[1]);
                      }
                    }));
  }

  @Test
  void shouldTakeNoNumberThatNamesCountsDaysOrYears() {
    assertThat(
            facts("en", "F-16 and COVID-19 in 2026, at 10:30, the 12th 20-year plan, 3.14", "")
                .headline())
        .isEmpty();
  }

  @Test
  void shouldKnowWhatTheLeadOfAnEarlierArticleSaid() {
    Facts before = facts("en", "Blast in market", "Twelve people were killed. The mayor resigned.");
    assertThat(facts("en", "Market blast kills 12", "").newTo(before.all())).isEmpty();
    assertThat(facts("en", "Mayor quits", "").newTo(before.all())).isEmpty();
  }

  @Test
  void shouldNotTakeTheBackgroundOfALongReportForNewsThatWasTold() {
    String background = "The talks went on. ".repeat(60) + "In 2019 he was arrested.";
    Facts before = facts("en", "Minister meets envoys", background);
    assertThat(facts("en", "Minister arrested", "").newTo(before.all())).containsExactly("arrest");
  }

  @Test
  void shouldTakeALowerTollOfTheSameActForNoNews() {
    Facts before = facts("en", "Flood kills 47 and injures 300", "Some 500 were rescued.");
    List<String> known = Stream.of(before.all(), before.tolls()).flatMap(List::stream).toList();

    assertThat(before.tolls()).containsExactly("death 47", "injury 300", "rescue about 500");
    assertThat(facts("en", "At least 30 dead in flood", "").newTo(known)).isEmpty();
    assertThat(facts("en", "Flood: 52 dead", "").newTo(known)).containsExactly("52");
    assertThat(facts("en", "Flood leaves 30 homeless", "").newTo(known)).containsExactly("30");
    assertThat(facts("de", "Flut: 30 Tote", "").newTo(known)).isEmpty();
    assertThat(facts("en", "Six killed, 200 hurt", "").tolls())
        .containsExactly("death 6", "injury 200");
    assertThat(facts("en", "Death toll of Lund earthquake in Ostland rises to 112", "").tolls())
        .containsExactly("death 112");
    assertThat(facts("en", "Flood: 12 missing", "").tolls()).isEmpty();
  }

  private static Facts facts(String language, String title, String summary) {
    FeedItem item =
        ItemSample.of("id", Instant.EPOCH)
            .outlet("Outlet")
            .title(title)
            .summary(summary)
            .published(Instant.EPOCH)
            .item();
    return Facts.of(ArticleSample.of(item).tags(TagsSample.untagged(language)).article());
  }
}
