package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import io.wirewatch.subject.SubjectFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectReportTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

  private static List<Subject> subjects(String yaml) {
    return SubjectFile.read("test.yaml", yaml).subjects();
  }

  private static Article article(String id, String title, Article.Kind kind, int minute) {
    Instant at = START.plusSeconds(60L * minute);
    FeedItem item = ItemSample.of(id, at).outlet("The Test").title(title).published(at).item();
    return ArticleSample.of(item).kind(kind).article();
  }

  @Test
  void shouldTryASubjectThatAnExistingOneMutes() {
    try (SubjectReport report =
        new SubjectReport(
            subjects("id: part\nquery: title:gas"),
            subjects("id: muter\nquery: title:pipeline\npolicy: {mutes: [part]}"))) {
      report.take(article("a", "A pipeline", Article.Kind.NEW, 0));
      report.take(article("b", "Gas in a pipeline", Article.Kind.NEW, 1));

      SubjectReport.Result result = report.results().get(0);
      assertThat(result.matches()).isEqualTo(1);
      assertThat(result.alerts()).isEmpty();
      assertThat(result.held()).isEqualTo(Map.of(Suppressed.Reason.INHIBITED, 1));
      assertThat(result.nearest()).isEqualTo("muter");
    }
  }

  @Test
  void shouldTellWhatIsTakenBackInOtherWords() {
    try (SubjectReport report = new SubjectReport(subjects("id: s\nquery: title:gas"), List.of())) {
      report.take(article("a", "Story withdrawn", Article.Kind.RETRACTED, 5));
      report.take(article("a", "Gas deal", Article.Kind.NEW, 0));

      assertThat(report.results().get(0).alerts())
          .extracting(Alert::kind)
          .containsExactly(Alert.Kind.NEW, Alert.Kind.RETRACTED);
    }
  }

  @Test
  void shouldTellBehindTheLastArticleWhatWaitsThen() {
    String quiet = "id: s\nquery: title:gas\npolicy: {quiet-hours: {from: '09:00', to: '18:00'}}";
    try (SubjectReport report = new SubjectReport(subjects(quiet), List.of())) {
      report.take(article("a", "Gas deal", Article.Kind.NEW, 0));

      assertThat(report.results().get(0).alerts())
          .extracting(Alert::raisedAt)
          .containsExactly(Instant.parse("2026-11-02T18:00:00Z"));
    }
  }
}
