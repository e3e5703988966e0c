package io.wirewatch.topology;

import io.wirewatch.model.Feed;
import java.util.Objects;

/**
 * What the owner of a host is told about one of its feeds.
 *
 * @param kind what to do
 * @param feedId the feed
 * @param feed its description; null for an end
 * @param atOnce whether a person wants it asked at once, whatever pause its publisher asked for
 */
record FeedOrder(Kind kind, String feedId, Feed feed, boolean atOnce) {
  /** What to do. */
  enum Kind {
    /** Poll it, as described. */
    POLL,
    /** It was removed: poll it no more, and forget it. */
    END,
    /** It belongs to another host now: forget it without a word. */
    LEAVE
  }

  /** Nobody is in a hurry. */
  FeedOrder(Kind kind, String feedId, Feed feed) {
    this(kind, feedId, feed, false);
  }

  FeedOrder {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(feedId, "feedId");
  }
}
