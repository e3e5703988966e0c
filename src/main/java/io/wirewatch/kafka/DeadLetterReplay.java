package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters back to where they came from, in one transaction with a mark that they were.
 */
public final class DeadLetterReplay {
  /** On a mark, which has neither key nor value: the letter that was replayed. */
  public static final String REPLAYED = "wirewatch.replayed";

  private DeadLetterReplay() {}

  /** Whether the letter is whole and says where it came from. */
  public static boolean isPossible(ConsumerRecord<byte[], byte[]> letter) {
    return EventHeaders.text(letter.headers(), DeadLetters.TOPIC) != null
        && EventHeaders.text(letter.headers(), DeadLetters.TRUNCATED) == null;
  }

  /**
   * Sends all of them or none.
   *
   * @throws ClusterProblem when the cluster refuses
   */
  public static void send(
      Map<String, String> client, Topics topics, List<ConsumerRecord<byte[], byte[]>> letters) {
    Map<String, Object> properties = new HashMap<>(Cluster.plain(client, "producer."));
    properties.put("transactional.id", "wirewatch-replay-" + UUID.randomUUID());
    properties.put("max.request.size", DeadLetters.TOPIC_MAX_BYTES);
    properties.putIfAbsent("max.block.ms", "20000");
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (ConsumerRecord<byte[], byte[]> letter : letters) {
        producer.send(original(letter));
        ProducerRecord<byte[], byte[]> mark =
            new ProducerRecord<>(topics.deadLetters().name(), letter.partition(), null, null);
        mark.headers()
            .add(REPLAYED, (letter.partition() + "@" + letter.offset()).getBytes(UTF_8))
            .add(DeadLetters.KIND, "replayed".getBytes(UTF_8));
        producer.send(mark);
      }
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw Cluster.problem("replaying dead letters", e);
    }
  }

  /** The record as it was; only the number of attempts stays with it. */
  private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
    Long time = timeOf(letter);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            EventHeaders.text(letter.headers(), DeadLetters.TOPIC),
            null,
            time,
            letter.key(),
            letter.value());
    for (Header header : letter.headers()) {
      if (!DeadLetters.isOurs(header.key()) || header.key().equals(DeadLetters.ATTEMPT)) {
        record.headers().add(header);
      }
    }
    return record;
  }

  private static Long timeOf(ConsumerRecord<byte[], byte[]> letter) {
    String time = EventHeaders.text(letter.headers(), DeadLetters.RECORD_TIME);
    return time == null || !time.matches("\\d{1,18}") ? null : Long.valueOf(time);
  }
}
