package io.wirewatch.ops;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * How many records the stores of an application have still to restore, as Kafka Streams tells it.
 * To ask for it would ask the brokers, and a probe that waits for a broker kills the process while
 * the broker is away.
 */
final class RestoreProgress implements StateRestoreListener {
  private record Part(String store, TopicPartition partition) {}

  private record Span(long next, long end) {}

  private final Map<Part, Span> spans = new ConcurrentHashMap<>();

  /** Records left, by store; only of stores that have any. */
  Map<String, Long> left() {
    Map<String, Long> left = new TreeMap<>();
    spans.forEach(
        (part, span) -> {
          if (span.end() > span.next()) {
            left.merge(part.store(), span.end() - span.next(), Long::sum);
          }
        });
    return left;
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
    spans.put(new Part(store, partition), new Span(start, end));
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long last, long records) {
    spans.computeIfPresent(
        new Part(store, partition), (part, span) -> new Span(last + 1, span.end()));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long records) {
    spans.remove(new Part(store, partition));
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long records) {
    spans.remove(new Part(store, partition));
  }
}
