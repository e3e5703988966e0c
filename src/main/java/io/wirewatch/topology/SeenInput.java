package io.wirewatch.topology;

import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSighting;

/** What the memory of identities is told. */
sealed interface SeenInput {
  /** An item that its feed's memory holds for new or changed. */
  record Published(FeedItem item) implements SeenInput {}

  /** That an item still stands in its feed. */
  record Standing(ItemSighting sighting) implements SeenInput {}
}
