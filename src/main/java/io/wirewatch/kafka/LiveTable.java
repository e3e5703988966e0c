package io.wirewatch.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic as a table that follows its changes, on a thread of its own; committed records
 * only. While the broker is away it keeps what it knows.
 *
 * @param <V> the records
 */
public final class LiveTable<V> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTable.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Topic<String, V> topic;
  private final Map<String, V> rows = new ConcurrentHashMap<>();
  private final TopicFollower follower;

  /**
   * Follows from now on.
   *
   * @param client Kafka's client properties
   * @param topic a compacted one
   */
  public LiveTable(Map<String, String> client, Topic<String, V> topic) {
    this.topic = topic;
    follower =
        new TopicFollower(
                "follow-" + topic.name(),
                () -> TopicReader.open(client, List.of(topic.name())),
                this::take,
                PAUSE)
            .start();
  }

  /** The row as it stands; empty where there is none, or it is not read yet. */
  public Optional<V> get(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      String key = topic.keySerde().deserializer().deserialize(topic.name(), record.key());
      V row = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      if (row == null) {
        rows.remove(key);
      } else {
        rows.put(key, row);
      }
    } catch (SerializationException e) {
      LOG.warn("{}: {}", topic.name(), e.getMessage());
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
