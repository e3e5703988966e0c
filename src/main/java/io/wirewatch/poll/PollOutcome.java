package io.wirewatch.poll;

import java.time.Instant;
import java.util.List;

/** What one poll came to, as the schedule needs to know it. */
public sealed interface PollOutcome {
  /** HTTP status; 0 where there was none. */
  int httpStatus();

  /** What the headers said. */
  Freshness freshness();

  /**
   * A readable feed document.
   *
   * @param etag as sent; null without
   * @param lastModified as sent; null without
   * @param bodyHash of the document
   * @param items entries in it
   * @param newItems entries never seen before
   * @param overlap whether any entry was known
   * @param published dates of its entries, those that can be believed
   * @param newDates dates of the entries never seen before, those that are stated
   * @param hints what the document says about asking
   * @param movedTo where permanent redirects led; null without
   */
  record Read(
      int httpStatus,
      Freshness freshness,
      String etag,
      String lastModified,
      String bodyHash,
      int items,
      int newItems,
      boolean overlap,
      List<Instant> published,
      List<Instant> newDates,
      FeedHints hints,
      String movedTo)
      implements PollOutcome {
    public Read {
      published = List.copyOf(published);
      newDates = List.copyOf(newDates);
    }
  }

  /**
   * The same document as before: 304, or a full answer with the same bytes.
   *
   * @param etag as sent; null leaves the one that we have
   * @param lastModified as sent; null leaves the one that we have
   * @param movedTo where permanent redirects led; null without
   */
  record Unchanged(
      int httpStatus, Freshness freshness, String etag, String lastModified, String movedTo)
      implements PollOutcome {}

  /** 429, or 503 with Retry-After: asked to slow down. */
  record Slowed(int httpStatus, Freshness freshness) implements PollOutcome {}

  /** 410: the feed has ended. */
  record Ended(int httpStatus, Freshness freshness) implements PollOutcome {}

  /** A bot wall answered in the feed's place. */
  record Walled(int httpStatus, Freshness freshness, String reason) implements PollOutcome {}

  /**
   * No feed came.
   *
   * @param reason for people
   * @param network whether not even an HTTP answer came, so that the fault may be ours
   */
  record Failed(int httpStatus, Freshness freshness, String reason, boolean network)
      implements PollOutcome {}
}
