package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an {@link AlertHistory} from the topics: committed records only, in no group, so that every
 * instance has all of it and leaves no trace on the cluster.
 */
final class HistoryReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);
  private static final long AFTER_AN_ERROR_MILLIS = 2_000;

  private final Topics topics;
  private final Map<String, String> client;
  private final Duration reach;
  private final InstantSource clock;
  private final AlertHistory history;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param reach how far back to begin
   */
  HistoryReader(
      Topics topics,
      Map<String, String> client,
      Duration reach,
      InstantSource clock,
      AlertHistory history) {
    this.topics = topics;
    this.client = client;
    this.reach = reach;
    this.clock = clock;
    this.history = history;
    thread = new Thread(this::run, "alert-history");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      try (TopicReader subjects = TopicReader.open(client, List.of(topics.subjects().name()));
          TopicReader alerts = TopicReader.open(client, List.of(topics.alerts().name()))) {
        if (!alerts.hasPartitions()) {
          pause();
          continue;
        }
        follow(subjects, alerts.since(clock.instant().minus(reach)));
      } catch (ClusterProblem | KafkaException e) {
        if (!closed) {
          LOG.warn("Feeds and live stream cannot read the topics for now: {}", e.getMessage());
        }
        pause();
      }
    }
  }

  private void follow(TopicReader subjects, TopicReader alerts) {
    List<ConsumerRecord<byte[], byte[]>> first = new ArrayList<>();
    subjects.readToEnd(first::add);
    first.forEach(this::subject);
    alerts.readToEnd(this::alert);
    history.complete();
    while (!closed) {
      alerts.poll().forEach(this::alert);
      subjects.poll(Duration.ZERO).forEach(this::subject);
    }
  }

  private void subject(ConsumerRecord<byte[], byte[]> message) {
    if (message.key() != null) {
      String id = new String(message.key(), UTF_8);
      read(topics.subjects(), message, (record, subject) -> history.subject(id, subject));
    }
  }

  private void alert(ConsumerRecord<byte[], byte[]> message) {
    if (message.value() != null) {
      read(
          topics.alerts(),
          message,
          (record, alert) -> history.add(record.partition(), record.offset(), alert));
    }
  }

  private static <V> void read(
      Topic<?, V> topic,
      ConsumerRecord<byte[], byte[]> message,
      BiConsumer<ConsumerRecord<byte[], byte[]>, V> use) {
    V value;
    try {
      value = topic.valueSerde().deserializer().deserialize(topic.name(), message.value());
    } catch (SerializationException e) {
      LOG.debug("not shown: {}", e.getMessage());
      return;
    }
    use.accept(message, value);
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_AN_ERROR_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
