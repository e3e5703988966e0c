package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic as the table that it is: feeds by id, subjects by id. For commands; streams
 * follow such topics by themselves.
 *
 * @param <V> the records
 */
public final class TopicTable<V> {
  private static final Logger LOG = LoggerFactory.getLogger(TopicTable.class);

  private final Map<String, String> client;
  private final Topic<String, V> topic;

  /**
   * @param client Kafka's client properties
   * @param topic a compacted one
   */
  public TopicTable(Map<String, String> client, Topic<String, V> topic) {
    this.client = client;
    this.topic = topic;
  }

  /**
   * The last record of each key, in the order of their first sight, without those that ended. Last
   * is what was written last: a key stays in its partition, where offsets order it, and the clocks
   * of those who wrote have no say. Of a record that cannot be read the log tells; what its key
   * held before stands, as it does in the streams.
   *
   * @throws ClusterProblem when the broker does not answer, or the topic is missing
   */
  public Map<String, V> read() {
    Map<String, V> table = new LinkedHashMap<>();
    try (TopicReader reader = TopicReader.open(client, List.of(topic.name()))) {
      if (!reader.hasPartitions()) {
        throw missing();
      }
      reader.readToEnd(record -> enter(record, table));
    }
    return table;
  }

  private void enter(ConsumerRecord<byte[], byte[]> record, Map<String, V> table) {
    if (record.key() == null) {
      LOG.warn(
          "{}, partition {}, offset {} has no key",
          topic.name(),
          record.partition(),
          record.offset());
      return;
    }
    String key = topic.keySerde().deserializer().deserialize(topic.name(), record.key());
    try {
      V value = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      if (value == null) {
        table.remove(key);
      } else {
        table.put(key, value);
      }
    } catch (SerializationException e) {
      LOG.warn("{} of {}: {}", key, topic.name(), e.getMessage());
    }
  }

  /**
   * Writes all of them, or none, and returns when they are committed.
   *
   * @param changes by key; a null value ends that key
   * @throws ClusterProblem when the cluster refuses
   */
  public void write(Map<String, V> changes) {
    write(changes, Map.of());
  }

  /**
   * The same, with headers on each record.
   *
   * @param headers texts, beside those that the serde stamps
   */
  public void write(Map<String, V> changes, Map<String, String> headers) {
    if (changes.isEmpty()) {
      return;
    }
    Map<String, Object> properties = writing();
    properties.put("transactional.id", "wirewatch-edit-" + UUID.randomUUID());
    try (var producer =
        new KafkaProducer<>(
            properties, topic.keySerde().serializer(), topic.valueSerde().serializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      changes.forEach(
          (key, value) -> {
            ProducerRecord<String, V> record = new ProducerRecord<>(topic.name(), key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            producer.send(record);
          });
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw Cluster.problem("writing to " + topic.name(), e);
    }
  }

  /** The properties of the producer. */
  Map<String, Object> writing() {
    Map<String, Object> properties = Cluster.plain(client, "producer.");
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    // On a topic just made, the first batch may find no leader and the second one; the broker would
    // then take the second for the beginning and refuse the first for ever.
    properties.putIfAbsent("max.in.flight.requests.per.connection", "1");
    properties.putIfAbsent("linger.ms", "20");
    properties.putIfAbsent("max.block.ms", "15000");
    properties.putIfAbsent("delivery.timeout.ms", "30000");
    properties.putIfAbsent("request.timeout.ms", "10000");
    return properties;
  }

  private ClusterProblem missing() {
    return new ClusterProblem(
        ClusterProblem.Kind.CLUSTER,
        "There is no topic " + topic.name() + "; `wirewatch topics create` makes it.");
  }
}
