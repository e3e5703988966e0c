package io.wirewatch.ops;

import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.Offsets;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads our topics, committed records only, and hands each record to whoever shows or counts it.
 * Belongs to no consumer group: each process reads all, leaves no trace on the cluster, and needs
 * no more than Read on the topics. Topics that are not there yet are looked for again.
 */
final class TopicWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicWatcher.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration LOOK_AGAIN_WHEN_COMPLETE = Duration.ofMinutes(1);
  private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(5);

  private record Reading<V>(
      Topic<?, V> topic, boolean whole, BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    void read(ConsumerRecord<byte[], byte[]> message) {
      use.accept(
          message, topic.valueSerde().deserializer().deserialize(topic.name(), message.value()));
    }
  }

  private final Topics topics;
  private final Map<String, Object> client;
  private final Duration history;
  private final InstantSource clock;
  private final RecentNews news;
  private final Metrics metrics;
  private final LiveEvents<PageEvent> events;
  private final Map<String, Reading<?>> readings = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Instant started;
  private final Thread thread;
  private volatile boolean closed;
  private volatile KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param client Kafka client properties, bootstrap.servers among them
   * @param history how far back to begin
   */
  TopicWatcher(
      Topics topics,
      Map<String, Object> client,
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
    since(topics.items(), (message, item) -> metrics.item(item, isLive(item.fetchedAt())));
    since(
        topics.articles(),
        (message, article) -> {
          news.accept(article);
          metrics.article(sinceLive(article.item().fetchedAt()));
        });
    since(
        topics.duplicates(),
        (message, copy) -> {
          news.accept(copy);
          metrics.duplicate(copy);
        });
    since(topics.stories(), (message, story) -> story(key(message), story));
    since(topics.alerts(), (message, alert) -> alert(alert));
    since(
        topics.suppressed(),
        (message, held) -> {
          news.accept(held);
          metrics.heldBack(held);
          changed.add("held");
        });
    since(
        topics.deadLetters(),
        (message, bytes) -> {
          String from = EventHeaders.text(message.headers(), "__streams.errors.topic");
          metrics.deadLetter(from == null ? "unknown" : unprefixed(from));
        });
    whole(
        topics.feedStatus(),
        (message, status) -> {
          news.feed(key(message), status);
          metrics.feed(key(message), status, isLive(Instant.ofEpochMilli(message.timestamp())));
          changed.add("feeds");
        });
    whole(topics.subjects(), (message, subject) -> news.subject(key(message), subject));
    thread = new Thread(this::run, "topic-watcher");
    thread.setDaemon(true);
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
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    KafkaConsumer<byte[], byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try (KafkaConsumer<byte[], byte[]> opened = open()) {
        consumer = opened;
        readAll(opened);
      } catch (WakeupException e) {
        LOG.debug("woken to end");
      } catch (KafkaException e) {
        LOG.warn("The page cannot read the topics for now: {}", e.getMessage());
        pause();
      } finally {
        consumer = null;
      }
    }
  }

  private void readAll(KafkaConsumer<byte[], byte[]> opened) {
    Instant lookAgain = Instant.MIN;
    while (!closed) {
      Instant now = clock.instant();
      if (!now.isBefore(lookAgain)) {
        boolean complete = assign(opened, now);
        lookAgain = now.plus(complete ? LOOK_AGAIN_WHEN_COMPLETE : LOOK_AGAIN);
      }
      ConsumerRecords<byte[], byte[]> records = opened.poll(Duration.ofMillis(250));
      for (ConsumerRecord<byte[], byte[]> message : records) {
        positions.put(
            new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
        read(message);
      }
      changed.forEach(
          what -> events.publish(new PageEvent("changed", "{\"what\":\"" + what + "\"}")));
      changed.clear();
      long behind = 0;
      for (TopicPartition partition : opened.assignment()) {
        behind += opened.currentLag(partition).orElse(0);
      }
      metrics.behind(behind);
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    try {
      readings.get(message.topic()).read(message);
    } catch (SerializationException e) {
      metrics.unreadable(unprefixed(message.topic()));
      LOG.debug("not shown: {}", e.getMessage());
    }
  }

  /** Takes over all partitions that are there; true if no topic is missing. */
  private boolean assign(KafkaConsumer<byte[], byte[]> opened, Instant now) {
    Map<String, List<PartitionInfo>> there = opened.listTopics();
    Set<TopicPartition> fresh = new HashSet<>();
    List<TopicPartition> all = new ArrayList<>();
    for (Reading<?> reading : readings.values()) {
      for (PartitionInfo info : there.getOrDefault(reading.topic().name(), List.of())) {
        TopicPartition partition = new TopicPartition(info.topic(), info.partition());
        all.add(partition);
        if (!opened.assignment().contains(partition)) {
          fresh.add(partition);
        }
      }
    }
    if (!fresh.isEmpty()) {
      opened.assign(all);
      seek(opened, fresh, now);
    }
    return there.keySet().containsAll(readings.keySet());
  }

  private void seek(KafkaConsumer<byte[], byte[]> opened, Set<TopicPartition> fresh, Instant now) {
    List<TopicPartition> byTime = new ArrayList<>();
    List<TopicPartition> whole = new ArrayList<>();
    for (TopicPartition partition : fresh) {
      Long position = positions.get(partition);
      if (position != null) {
        opened.seek(partition, position); // back after an error: go on where it ended
      } else if (readings.get(partition.topic()).whole()) {
        whole.add(partition);
      } else {
        byTime.add(partition);
      }
    }
    if (!whole.isEmpty()) {
      opened.seekToBeginning(whole);
    }
    if (!byTime.isEmpty()) {
      Offsets.since(opened, byTime, now.minus(history)).forEach(opened::seek);
    }
  }

  private void alert(Alert alert) {
    news.accept(alert);
    metrics.alert(alert, sinceLive(alert.raisedAt()));
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
    readings.put(topic.name(), new Reading<>(topic, false, use));
  }

  private <V> void whole(Topic<?, V> topic, BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    readings.put(topic.name(), new Reading<>(topic, true, use));
  }

  private String unprefixed(String name) {
    return name.startsWith(topics.prefix()) ? name.substring(topics.prefix().length()) : name;
  }

  private static String key(ConsumerRecord<byte[], byte[]> message) {
    return message.key() == null
        ? ""
        : new String(message.key(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private KafkaConsumer<byte[], byte[]> open() {
    Map<String, Object> properties = new HashMap<>(client);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "wirewatch-page");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_AN_ERROR.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
