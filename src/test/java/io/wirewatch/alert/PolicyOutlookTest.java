package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Tags;
import io.wirewatch.subject.SubjectFile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyOutlookTest {
  private static final Instant AT = Instant.parse("2026-11-23T23:30:00Z");

  private static List<String> says(String policy, Backlog backlog) {
    Subject subject = SubjectFile.read("x", "id: s\nquery: gas\n" + policy).subjects().get(0);
    var tags =
        new Tags(
            "en",
            List.of(new Region("KR", Region.Role.ABOUT, 1, List.<Mention>of())),
            List.of(),
            List.of(),
            List.of());
    FeedItem item =
        ItemSample.of("a", AT)
            .outlet("The Test")
            .country("GB")
            .title("Gas")
            .published(AT)
            .backlog(backlog)
            .item();
    Article article = ArticleSample.of(item).tags(tags).source("AP").article();
    return PolicyOutlook.of(subject, article, List.of());
  }

  @Test
  void shouldSayWhatHoldsAnAlertBack() {
    assertThat(
            says(
                """
                policy:
                  minimum-sources: 2
                  cool-down: 90m
                  escalate-at: [3, 6]
                  kinds: [new]
                  group: {by: region, window: 30m}
                  quiet-hours: {from: "22:00", to: "07:00"}
                silences: [{until: 2026-12-31, regions: [KR], reason: exercise}]
                """,
                Backlog.NEW_FEED))
        .containsExactly(
            "Silenced until 2026-12-31T00:00:00Z: exercise; the article came at"
                + " 2026-11-23T23:30:00Z.",
            "Not fresh (new feed): summed up in a notice with others, not told as news.",
            "Its story is told once 2 independent sources have it; this one counts for AP.",
            "Told are only: new.",
            "It came in quiet hours: told in a digest at 2026-11-24T07:00:00Z.",
            "Behind another alert of its region it is gathered for 30m.",
            "After an alert of its story news waits for 90m, but 3, 6 sources are told at once.");
  }

  @Test
  void shouldSayWhatHoldsWithoutAPolicy() {
    assertThat(says("", Backlog.NONE))
        .containsExactly(
            "After an alert of its story news waits for 12h, but 3, 6, 12 sources are told at"
                + " once.");
  }
}
