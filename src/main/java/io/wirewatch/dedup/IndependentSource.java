package io.wirewatch.dedup;

import io.wirewatch.model.FeedItem;
import io.wirewatch.text.Agencies;
import io.wirewatch.text.WireCredit;

/** Who is to be counted as an item's independent source. */
public final class IndependentSource {
  private IndependentSource() {}

  /**
   * The wire agency that the item credits, or that its outlet is, or else its outlet, or else its
   * feed.
   */
  public static String of(FeedItem item) {
    String body =
        item.content().length() > item.summary().length() ? item.content() : item.summary();
    return WireCredit.agency(item.title(), body, item.authors())
        .or(() -> Agencies.ofOutlet(item.outlet(), item.publisherCountry(), item.link()))
        .orElse(item.outlet() != null ? item.outlet() : item.feedId());
  }
}
