package io.wirewatch.ops;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The metrics of a process, as Prometheus reads them: those of Kafka Streams and of the JVM, and
 * our own, which count committed records on the topics.
 */
final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry;
  private final Meters meters;
  private final ItemMetrics items;
  private final FeedMetrics feeds;
  private final SubjectMetrics subjects;
  private final DeliveryMetrics deliveries;
  private final TableMetrics tables;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final AtomicLong behind = new AtomicLong();

  /** With only those of Kafka's own metrics that somebody asks for. */
  Metrics(String version) {
    this(version, false);
  }

  /**
   * @param allOfKafka whether every metric of Kafka's clients is printed
   */
  Metrics(String version, boolean allOfKafka) {
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    if (!allOfKafka) {
      registry.config().meterFilter(KafkaMeters.filter()); // before the first meter
    }
    meters = new Meters(registry);
    Delays delays = new Delays(registry);
    items = new ItemMetrics(meters, delays);
    feeds = new FeedMetrics(meters);
    subjects = new SubjectMetrics(meters, delays);
    deliveries = new DeliveryMetrics(meters);
    tables = new TableMetrics(meters);
    meters.gauge(
        "wirewatch.build.info",
        "Which build this is",
        () -> 1,
        "version",
        version,
        "java",
        Runtime.version().toString());
    meters.gauge("wirewatch.watch.lag.records", "Records the page has still to read", behind::get);
    bindJvm();
  }

  /** Reads the metrics of a role's Kafka Streams application from now on. */
  void watch(String role, KafkaStreams streams) {
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, Tags.of("role", role));
    metrics.bindTo(registry);
    closeAtTheEnd(metrics);
  }

  ItemMetrics items() {
    return items;
  }

  FeedMetrics feeds() {
    return feeds;
  }

  SubjectMetrics subjects() {
    return subjects;
  }

  DeliveryMetrics deliveries() {
    return deliveries;
  }

  /** What is wrong with subjects, in words, by id. */
  Map<String, String> problemsOfSubjects() {
    Map<String, String> problems = subjects.health().problems();
    problems.putAll(tables.ofSubjects());
    return problems;
  }

  TableMetrics tables() {
    return tables;
  }

  void unreadable(String topic) {
    meters
        .counter(
            "wirewatch.watch.unreadable", "Records that the page could not read", "topic", topic)
        .increment();
  }

  void behind(long records) {
    behind.set(records);
  }

  /** The text that Prometheus scrapes. */
  String scrape() {
    return registry.scrape();
  }

  /** Closes it with the registry. */
  void closeAtTheEnd(AutoCloseable source) {
    open.add(source);
  }

  /**
   * Closes all, also where some of it fails.
   *
   * @throws IllegalStateException that names the first failure, and bears the others
   */
  @Override
  public void close() {
    IllegalStateException failure = null;
    for (AutoCloseable source : open) {
      try {
        source.close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("metrics are not closed: " + e, e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    registry.close();
    if (failure != null) {
      throw failure;
    }
  }

  private void bindJvm() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    JvmGcMetrics gc = new JvmGcMetrics();
    gc.bindTo(registry);
    closeAtTheEnd(gc);
  }
}
