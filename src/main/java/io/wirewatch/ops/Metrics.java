package io.wirewatch.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Suppressed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The metrics of a process, as Prometheus reads them: those of Kafka Streams and of the JVM, and
 * our own, which count committed records on the topics.
 *
 * <p>The conservation law in numbers: {@code wirewatch_items_total{stage="poll"}} equals the sum of
 * {@code wirewatch_items_total{stage="process"}} over its outcomes once all is processed; {@code
 * wirewatch_items_unaccounted} is the difference.
 */
final class Metrics implements AutoCloseable {
  /** Subjects with a label of their own; all others are counted as "other". */
  static final int SUBJECT_LABELS = 200;

  private static final List<String> STAGES = List.of("poll", "process", "alert", "deliver");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<AutoCloseable> binders = new ArrayList<>();
  private final Map<FeedStatus.State, AtomicLong> feedsByState =
      new EnumMap<>(FeedStatus.State.class);
  private final Map<String, FeedStatus> feeds = new ConcurrentHashMap<>();
  private final Set<String> subjects = new HashSet<>();
  private final FeedPulse pulse = new FeedPulse();
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong accounted = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private final AtomicLong behind = new AtomicLong();
  private volatile Supplier<SubjectHealth> subjectHealth = () -> SubjectHealth.NONE;
  private final Delays delays = new Delays(registry);
  private final DeliveryMetrics deliveries = new DeliveryMetrics(registry);

  /** With only those of Kafka's own metrics that somebody asks for. */
  Metrics(String version) {
    this(version, false);
  }

  /**
   * @param allOfKafka whether every metric of Kafka's clients is printed
   */
  Metrics(String version, boolean allOfKafka) {
    if (!allOfKafka) {
      registry.config().meterFilter(KafkaMeters.filter());
    }
    Gauge.builder("wirewatch.build.info", () -> 1)
        .description("Which build this is")
        .tags("version", version, "java", Runtime.version().toString())
        .register(registry);
    for (FeedStatus.State state : FeedStatus.State.values()) {
      AtomicLong count = new AtomicLong();
      feedsByState.put(state, count);
      Gauge.builder("wirewatch.feeds", count, AtomicLong::get)
          .description("Feeds by state")
          .tags("state", Json.nameOf(state))
          .register(registry);
    }
    gauge(
        "wirewatch.feed.last.success.timestamp.seconds",
        "When any feed last answered",
        pulse::lastAnswer);
    gauge(
        "wirewatch.feed.asked.in.vain",
        "Feeds that were asked since any feed last answered",
        pulse::askedInVain);
    gauge(
        "wirewatch.feed.next.poll.timestamp.seconds",
        "When the first of the coming polls is due; 0 where there is none",
        pulse::nextPoll);
    gauge("wirewatch.feed.missed.items", "Items that came and went between polls", missed::get);
    gauge("wirewatch.watch.lag.records", "Records the page has still to read", behind::get);
    Gauge.builder("wirewatch.items.unaccounted", () -> published.get() - accounted.get())
        .description("Items published, less articles, copies and dead letters")
        .register(registry);
    subjects("watched", SubjectHealth::subjects);
    subjects("refused", it -> it.refused().size());
    subjects("failing", it -> it.failing().size());
    subjects("unfiltered", it -> it.unfiltered().size());
    subjects("topicless", it -> it.topicless().size());
    // Counters stand from the start, so that a rate over the first event is not lost.
    for (String outcome : List.of("article", "copy", "dead-letter")) {
      items("process", outcome, 0);
    }
    items("poll", "published", 0);
    missed(0);
    STAGES.forEach(stage -> deadLetters(stage, false, 0));
    deadLetters("poll", true, 0);
    bindJvm();
  }

