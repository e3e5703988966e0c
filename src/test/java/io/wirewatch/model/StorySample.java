package io.wirewatch.model;

import java.time.Instant;
import java.util.List;

/** A story of one article, but for what a test says of it. */
public final class StorySample {
  private final String id;
  private final Instant first;
  private Instant last;
  private String headline = "Bridge opens";
  private int articles = 1;
  private int copies;
  private List<String> outlets = List.of();
  private List<String> regions = List.of();
  private List<String> related = List.of();

  private StorySample(String id, Instant first) {
    this.id = id;
    this.first = first;
    this.last = first;
  }

  /** A story that was first seen at that time, and never after. */
  public static StorySample of(String id, Instant first) {
    return new StorySample(id, first);
  }

  public StorySample last(Instant seen) {
    last = seen;
    return this;
  }

  public StorySample headline(String is) {
    headline = is;
    return this;
  }

  /** The numbers of articles and of copies. */
  public StorySample counts(int ofArticles, int ofCopies) {
    articles = ofArticles;
    copies = ofCopies;
    return this;
  }

  /** The outlets; each counts as an independent source. */
  public StorySample outlets(String... are) {
    outlets = List.of(are);
    return this;
  }

  public StorySample regions(String... are) {
    regions = List.of(are);
    return this;
  }

  public StorySample related(String... are) {
    related = List.of(are);
    return this;
  }

  /** The story. */
  public Story story() {
    return new Story(
        id,
        "en",
        headline,
        articles,
        copies,
        outlets,
        Math.max(1, outlets.size()),
        regions,
        first,
        last,
        null,
        related);
  }
}
