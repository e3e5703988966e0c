package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import java.time.Instant;
import java.util.Collections;

/** Alerts written for the tests. */
public final class SampleAlerts {
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private SampleAlerts() {}

  /** The first alert of a story. */
  public static Alert alert(String subject, String story) {
    return sample(subject, story, NINE).alert();
  }

  /** An alert on an article with that link. */
  static Alert linked(String link) {
    return sample("desk", "a", NINE).link(link).alert();
  }

  /** A notice that sums up so many alerts of that headline. */
  static Alert summing(String headline, int parts) {
    return summing(headline, parts, parts);
  }

  /** The same of more than it shows. */
  static Alert summing(String headline, int parts, int summed) {
    Alert.Part part =
        new Alert.Part(
            "a",
            Alert.Kind.NEW,
            headline,
            "https://news.example.org/a?x=1&y=<2>",
            "article-a",
            "Post",
            NINE);
    return sample("desk", "a", NINE)
        .kind(Alert.Kind.DIGEST)
        .link(null)
        .parts(Collections.nCopies(parts, part))
        .summed(summed)
        .alert();
  }

  /** Any alert of a story. */
  public static Alert alert(
      String subject, String story, int revision, String headline, Instant raised) {
    return sample(subject, story, raised)
        .id(subject + "/" + story + "/" + revision)
        .kind(revision == 0 ? Alert.Kind.NEW : Alert.Kind.CORROBORATED)
        .revision(revision)
        .headline(headline)
        .alert();
  }

  private static AlertSample sample(String subject, String story, Instant raised) {
    return AlertSample.of(subject, raised)
        .id(subject + "/" + story + "/0")
        .story(story)
        .link("https://news.example.org/" + story)
        .article("article-" + story)
        .published(null)
        .suppressed(3);
  }
}
