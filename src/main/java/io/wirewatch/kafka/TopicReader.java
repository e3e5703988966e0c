package io.wirewatch.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics as a bystander does: committed records only, in no group, from wherever one wants.
 * Not thread-safe.
 */
public final class TopicReader implements AutoCloseable {
  /** Start of a topic that is read whole. */
  public static final Instant BEGINNING = Instant.MIN;

  private static final Duration STEP = Duration.ofMillis(200);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Map<String, Instant> starts;
  private List<TopicPartition> partitions;

  TopicReader(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions) {
    this(consumer, Map.of(), partitions);
  }

  private TopicReader(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Map<String, Instant> starts,
      List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.starts = starts;
    this.partitions = partitions;
  }

  /**
   * At the beginning of the topics.
   *
   * @param client Kafka's client properties
   * @param topics those that do not exist are left out
   * @throws ClusterProblem when the broker does not answer
   */
  public static TopicReader open(Map<String, String> client, Collection<String> topics) {
    Map<String, Instant> starts = new HashMap<>();
    topics.forEach(topic -> starts.put(topic, BEGINNING));
    return open(client, starts);
  }

  /**
   * At a time of each topic.
   *
   * @param client Kafka's client properties
   * @param starts the time of the first record that is wanted, or {@link #BEGINNING}, by topic;
   *     topics that do not exist are left out until {@link #lookAgain} finds them
   * @throws ClusterProblem when the broker does not answer
   */
  public static TopicReader open(Map<String, String> client, Map<String, Instant> starts) {
    Map<String, Object> properties = new HashMap<>(Cluster.plain(client, "consumer."));
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    properties.put("auto.offset.reset", "earliest");
    properties.put("allow.auto.create.topics", "false");
    properties.putIfAbsent("default.api.timeout.ms", "10000");
    properties.remove("group.id");
    properties.remove("group.instance.id");
    KafkaConsumer<byte[], byte[]> consumer = null;
    try {
      consumer =
          new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      TopicReader reader = new TopicReader(consumer, Map.copyOf(starts), List.of());
      reader.lookAgain(Map.of());
      return reader;
    } catch (RuntimeException e) {
      if (consumer != null) {
        consumer.close();
      }
      throw Cluster.problem("reading from " + client.get("bootstrap.servers"), e);
    }
  }

  /**
   * Takes in partitions that were not there before, each at its topic's start.
   *
   * @param positions where to begin instead, for those that are known
   * @return whether all topics are there
   */
  boolean lookAgain(Map<TopicPartition, Long> positions) {
    Map<String, List<PartitionInfo>> there = starts.isEmpty() ? Map.of() : consumer.listTopics();
    List<TopicPartition> all = new ArrayList<>(partitions);
    List<TopicPartition> whole = new ArrayList<>();
    Map<Instant, List<TopicPartition>> byTime = new HashMap<>();
    starts.forEach(
        (topic, start) -> {
          for (PartitionInfo info : there.getOrDefault(topic, List.of())) {
            TopicPartition partition = new TopicPartition(topic, info.partition());
            if (!partitions.contains(partition)) {
              all.add(partition);
              if (!positions.containsKey(partition)) {
                (start.equals(BEGINNING)
                        ? whole
                        : byTime.computeIfAbsent(start, any -> new ArrayList<>()))
                    .add(partition);
              }
            }
          }
        });
    if (all.size() > partitions.size()) {
      List<TopicPartition> before = partitions;
      consumer.assign(all);
      partitions = List.copyOf(all);
      all.removeAll(before);
      all.forEach(partition -> seek(partition, positions));
      if (!whole.isEmpty()) {
        consumer.seekToBeginning(whole);
      }
      byTime.forEach(
          (start, fresh) -> Offsets.since(consumer, fresh, start).forEach(consumer::seek));
    }
    return there.keySet().containsAll(starts.keySet());
  }

  /** Goes on where another reader ended, in the partitions that are known. */
  void goOn(Map<TopicPartition, Long> positions) {
    partitions.forEach(partition -> seek(partition, positions));
  }

  private void seek(TopicPartition partition, Map<TopicPartition, Long> positions) {
    Long position = positions.get(partition);
    if (position != null) {
      consumer.seek(partition, position);
    }
  }

  List<TopicPartition> partitions() {
    return partitions;
  }

  /** Behind the last committed record of each partition as it is now. */
  Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  boolean hasReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Records still to read, as far as that is known. */
  long behind() {
    return partitions.stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
  }

  /** Whether any of the topics exists. */
  public boolean hasPartitions() {
    return !partitions.isEmpty();
  }

  /** Goes behind the last committed record as it is now: what comes next is read. */
  public TopicReader fromEnd() {
    consumer.endOffsets(partitions).forEach(consumer::seek);
    return this;
  }

  /** Goes to the first record of that time or later, in each partition. */
  public TopicReader since(Instant time) {
    Offsets.since(consumer, partitions, time).forEach(consumer::seek);
    return this;
  }

  /** Goes back so far that each partition holds at most that many offsets ahead. */
  public TopicReader beforeEnd(long count) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    partitions.forEach(p -> consumer.seek(p, Math.max(beginnings.get(p), ends.get(p) - count)));
    return this;
  }

  /** Goes to one record. */
  public TopicReader at(int partition, long offset) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition one : partitions) {
      if (one.partition() == partition) {
        consumer.seek(one, offset);
      } else {
        consumer.seek(one, ends.get(one));
      }
    }
    return this;
  }

  /** The next records, or none if none came for a moment. */
  public List<ConsumerRecord<byte[], byte[]>> poll() {
    return poll(STEP);
  }

  /** The next records, or none if none came within that time. */
  public List<ConsumerRecord<byte[], byte[]>> poll(Duration wait) {
    if (partitions.isEmpty()) {
      return List.of();
    }
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(wait).forEach(records::add);
    return records;
  }

  /** All records up to the end as it is now, in the order of their times. */
  public List<ConsumerRecord<byte[], byte[]>> readToEnd() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    readToEnd(records::add);
    records.sort((a, b) -> Long.compare(a.timestamp(), b.timestamp()));
    return records;
  }

  /** Each record up to the end as it is now, in the order of its partition: for many records. */
  public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    if (partitions.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(STEP);
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          each.accept(record);
        }
      }
    }
    // What was fetched along with the last of them is read again by whoever reads on.
    ends.forEach(
        (partition, end) -> {
          if (consumer.position(partition) > end) {
            consumer.seek(partition, end);
          }
        });
  }

  /** Makes a {@link #poll} in another thread return. */
  public void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
