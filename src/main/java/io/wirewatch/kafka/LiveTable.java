package io.wirewatch.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
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
  private static final long PAUSE_MILLIS = 2_000;

  private final Map<String, String> client;
  private final Topic<String, V> topic;
  private final Map<String, V> rows = new ConcurrentHashMap<>();
  private final Thread thread;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile TopicReader reader;

  /**
   * Follows from now on.
   *
   * @param client Kafka's client properties
   * @param topic a compacted one
   */
  public LiveTable(Map<String, String> client, Topic<String, V> topic) {
    this.client = Map.copyOf(client);
    this.topic = topic;
    thread = new Thread(this::follow, "follow-" + topic.name());
    thread.setDaemon(true);
    thread.start();
  }

  /** The row as it stands; empty where there is none, or it is not read yet. */
  public Optional<V> get(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  private boolean isOpen() {
    return end.getCount() > 0;
  }

  private void follow() {
    while (isOpen()) {
      try (TopicReader open = TopicReader.open(client, List.of(topic.name()))) {
        reader = open;
        while (isOpen() && open.hasPartitions()) {
          open.poll().forEach(this::take);
        }
      } catch (WakeupException e) {
        LOG.debug("woken to end");
      } catch (KafkaException | ClusterProblem e) {
        LOG.warn("{} cannot be followed for now: {}", topic.name(), e.getMessage());
      }
      pause();
    }
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

  /** Waits a moment before the broker is asked again, unless it ends. */
  private void pause() {
    try {
      if (end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("{} is followed no more", topic.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end.countDown();
    }
  }

  @Override
  public void close() {
    end.countDown();
    TopicReader open = reader;
    if (open != null) {
      open.wakeUp();
    }
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
