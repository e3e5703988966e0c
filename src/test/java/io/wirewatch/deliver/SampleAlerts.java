package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Severity;
import java.time.Instant;
import java.util.List;

/** Alerts written for the tests. */
public final class SampleAlerts {
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private SampleAlerts() {}

  /** The first alert of a story. */
  public static Alert alert(String subject, String story) {
    return alert(subject, story, 0, "Ministers meet on the border bridge", NINE);
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
        List.of());
  }
}
