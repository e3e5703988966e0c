package io.wirewatch.poll;

import java.time.Instant;
import java.util.List;

/** A document that was read, some of whose entries were known, but for what a test says of it. */
final class ReadSample {
  private final int items;
  private final int newItems;
  private boolean overlap = true;
  private Freshness freshness = Freshness.UNKNOWN;
  private String etag = "\"1\"";
  private String lastModified;
  private String hash = "hash";
  private List<Instant> published = List.of();
  private FeedHints hints = FeedHints.NONE;
  private String movedTo;

  private ReadSample(int items, int newItems) {
    this.items = items;
    this.newItems = newItems;
  }

  /** A document of so many entries, so many of them never seen before. */
  static ReadSample of(int items, int newItems) {
    return new ReadSample(items, newItems);
  }

  /** None of its entries was known. */
  ReadSample unknown() {
    overlap = false;
    return this;
  }

  ReadSample freshness(Freshness is) {
    freshness = is;
    return this;
  }

  ReadSample validators(String isEtag, String isLastModified) {
    etag = isEtag;
    lastModified = isLastModified;
    return this;
  }

  ReadSample hash(String is) {
    hash = is;
    return this;
  }

  /** The dates of its entries. */
  ReadSample published(List<Instant> are) {
    published = are;
    return this;
  }

  ReadSample hints(FeedHints are) {
    hints = are;
    return this;
  }

  ReadSample movedTo(String is) {
    movedTo = is;
    return this;
  }

  /** What the poll came to. */
  PollOutcome.Read read() {
    return new PollOutcome.Read(
        200,
        freshness,
        etag,
        lastModified,
        hash,
        items,
        newItems,
        overlap,
        published,
        List.of(),
        hints,
        movedTo);
  }
}
