package io.wirewatch.ops;

import io.wirewatch.kafka.DeadLetterReplay;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicFollower;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads our topics, committed records only, and hands each record to whoever shows or counts it.
 * Belongs to no consumer group: each process reads all, leaves no trace on the cluster, and needs
 * no more than Read on the topics. Topics that are not there yet are looked for again.
 */
final class TopicWatcher implements AutoCloseable, TopicFollower.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(TopicWatcher.class);
  private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(5);
  private static final String NAME = "topic-watcher";

  /**
   * @param whole read from the topic's beginning
   * @param tombstones whether a record without a value says something
   */
  private record Reading<V>(
      Topic<?, V> topic,
      boolean whole,
      boolean tombstones,
      BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    void read(ConsumerRecord<byte[], byte[]> message) {
      V value = topic.valueSerde().deserializer().deserialize(topic.name(), message.value());
      if (value != null || tombstones) {
        use.accept(message, value);
      }
    }
  }

  private final Topics topics;
  private final Map<String, String> client;
  private final Duration history;
  private final InstantSource clock;
  private final RecentNews news;
  private final Metrics metrics;
  private final LiveEvents<PageEvent> events;
  private final Map<String, Reading<?>> readings = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Instant started;
  private final TopicFollower follower;

  /**
   * @param client Kafka client properties, bootstrap.servers among them
   * @param history how far back to begin
   */
  TopicWatcher(
      Topics topics,
      Map<String, String> client,
      Duration history,
      InstantSource clock,
      RecentNews news,
      Metrics metrics,
      LiveEvents<PageEvent> events) {
    this.topics = topics;
    this.client = Map.copyOf(client);
    this.history = history;
    this.clock = clock;
    this.news = news;
    this.metrics = metrics;
    this.events = events;
    this.started = clock.instant();
    since(topics.items(), (message, item) -> metrics.items().item(item, isLive(item.fetchedAt())));
    since(
        topics.articles(),
        (message, article) -> {
          news.accept(article);
          metrics.items().article(sinceLive(article.item().fetchedAt()));
        });
    since(
        topics.duplicates(),
        (message, copy) -> {
          news.accept(copy);
          metrics.items().duplicate(copy);
        });
    ended(topics.stories(), (message, story) -> story(key(message), story));
    since(topics.alerts(), (message, alert) -> alert(alert));
    since(
        topics.suppressed(),
        (message, held) -> {
          news.accept(held);
          metrics.subjects().heldBack(held);
          changed.add("held");
        });
    ended(topics.deadLetters(), (message, bytes) -> deadLetter(message));
    whole(
        topics.feedStatus(),
        (message, status) -> {
          news.feed(key(message), status);
          metrics
              .feeds()
              .feed(key(message), status, isLive(Instant.ofEpochMilli(message.timestamp())));
          changed.add("feeds");
        });
    whole(topics.subjects(), (message, subject) -> news.subject(key(message), subject));
    follower = new TopicFollower(NAME, this::open, this, AFTER_AN_ERROR);
  }

  /** The topics that it reads. */
  static List<Topic<?, ?>> reads(Topics topics) {
    return List.of(
        topics.items(),
        topics.articles(),
        topics.duplicates(),
        topics.stories(),
        topics.alerts(),
        topics.suppressed(),
        topics.deadLetters(),
        topics.feedStatus(),
        topics.subjects());
  }

  /** Names of those that it reads indeed. */
  Set<String> read() {
    return readings.keySet();
  }

  void start() {
    follower.start();
  }

  /** For the probes: without this thread the page and the metrics stand still. */
  RoleHealth look() {
    boolean died = follower.hasDied();
    return new RoleHealth(
        "page",
        died ? "ERROR" : "RUNNING",
        true,
        List.of(new RoleHealth.Thread(NAME, died ? "ENDED" : "RUNNING")),
        Map.of(),
        null,
        follower.sinceLastRound().toSeconds());
  }

  @Override
  public void close() {
    follower.close();
  }

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> message) {
    if (message.topic().equals(topics.items().name()) && message.value() != null) {
      metrics.items().published(1);
    }
    try {
      readings.get(message.topic()).read(message);
    } catch (SerializationException e) {
      metrics.unreadable(unprefixed(message.topic()));
      LOG.debug("not shown: {}", e.getMessage());
    } catch (RuntimeException e) {
      metrics.unreadable(unprefixed(message.topic()));
      throw e; // a fault of ours: the follower names it, and goes on
    }
  }

  @Override
  public void looked(long behind) {
    changed.forEach(
        what -> events.publish(new PageEvent("changed", "{\"what\":\"" + what + "\"}")));
    changed.clear();
    metrics.behind(behind);
  }

  @Override
  public void caughtUp(Map<TopicPartition, Long> ends) {
    news.caughtUp();
  }

  private TopicReader open() {
    Map<String, String> properties = new HashMap<>(client);
    properties.putIfAbsent("client.id", "wirewatch-page");
    Instant since = clock.instant().minus(history);
    Map<String, Instant> starts = new HashMap<>();
    readings.forEach(
        (topic, reading) -> starts.put(topic, reading.whole() ? TopicReader.BEGINNING : since));
    return TopicReader.open(properties, starts);
  }

  private void deadLetter(ConsumerRecord<byte[], byte[]> message) {
    if (EventHeaders.text(message.headers(), DeadLetterReplay.REPLAYED) != null) {
      return; // the mark of a replay
    }
    metrics
        .items()
        .deadLetter(
            EventHeaders.text(message.headers(), DeadLetters.STAGE),
            DeadLetters.DOCUMENT.equals(EventHeaders.text(message.headers(), DeadLetters.KIND)),
            topics.items().name().equals(EventHeaders.text(message.headers(), DeadLetters.TOPIC)),
            isLive(Instant.ofEpochMilli(message.timestamp())));
  }

  private void alert(Alert alert) {
    news.accept(alert);
    metrics.subjects().alert(alert, sinceLive(alert.raisedAt()));
    if (events.isWatched()) {
      events.publish(new PageEvent("alert", JsonText.of(alert)));
    }
  }

  private boolean isLive(Instant at) {
    return at.isAfter(started);
  }

  /** How long ago it was; null where that was before we watched. */
  private Duration sinceLive(Instant at) {
    return isLive(at) ? Duration.between(at, clock.instant()) : null;
  }

  private void story(String id, Story story) {
    news.story(id, story);
    changed.add("stories");
  }

  private <V> void since(Topic<?, V> topic, BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    readings.put(topic.name(), new Reading<>(topic, false, false, use));
  }

  /** Of those whose records without a value count too. */
  private <V> void ended(Topic<?, V> topic, BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    readings.put(topic.name(), new Reading<>(topic, false, true, use));
  }

  private <V> void whole(Topic<?, V> topic, BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    readings.put(topic.name(), new Reading<>(topic, true, true, use));
  }

  private String unprefixed(String name) {
    return name.startsWith(topics.prefix()) ? name.substring(topics.prefix().length()) : name;
  }

  private static String key(ConsumerRecord<byte[], byte[]> message) {
    return message.key() == null
        ? ""
        : new String(message.key(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
