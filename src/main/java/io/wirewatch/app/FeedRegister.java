package io.wirewatch.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The feeds on a cluster: what is to be polled, and how each does. */
public final class FeedRegister {
  private final Map<String, String> kafka;
  private final Topics topics;

  /** Of the cluster of these settings. */
  public FeedRegister(Settings settings) {
    this(settings.kafka(), Wirings.topics(settings));
  }

  public FeedRegister(Map<String, String> kafka, Topics topics) {
    this.kafka = Map.copyOf(kafka);
    this.topics = topics;
  }

  /** What is to be polled, by id. */
  public Map<String, Feed> feeds() {
    return last(topics.feeds());
  }

  /** How each feed does, by id. */
  public Map<String, FeedStatus> statuses() {
    return last(topics.feedStatus());
  }

  private <V> Map<String, V> last(Topic<String, V> topic) {
    Map<String, ConsumerRecord<byte[], byte[]>> newest = new TreeMap<>();
    try (TopicReader reader = TopicReader.open(kafka, List.of(topic.name()))) {
      if (!reader.hasPartitions()) {
        throw new ClusterProblem(
            ClusterProblem.Kind.CLUSTER,
            "There is no topic " + topic.name() + ". `wirewatch topics create` makes it.");
      }
      for (ConsumerRecord<byte[], byte[]> record : reader.readToEnd()) {
        if (record.key() != null) {
          // A key stays in its partition, where offsets order it.
          newest.merge(
              new String(record.key(), UTF_8), record, (a, b) -> a.offset() > b.offset() ? a : b);
        }
      }
    }
    Map<String, V> values = new TreeMap<>();
    newest.forEach(
        (id, record) -> {
          if (record.value() != null) {
            try {
              values.put(
                  id,
                  topic
                      .valueSerde()
                      .deserializer()
                      .deserialize(topic.name(), record.headers(), record.value()));
            } catch (RuntimeException unreadable) {
              // The stream has made a dead letter of it.
            }
          }
        });
    return values;
  }

  /** Adds feeds, or describes them anew; also starts again those that ended. */
  public void put(Collection<Feed> feeds) {
    Map<String, Feed> records = new LinkedHashMap<>();
    feeds.forEach(feed -> records.put(feed.id(), feed));
    send(records);
  }

  /** Ends the polling of feeds. */
  public void remove(Collection<String> feedIds) {
    Map<String, Feed> tombstones = new LinkedHashMap<>();
    feedIds.forEach(id -> tombstones.put(id, null));
    send(tombstones);
  }

  private void send(Map<String, Feed> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<String, Feed> producer =
        new KafkaProducer<>(
            writing(),
            topics.feeds().keySerde().serializer(),
            topics.feeds().valueSerde().serializer())) {
      records.forEach(
          (id, feed) ->
              sent.add(producer.send(new ProducerRecord<>(topics.feeds().name(), id, feed))));
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem(e);
    }
  }

  /** The properties of the producer that writes feeds. */
  Map<String, Object> writing() {
    Map<String, Object> properties = Cluster.plain(kafka, "producer.");
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    // On a topic just made, the first batch may find no leader and the second one; the broker would
    // then take the second for the beginning and refuse the first for ever.
    properties.putIfAbsent("max.in.flight.requests.per.connection", "1");
    properties.putIfAbsent("linger.ms", "20");
    properties.putIfAbsent("delivery.timeout.ms", "20000");
    properties.putIfAbsent("request.timeout.ms", "5000");
    properties.putIfAbsent("max.block.ms", "10000");
    return properties;
  }

  private ClusterProblem problem(Throwable cause) {
    return new ClusterProblem(
        ClusterProblem.Kind.CLUSTER,
        "Writing to "
            + topics.feeds().name()
            + " at "
            + kafka.get("bootstrap.servers")
            + " failed: "
            + cause.getMessage(),
        cause);
  }
}
