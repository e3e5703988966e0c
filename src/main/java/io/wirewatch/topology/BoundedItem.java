package io.wirewatch.topology;

import io.wirewatch.model.FeedItem;

/**
 * Bounds the texts of an item before they reach a store or a topic, whoever wrote it to {@code
 * items}: under exactly-once a record that is too large cannot be skipped at the sink.
 */
final class BoundedItem {
  private static final int TITLE = 2_000;
  private static final int SUMMARY = 20_000;
  private static final int CONTENT = 100_000;

  private BoundedItem() {}

  static FeedItem of(FeedItem item) {
    if (item.title().length() <= TITLE
        && item.summary().length() <= SUMMARY
        && item.content().length() <= CONTENT) {
      return item;
    }
    return new FeedItem(
        item.id(),
        item.feedId(),
        item.outlet(),
        item.publisherCountry(),
        item.feedLanguage(),
        item.guid(),
        item.link(),
        item.canonicalUrl(),
        cut(item.title(), TITLE),
        cut(item.summary(), SUMMARY),
        cut(item.content(), CONTENT),
        item.authors(),
        item.categories(),
        item.published(),
        item.dateConfidence(),
        item.updated(),
        item.fetchedAt(),
        item.backlog(),
        item.traceparent());
  }

  /** Never between the halves of a surrogate pair. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
