package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicFollower;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an {@link AlertHistory} from the topics: committed records only, in no group, so that every
 * instance has all of it and leaves no trace on the cluster.
 */
final class HistoryReader implements AutoCloseable, TopicFollower.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);
  private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(2);

  private final Topics topics;
  private final AlertHistory history;
  private final TopicFollower follower;

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
    this.history = history;
    follower =
        new TopicFollower(
            "alert-history",
            () ->
                TopicReader.open(
                    client,
                    Map.of(
                        topics.subjects().name(),
                        TopicReader.BEGINNING,
                        topics.alerts().name(),
                        clock.instant().minus(reach))),
            this,
            AFTER_AN_ERROR);
  }

  void start() {
    follower.start();
  }

  /** Whether only a restart helps. */
  boolean hasDied() {
    return follower.hasDied();
  }

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> message) {
    try {
      if (message.topic().equals(topics.subjects().name())) {
        if (message.key() != null) {
          history.subject(new String(message.key(), UTF_8), read(topics.subjects(), message));
        }
      } else if (message.value() != null) {
        history.add(message.partition(), message.offset(), read(topics.alerts(), message));
      }
    } catch (SerializationException e) {
      LOG.debug("not shown: {}", e.getMessage());
    }
  }

  private static <V> V read(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> message) {
    return topic.valueSerde().deserializer().deserialize(topic.name(), message.value());
  }

  @Override
  public void begunAnew(TopicPartition partition) {
    if (partition.topic().equals(topics.alerts().name())) {
      history.begunAnew(partition.partition());
    }
  }

  @Override
  public void caughtUp(Map<TopicPartition, Long> ends) {
    Map<Integer, Long> alerts = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          if (partition.topic().equals(topics.alerts().name())) {
            alerts.put(partition.partition(), end - 1);
          }
        });
    if (!alerts.isEmpty()) {
      history.complete(alerts);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
