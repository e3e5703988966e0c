package io.wirewatch.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A Kafka topic as a typed value: what is read from it and written to it, and how it is kept.
 * Declared in {@link Topics}, never spelled at the place of use.
 *
 * @param <K> key
 * @param <V> value
 * @param name with its prefix
 * @param keySerde how keys are written
 * @param valueSerde how values are written; it stamps the headers, see {@link EventHeaders}
 * @param valueType the class of the values
 * @param event what the headers say; null where values are raw bytes
 * @param cleanup what the broker may drop
 * @param retention for how long records are kept at least; null where only compaction drops them
 * @param partitions number of partitions when it is created
 * @param key what the key is, for people
 * @param carries what the topic carries, for people
 */
public record Topic<K, V>(
    String name,
    Serde<K> keySerde,
    Serde<V> valueSerde,
    Class<V> valueType,
    EventHeaders<V> event,
    Cleanup cleanup,
    Duration retention,
    int partitions,
    String key,
    String carries) {

  /** Room for the key and the headers of a record, and for what its batch has of its own. */
  private static final int BESIDE_VALUE = 64 * 1024;

  /** The largest record of ours but for dead letters, in bytes, as brokers count. */
  static final int LARGEST_RECORD = JsonSerde.MAX_BYTES + BESIDE_VALUE;

  /** What Kafka's topics take where nobody says otherwise, in bytes. */
  static final int USUAL_MAX_BYTES = 1024 * 1024 + 12;

  /**
   * How the broker keeps batches, whatever producers send: the one codec that clients in every
   * language bring along. Our streams send lz4, and have it between themselves.
   */
  public static final String COMPRESSION = "gzip";

  /** What the broker may drop. */
  public enum Cleanup {
    /** Records older than the retention. */
    DELETE("delete"),
    /** All but the last record of a key. */
    COMPACT("compact"),
    /** Both. */
    COMPACT_DELETE("compact,delete");

    private final String policy;

    Cleanup(String policy) {
      this.policy = policy;
    }

    /** The value of {@code cleanup.policy}. */
    public String policy() {
      return policy;
    }
  }

  public Topic {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(keySerde, "keySerde");
    Objects.requireNonNull(valueSerde, "valueSerde");
    Objects.requireNonNull(cleanup, "cleanup");
  }

  /** The settings that the topic has on the cluster; others are the cluster's own. */
  public Map<String, String> configs() {
    Map<String, String> configs = new TreeMap<>();
    configs.put("cleanup.policy", cleanup.policy());
    configs.put("compression.type", COMPRESSION);
    if (retention != null) {
      configs.put("retention.ms", String.valueOf(retention.toMillis()));
    }
    if (cleanup != Cleanup.DELETE) {
      // A reader that was away for a week still learns what was deleted.
      configs.put("delete.retention.ms", String.valueOf(Duration.ofDays(7).toMillis()));
    }
    if (event == null) {
      configs.put("max.message.bytes", String.valueOf(DeadLetters.TOPIC_MAX_BYTES));
    }
    // Record time is the time of the fetch, whatever the cluster's default.
    configs.put("message.timestamp.type", "CreateTime");
    return configs;
  }

  /** The largest record that we write to it, in bytes, as brokers count: it has to take as much. */
  public int largestRecord() {
    return event == null ? DeadLetters.MAX_VALUE + BESIDE_VALUE : LARGEST_RECORD;
  }

  /**
   * For {@code builder.stream(topic.name(), topic.consumed("read-items"))}.
   *
   * @param node the name of the node in the topology
   */
  public Consumed<K, V> consumed(String node) {
    return Consumed.<K, V>as(node).withKeySerde(keySerde).withValueSerde(valueSerde);
  }

  /**
   * For {@code stream.to(topic.name(), topic.produced("publish-articles"))}.
   *
   * @param node the name of the node in the topology
   */
  public Produced<K, V> produced(String node) {
    return Produced.<K, V>as(node).withKeySerde(keySerde).withValueSerde(valueSerde);
  }
}
