package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Alerts written for the tests. */
public final class SampleAlerts {
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private SampleAlerts() {}

  /** The first alert of a story. */
  public static Alert alert(String subject, String story) {
    return alert(subject, story, 0, "Ministers meet on the border bridge", NINE);
  }

  /** An alert on an article with that link. */
  static Alert linked(String link) {
    return varied(link, List.of());
  }

  /** A notice that sums up so many alerts of that headline. */
  static Alert summing(String headline, int parts) {
    Alert.Part part =
        new Alert.Part("a", Alert.Kind.NEW, headline, null, "article-a", "Post", NINE);
    return varied(null, Collections.nCopies(parts, part));
  }

  private static Alert varied(String link, List<Alert.Part> parts) {
    Alert alert = alert("desk", "a");
    return new Alert(
        alert.id(),
        alert.subjectId(),
        alert.subjectVersion(),
        alert.subjectTitle(),
        alert.severity(),
        alert.storyId(),
        alert.kind(),
        alert.revision(),
        alert.reason(),
        alert.headline(),
        link,
        alert.articleId(),
        alert.language(),
        alert.outlets(),
        alert.sources(),
        alert.regions(),
        alert.evidence(),
        alert.firstSeen(),
        alert.published(),
        alert.raisedAt(),
        alert.suppressedSinceLast(),
        parts,
        alert.dictionary());
  }

  /** Any alert of a story. */
  public static Alert alert(
      String subject, String story, int revision, String headline, Instant raised) {
    return new Alert(
        subject + "/" + story + "/" + revision,
        subject,
        1,
        "Title of " + subject,
        Severity.HIGH,
        story,
        revision == 0 ? Alert.Kind.NEW : Alert.Kind.CORROBORATED,
        revision,
        "Fits \"bridge\"; 2 independent sources.",
        headline,
        "https://news.example.org/" + story,
        "article-" + story,
        "en",
        List.of("Harbour Post", "Valley Herald"),
        2,
        List.of("FR"),
        List.of(new Mention("the border bridge", "title", 18, 35)),
        raised,
        null,
        raised,
        3,
        List.of(),
        null);
  }
}
