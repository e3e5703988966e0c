package io.wirewatch.topology;

import io.wirewatch.model.FeedItem;
import io.wirewatch.text.WireCredit;

/** Who is to be counted as an item's independent source. */
final class Sources {
  private Sources() {}

  /** The wire agency that the item credits, or else its outlet, or else its feed. */
  static String of(FeedItem item) {
    String body =
        item.content().length() > item.summary().length() ? item.content() : item.summary();
    return WireCredit.agency(item.title(), body, item.authors())
        .orElse(item.outlet() != null ? item.outlet() : item.feedId());
  }
}
