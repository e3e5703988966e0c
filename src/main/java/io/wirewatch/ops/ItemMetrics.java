package io.wirewatch.ops;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What became of the items. The conservation law in numbers: {@code
 * wirewatch_items_total{stage="poll"}} equals the sum of {@code
 * wirewatch_items_total{stage="process"}} over its outcomes once all is processed; {@code
 * wirewatch_items_unaccounted} is the difference.
 */
final class ItemMetrics {
  private static final List<String> STAGES = List.of("poll", "process", "alert", "deliver");

  private final Meters meters;
  private final Delays delays;
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong accounted = new AtomicLong();

  ItemMetrics(Meters meters, Delays delays) {
    this.meters = meters;
    this.delays = delays;
    meters.gauge(
        "wirewatch.items.unaccounted",
        "Items published, less articles, copies and dead letters",
        () -> published.get() - accounted.get());
    // Counters stand from the start, so that a rate over the first event is not lost.
    for (String outcome : List.of("article", "copy", "dead-letter")) {
      items("process", outcome, 0);
    }
    items("poll", "published", 0);
    STAGES.forEach(stage -> deadLetters(stage, false, 0));
    deadLetters("poll", true, 0);
  }

  /** An item was published, whatever it holds: what cannot be read ends as a dead letter. */
  void published(int items) {
    items("poll", "published", items);
    published.addAndGet(items);
  }

  /**
   * What a published item holds.
   *
   * @param live whether it was published since we watch
   */
  void item(FeedItem item, boolean live) {
    if (live) {
      delays.fetched(item);
    }
  }

  /** An article; delay since its fetch, null where it was read as history. */
  void article(Duration delay) {
    account("article");
    delays.processed(delay);
  }

  void duplicate(Duplicate copy) {
    account("copy");
    meters
        .counter("wirewatch.duplicates", "Copies by kind", "kind", Json.nameOf(copy.kind()))
        .increment();
  }

  /**
   * A dead letter; no mark that one was replayed.
   *
   * @param stage that gave up: poll, process, alert or deliver
   * @param document whether it is what a publisher sent in place of a feed, and no record of ours
   * @param ofItem whether it was a record of {@code items}
   * @param live whether it died since we watch: what died before is no news
   */
  void deadLetter(String stage, boolean document, boolean ofItem, boolean live) {
    deadLetters(stage != null && STAGES.contains(stage) ? stage : "other", document, live ? 1 : 0);
    if (ofItem) {
      account("dead-letter");
    }
  }

  long published() {
    return published.get();
  }

  long accounted() {
    return accounted.get();
  }

  private void account(String outcome) {
    items("process", outcome, 1);
    accounted.incrementAndGet();
  }

  private void items(String stage, String outcome, int by) {
    meters
        .counter(
            "wirewatch.items", "Items by stage and outcome", "stage", stage, "outcome", outcome)
        .increment(by);
  }

  private void deadLetters(String stage, boolean document, int by) {
    meters
        .counter(
            "wirewatch.dead.letters",
            "Dead letters by the stage that gave up, and of what they are",
            "stage",
            stage,
            "of",
            document ? "document" : "record")
        .increment(by);
  }
}