  /** Reads the metrics of a role's Kafka Streams application from now on. */
  void watch(String role, KafkaStreams streams) {
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, Tags.of("role", role));
    metrics.bindTo(registry);
    binders.add(metrics);
  }

  /** Counts the subjects from now on. */
  void watchSubjects(Supplier<SubjectHealth> health) {
    subjectHealth = health;
  }

  SubjectHealth subjectHealth() {
    return subjectHealth.get();
  }

  DeliveryMetrics deliveries() {
    return deliveries;
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
    items("process", "article", 1);
    accounted.incrementAndGet();
    delays.processed(delay);
  }

  void duplicate(Duplicate copy) {
    items("process", "copy", 1);
    accounted.incrementAndGet();
    counter("wirewatch.duplicates", "Copies by kind", "kind", Json.nameOf(copy.kind())).increment();
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
      items("process", "dead-letter", 1);
      accounted.incrementAndGet();
    }
  }

  /** An alert; delay null where it was read as history. */
  void alert(Alert alert, Duration delay) {
    counter(
            "wirewatch.alerts",
            "Alerts by subject, severity and kind",
            "subject",
            label(alert.subjectId()),
            "severity",
            alert.severity() == null ? "none" : Json.nameOf(alert.severity()),
            "kind",
            Json.nameOf(alert.kind()))
        .increment();
    delays.alerted(alert, delay);
  }

  void heldBack(Suppressed held) {
    counter(
            "wirewatch.suppressed",
            "Matches that were held back, by subject and reason",
            "subject",
            label(held.subjectId()),
            "reason",
            Json.nameOf(held.reason()))
        .increment();
  }

  /**
   * How a feed does.
   *
   * @param status null where it is polled no more
   * @param live whether it was told since we watch, so that what it adds to missed items is news
   */
  void feed(String id, FeedStatus status, boolean live) {
    pulse.accept(id, status);
    FeedStatus before = status == null ? feeds.remove(id) : feeds.put(id, status);
    if (before != null) {
      feedsByState.get(before.state()).decrementAndGet();
      missed.addAndGet(-before.missedItems());
      if (live && status != null) {
        missed(Math.max(0, status.missedItems() - before.missedItems()));
      }
    }
    if (status != null) {
      feedsByState.get(status.state()).incrementAndGet();
      missed.addAndGet(status.missedItems());
      counter(
              "wirewatch.feed.status",
              "Polls that changed a feed's standing, by state",
              "state",
              Json.nameOf(status.state()))
          .increment();
    }
  }

  void unreadable(String topic) {
    counter("wirewatch.watch.unreadable", "Records that the page could not read", "topic", topic)
        .increment();
  }

  void behind(long records) {
    behind.set(records);
  }

  long published() {
    return published.get();
  }

  long accounted() {
    return accounted.get();
  }

  /** The text that Prometheus scrapes. */
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    for (AutoCloseable binder : binders) {
      try {
        binder.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    registry.close();
  }

  private void items(String stage, String outcome, int by) {
    counter("wirewatch.items", "Items by stage and outcome", "stage", stage, "outcome", outcome)
        .increment(by);
  }

  private void deadLetters(String stage, boolean document, int by) {
    counter(
            "wirewatch.dead.letters",
            "Dead letters by the stage that gave up, and of what they are",
            "stage",
            stage,
            "of",
            document ? "document" : "record")
        .increment(by);
  }

  private void missed(long by) {
    counter("wirewatch.feed.missed", "Items that came and went between polls, since we watch")
        .increment(by);
  }

  private void subjects(String state, ToIntFunction<SubjectHealth> count) {
    Gauge.builder("wirewatch.subjects", () -> count.applyAsInt(subjectHealth()))
        .description("Subjects by state, where they are matched")
        .tags("state", state)
        .register(registry);
  }

  private void gauge(String name, String description, LongSupplier value) {
    Gauge.builder(name, value::getAsLong).description(description).register(registry);
  }

  private Counter counter(String name, String description, String... labels) {
    return Counter.builder(name).description(description).tags(labels).register(registry);
  }

  private synchronized String label(String subject) {
    if (subjects.contains(subject)) {
      return subject;
    }
    return subjects.size() < SUBJECT_LABELS && subjects.add(subject) ? subject : "other";
  }

  private void bindJvm() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    JvmGcMetrics gc = new JvmGcMetrics();
    gc.bindTo(registry);
    binders.add(gc);
  }
}
