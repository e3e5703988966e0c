package io.wirewatch.kafka;

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
   * The last record of each key, in the order of their first sight, without those that ended.
   * Records that cannot be read are named in the log and left out.
   *
   * @throws ClusterProblem when the broker does not answer, or the topic is missing
   */
  public Map<String, V> read() {
    Map<String, V> table = new LinkedHashMap<>();
    try (TopicReader reader = TopicReader.open(client, List.of(topic.name()))) {
      if (!reader.hasPartitions()) {
        throw missing();
      }
      for (ConsumerRecord<byte[], byte[]> record : reader.readToEnd()) {
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
    }
    return table;
  }

  /**
   * Writes all of them, or none, and returns when they are committed.
   *
   * @param changes by key; a null value ends that key
   * @throws ClusterProblem when the cluster refuses
   */
  public void write(Map<String, V> changes) {
    if (changes.isEmpty()) {
      return;
    }
    Map<String, Object> properties = Cluster.plain(client, "producer.");
    properties.put("transactional.id", "wirewatch-edit-" + UUID.randomUUID());
    properties.putIfAbsent("max.block.ms", "15000");
    properties.putIfAbsent("delivery.timeout.ms", "30000");
    properties.putIfAbsent("request.timeout.ms", "10000");
    try (var producer =
        new KafkaProducer<>(
            properties, topic.keySerde().serializer(), topic.valueSerde().serializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      changes.forEach(
          (key, value) -> producer.send(new ProducerRecord<>(topic.name(), key, value)));
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw Cluster.problem("writing to " + topic.name(), e);
    }
  }

  private ClusterProblem missing() {
    return new ClusterProblem(
        ClusterProblem.Kind.CLUSTER,
        "There is no topic " + topic.name() + "; `wirewatch topics create` makes it.");
  }
}
