package io.wirewatch.ops;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/**
 * Which of the metrics of Kafka's clients are printed: those that the dashboard, the alert rules
 * and the runbook ask for. There are thousands, most of them of single stores and connections, and
 * every scrape would carry them.
 */
final class KafkaMeters {
  /** As Micrometer names them; Prometheus has underscores for the dots. */
  private static final List<String> KEPT =
      List.of(
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.task.dropped.records",
          "kafka.stream.thread.commit.latency.",
          "kafka.stream.thread.poll.latency.",
          "kafka.stream.thread.process.latency.",
          "kafka.stream.thread.process.rate",
          "kafka.consumer.fetch.manager.records.lag",
          "kafka.consumer.coordinator.rebalance",
          "kafka.producer.request.latency.");

  private KafkaMeters() {}

  /** Denies all others. */
  static MeterFilter filter() {
    return MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !isKept(id.getName()));
  }

  static boolean isKept(String name) {
    return KEPT.stream()
        .anyMatch(
            kept ->
                kept.endsWith(".")
                    ? name.startsWith(kept)
                    : name.equals(kept) || name.equals(kept + ".total"));
  }
}
