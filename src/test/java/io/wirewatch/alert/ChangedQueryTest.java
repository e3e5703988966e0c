package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alert.AlertDecision.HoldBack;
import io.wirewatch.alert.AlertDecision.Raise;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Tags;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.subject.WatchedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits, or counts as a source, while the query of its subject is changed. */
class ChangedQueryTest {
  private static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");

  private final SubjectMonitor monitor = new SubjectMonitor();
  private final AlertDesk desk =
      new AlertDesk(
          AlertMemory.inMaps(),
          monitor::subject,
          monitor::muters,
          (id, text) ->
              monitor.fits(
                  id,
                  new WatchedText(
                      text.text(),
                      text.tags(),
                      text.outlet(),
                      text.publisherCountry(),
                      text.feed())));
  private int version;

  @AfterEach
  void close() {
    monitor.close();
  }

  private void apply(String query, String policy) {
    String yaml = "id: gas\nquery: " + query + "\npolicy: {" + policy + "}";
    version++;
    monitor.put(SubjectFile.read("x", yaml).subjects().get(0).applied(version, false));
  }

  private static Article article(String story, String source, int minute, String title) {
    return article(story, source, minute, title, "");
  }

  private static Article article(
      String story, String source, int minute, String title, String content) {
    Instant at = TEN.plusSeconds(60L * minute);
    FeedItem item =
        new FeedItem(
            source + minute,
            "feed",
            source,
            null,
            null,
            null,
            null,
            null,
            title,
            "",
            content,
            List.of(),
            List.of(),
            at,
            null,
            null,
            at,
            Backlog.NONE,
            null);
    Tags tags = new Tags("en", List.of(), List.of(), List.of(), List.of());
    return new Article(item.id(), 0, Article.Kind.NEW, null, item, tags, story, source);
  }

  private List<Sighting> matches(Article article) {
    List<SubjectMatch> matches = monitor.match(WatchedText.of(article)).of(article);
    return matches.stream().map(Sighting::of).toList();
  }

  private List<String> take(Article article) {
    return take(matches(article));
  }

  private List<String> take(List<Sighting> matches) {
    List<AlertDecision> decisions = new ArrayList<>();
    matches.forEach(match -> decisions.addAll(desk.take(match)));
    return named(decisions);
  }

  private List<String> pass(int minute) {
    return named(desk.passTo(TEN.plusSeconds(60L * minute)));
  }

  private static List<String> named(List<AlertDecision> decisions) {
    return decisions.stream().map(ChangedQueryTest::named).toList();
  }

  private static String named(AlertDecision decision) {
    if (decision instanceof Raise raise) {
      Alert alert = raise.alert();
      return alert.kind() + " by " + alert.sources() + " v" + alert.subjectVersion();
    }
    var held = ((HoldBack) decision).suppressed();
    return held.articleId() + " " + held.reason();
  }

  @Test
  void shouldNotCountASourceWhoseArticleFitsNoMore() {
    apply("title:gas", "minimum-sources: 2");
    assertThat(take(article("st", "A", 0, "Gas gets dearer")))
        .containsExactly("A0 TOO_FEW_SOURCES");

    apply("title:(gas AND turkey)", "minimum-sources: 2");

    assertThat(take(article("st", "B", 10, "Gas gets dearer in Turkey")))
        .containsExactly("A0 QUERY_CHANGED", "B10 TOO_FEW_SOURCES");
    assertThat(take(article("st", "C", 20, "Turkey pays more for gas")))
        .containsExactly("NEW by 2 v2");
  }

  @Test
  void shouldCountASourceThatFitsTheWiderQueryToo() {
    apply("title:gas", "minimum-sources: 2");
    take(article("st", "A", 0, "Gas gets dearer"));

    apply("title:(gas OR oil)", "minimum-sources: 2");

    assertThat(take(article("st", "B", 10, "Oil and its like get dearer")))
        .containsExactly("NEW by 2 v2");
  }

  @Test
  void shouldDropNewsInACoolDownThatFitsNoMore() {
    apply("title:gas", "cool-down: 2h");
    assertThat(take(article("st", "A", 0, "Gas fire in Turkey"))).containsExactly("NEW by 1 v1");
    assertThat(take(article("st", "B", 10, "Gas fire kills 12"))).containsExactly("B10 COOL_DOWN");

    apply("title:(gas AND turkey)", "cool-down: 2h");
    assertThat(pass(11)).containsExactly("B10 QUERY_CHANGED");
    assertThat(pass(300)).isEmpty();
    // What it stated was never told, and is news from one that fits.
    assertThat(take(article("st", "C", 310, "Turkey: gas fire kills 12")))
        .containsExactly("UPDATED by 2 v2");
  }

  @Test
  void shouldTellNewsInACoolDownThatFitsStill() {
    apply("title:gas", "cool-down: 2h");
    take(article("st", "A", 0, "Gas fire in Turkey"));
    take(article("st", "B", 10, "Gas fire kills 12"));

    apply("title:(gas OR oil)", "cool-down: 2h");
    assertThat(pass(11)).isEmpty();
    assertThat(pass(300)).containsExactly("UPDATED by 2 v2");
  }

  @Test
  void shouldLeaveOutOfADigestWhatFitsNoMore() {
    String night = "quiet-hours: {from: \"09:00\", to: \"12:00\"}";
    apply("title:gas", night);
    take(article("one", "A", 0, "Gas fire in Turkey"));
    take(article("two", "A", 1, "Gas gets dearer"));
    take(article("two", "B", 2, "Gas gets much dearer"));

    apply("title:(gas AND turkey)", night);
    assertThat(pass(4)).containsExactly("A1 QUERY_CHANGED", "B2 QUERY_CHANGED");
    assertThat(pass(180)).containsExactly("NEW by 1 v2");
    // A story of which nothing was told is news once something fits.
    assertThat(take(article("two", "C", 190, "Turkey: gas gets dearer")))
        .containsExactly("NEW by 1 v2");
  }

  @Test
  void shouldNotTellAMatchThatWasOnItsWayWhenTheQueryChanged() {
    apply("title:gas", "");
    List<Sighting> onItsWay = matches(article("st", "A", 0, "Gas gets dearer"));

    apply("title:(gas AND turkey)", "");
    assertThat(take(onItsWay)).containsExactly("A0 QUERY_CHANGED");
  }

  @Test
  void shouldTellWhereTheTextIsTooLongToBeKept() {
    apply("text:gas", "minimum-sources: 2");
    take(article("st", "A", 0, "Market report", "Gas gets dearer. " + "More of it. ".repeat(400)));

    apply("text:(gas AND turkey)", "minimum-sources: 2");
    assertThat(take(article("st", "B", 10, "Gas gets dearer in Turkey")))
        .containsExactly("NEW by 2 v2");
  }

  @Test
  void shouldAskNothingAnewWhenOnlyThePolicyChanges() {
    apply("title:gas", "minimum-sources: 3");
    take(article("st", "A", 0, "Gas gets dearer"));

    apply("title:gas", "minimum-sources: 2");
    assertThat(take(article("st", "B", 10, "Gas gets dearer"))).containsExactly("NEW by 2 v2");
  }
}
