package io.wirewatch.deliver;

import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.Topics;
import io.wirewatch.ops.DeliveryMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one target could not be given: keeps the record of each open letter, and writes those that
 * are given up to the dead letters, from where they can be sent again. Not thread-safe.
 */
final class Undeliverable {
  private static final Logger LOG = LoggerFactory.getLogger(Undeliverable.class);

  private final String target;
  private final Topics topics;
  private final Producer<byte[], byte[]> deadLetters;
  private final DeliveryMetrics metrics;
  private final Map<Letter, String> toBury = new LinkedHashMap<>();
  private final Map<Letter, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();

  /**
   * @param deadLetters not closed by this
   */
  Undeliverable(
      String target, Topics topics, Producer<byte[], byte[]> deadLetters, DeliveryMetrics metrics) {
    this.target = target;
    this.topics = topics;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /** Keeps a letter's record while the letter is open. */
  void keep(Letter letter, ConsumerRecord<byte[], byte[]> record) {
    records.put(letter, record);
  }

  /** A letter was delivered. */
  void release(Letter letter) {
    records.remove(letter);
  }

  /** A letter is to be buried. */
  void giveUp(Letter letter, String reason) {
    toBury.put(letter, reason);
  }

  /** Whether all that was given up is written. */
  boolean isEmpty() {
    return toBury.isEmpty();
  }

  /** Forgets the letters of partitions that others have now. */
  void forget(Collection<TopicPartition> gone) {
    List<Letter> forgotten = new ArrayList<>();
    for (Letter letter : records.keySet()) {
      if (gone.contains(new TopicPartition(letter.place().topic(), letter.place().partition()))) {
        forgotten.add(letter);
      }
    }
    forgotten.forEach(records::remove);
    forgotten.forEach(toBury::remove);
  }

  /**
   * Writes dead letters; one that cannot be written is tried again, and stays open meanwhile.
   *
   * @param done is told of each that is written
   */
  void bury(Consumer<Letter> done) throws InterruptedException {
    for (Iterator<Map.Entry<Letter, String>> each = toBury.entrySet().iterator();
        each.hasNext(); ) {
      Map.Entry<Letter, String> dead = each.next();
      Letter letter = dead.getKey();
      ConsumerRecord<byte[], byte[]> record = records.get(letter);
      try {
        if (record != null) {
          String kind = letter.alert() == null ? "unreadable" : "undelivered";
          deadLetters
              .send(DeadLetters.ofTarget(topics, record, target, kind, dead.getValue()))
              .get();
          metrics.deadLetter(target, 1);
          LOG.warn("{}: {} is a dead letter: {}", target, letter.name(), dead.getValue());
        }
      } catch (ExecutionException | KafkaException e) {
        LOG.warn("{}: a dead letter cannot be written for now: {}", target, e.getMessage());
        return;
      }
      done.accept(letter);
      records.remove(letter);
      each.remove();
    }
  }
}
