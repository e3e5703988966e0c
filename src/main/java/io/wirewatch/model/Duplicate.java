package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A line of the ledger of copies.
 *
 * @param itemId the item that was a copy; the key
 * @param articleId the article that it repeats
 * @param kind how it repeats it
 * @param similarity 0 to 1; 1 for an exact copy
 * @param outlet who published the copy; may be null
 * @param feedId where it stood
 * @param link the copy's link; may be null
 * @param source the independent source, as in {@link Article}
 * @param storyId the original's story; null where identity alone decided
 * @param fetchedAt when the copy was fetched
 */
public record Duplicate(
    String itemId,
    String articleId,
    Kind kind,
    double similarity,
    String outlet,
    String feedId,
    String link,
    String source,
    String storyId,
    Instant fetchedAt) {
  /** How an item repeats another. */
  public enum Kind {
    /** The same item again, not materially changed. */
    SAME_ITEM,
    /** The same text under another identity. */
    SAME_TEXT,
    /** Syndicated or lightly edited text. */
    NEAR
  }

  public Duplicate {
    Objects.requireNonNull(itemId, "itemId");
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(kind, "kind");
  }
}
