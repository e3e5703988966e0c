package io.wirewatch.model;

import java.time.Instant;
import java.util.List;

/** An alert on a meeting at a border bridge, but for what a test says of it. */
public final class AlertSample {
  private final String subject;
  private final Instant at;
  private String id;
  private String subjectTitle;
  private Severity severity = Severity.HIGH;
  private String story = "story-1";
  private Alert.Kind kind = Alert.Kind.NEW;
  private int revision;
  private String reason = "Fits \"bridge\"; 2 independent sources.";
  private String headline = "Ministers meet on the border bridge";
  private String link = "https://news.example.org/story-1";
  private String article = "article-1";
  private String language = "en";
  private List<String> outlets = List.of("Harbour Post", "Valley Herald");
  private Integer sources;
  private List<String> regions = List.of("FR");
  private List<Mention> evidence = List.of(new Mention("the border bridge", "title", 18, 35));
  private Instant published;
  private int suppressed;
  private List<Alert.Part> parts = List.of();
  private Integer summed;

  private AlertSample(String subject, Instant at) {
    this.subject = subject;
    this.at = at;
    this.id = subject + "/" + story + "/0";
    this.subjectTitle = "Title of " + subject;
    this.published = at;
  }

  /** The first alert of a story, raised and published at that time. */
  public static AlertSample of(String subject, Instant at) {
    return new AlertSample(subject, at);
  }

  public AlertSample id(String is) {
    id = is;
    return this;
  }

  public AlertSample subjectTitle(String is) {
    subjectTitle = is;
    return this;
  }

  public AlertSample severity(Severity is) {
    severity = is;
    return this;
  }

  public AlertSample story(String is) {
    story = is;
    return this;
  }

  public AlertSample kind(Alert.Kind is) {
    kind = is;
    return this;
  }

  public AlertSample revision(int is) {
    revision = is;
    return this;
  }

  public AlertSample reason(String is) {
    reason = is;
    return this;
  }

  public AlertSample headline(String is) {
    headline = is;
    return this;
  }

  public AlertSample link(String is) {
    link = is;
    return this;
  }

  public AlertSample article(String is) {
    article = is;
    return this;
  }

  public AlertSample language(String is) {
    language = is;
    return this;
  }

  /** How many independent sources stand by it, where that is another number than of outlets. */
  public AlertSample sources(int are) {
    sources = are;
    return this;
  }

  /** The outlets; each counts as an independent source. */
  public AlertSample outlets(String... are) {
    outlets = List.of(are);
    return this;
  }

  public AlertSample regions(String... are) {
    regions = List.of(are);
    return this;
  }

  public AlertSample evidence(Mention... is) {
    evidence = List.of(is);
    return this;
  }

  public AlertSample published(Instant is) {
    published = is;
    return this;
  }

  public AlertSample suppressed(int are) {
    suppressed = are;
    return this;
  }

  public AlertSample parts(List<Alert.Part> are) {
    parts = are;
    return this;
  }

  /** How many matches it sums up. */
  public AlertSample summed(int are) {
    summed = are;
    return this;
  }

  /** The alert. */
  public Alert alert() {
    return new Alert(
        id,
        subject,
        1,
        subjectTitle,
        severity,
        story,
        kind,
        revision,
        reason,
        headline,
        link,
        article,
        language,
        outlets,
        sources == null ? outlets.size() : sources,
        regions,
        evidence,
        at,
        published,
        at,
        suppressed,
        parts,
        null,
        summed);
  }
}
