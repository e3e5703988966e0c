package io.wirewatch.topology;

import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.ItemSighting;
import io.wirewatch.model.Subscription;

/** What a poll puts out, before each kind goes to its topic. */
sealed interface PollOutput {
  /** A new or changed item. */
  record Item(FeedItem item) implements PollOutput {}

  /** That an item still stands in its feed. */
  record Standing(ItemSighting sighting) implements PollOutput {}

  /**
   * How a feed does.
   *
   * @param status null when the feed was removed
   */
  record Status(FeedStatus status) implements PollOutput {}

  /**
   * A subscription at a hub.
   *
   * @param subscription null when there is none any more
   */
  record Subscribed(Subscription subscription) implements PollOutput {}

  /** A document that could not be read; its headers say why. */
  record DeadDocument(byte[] document) implements PollOutput {}
}
