package io.wirewatch.kafka;

import io.wirewatch.kafka.Topic.Cleanup;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;

/** A topic of JSON records that is being declared; it is one once its cleanup is said. */
final class TopicDeclaration<V> {
  private final String name;
  private final Events<V> events;
  private final Consumer<Topic<String, V>> declared;
  private int partitions;
  private String key;
  private String carries;

  /**
   * @param name with its prefix
   * @param declared hears of the topic once it is one
   */
  TopicDeclaration(
      String name, Events<V> events, int partitions, Consumer<Topic<String, V>> declared) {
    this.name = name;
    this.events = events;
    this.declared = declared;
    this.partitions = partitions;
  }

  /** For topics that each reader reads whole, or that carry little. */
  TopicDeclaration<V> inOnePartition() {
    partitions = 1;
    return this;
  }

  /** What the key is, for people. */
  TopicDeclaration<V> key(String words) {
    key = words;
    return this;
  }

  /** What the topic carries, for people. */
  TopicDeclaration<V> carries(String words) {
    carries = words;
    return this;
  }

  Topic<String, V> compact() {
    return kept(Cleanup.COMPACT, null);
  }

  Topic<String, V> deleteAfter(Duration retention) {
    return kept(Cleanup.DELETE, retention);
  }

  Topic<String, V> compactAndDeleteAfter(Duration retention) {
    return kept(Cleanup.COMPACT_DELETE, retention);
  }

  private Topic<String, V> kept(Cleanup cleanup, Duration retention) {
    Topic<String, V> topic =
        new Topic<>(
            name,
            Serdes.String(),
            events.headers().stamping(name, JsonSerde.of(events.type())),
            events.type(),
            events.headers(),
            cleanup,
            retention,
            partitions,
            key,
            carries);
    declared.accept(topic);
    return topic;
  }
}
