package io.wirewatch.dedup;

import io.wirewatch.model.FeedItem;
import io.wirewatch.text.Beginning;
import java.time.Instant;

/**
 * Bounds an item before it reaches a store or a topic, whoever wrote it to {@code items}. Its
 * texts, as under exactly-once a record that is too large cannot be skipped at the sink. And the
 * time of its fetch, which everything from here on takes for the present: one from next year would
 * end all stories and forget all texts. The record's own time is the measure, not a clock, so that
 * a replay gives the same; brokers hold that one near theirs ({@code
 * message.timestamp.after.max.ms}, an hour where nothing else is set, from Kafka 4 on).
 */
public final class BoundedItem {
  private static final long CLOCKS_DIFFER = 600_000;

  private BoundedItem() {}

  /**
   * @param recordTime of the record that bore the item, in milliseconds since 1970
   */
  public static FeedItem of(FeedItem item, long recordTime) {
    boolean timely = item.fetchedAt().toEpochMilli() <= recordTime + CLOCKS_DIFFER;
    if (timely
        && item.title().length() <= FeedItem.LONGEST_TITLE
        && item.summary().length() <= FeedItem.LONGEST_SUMMARY
        && item.content().length() <= FeedItem.LONGEST_CONTENT) {
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
        Beginning.of(item.title(), FeedItem.LONGEST_TITLE),
        Beginning.of(item.summary(), FeedItem.LONGEST_SUMMARY),
        Beginning.of(item.content(), FeedItem.LONGEST_CONTENT),
        item.authors(),
        item.categories(),
        item.published(),
        item.dateConfidence(),
        item.updated(),
        timely ? item.fetchedAt() : Instant.ofEpochMilli(recordTime),
        item.backlog(),
        item.traceparent());
  }
}
