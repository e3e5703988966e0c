package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a record that cannot be read, processed or written: it goes to the dead-letter
 * topic in the same transaction, and the stream goes on (KIP-1034).
 *
 * <p>A dead letter bears the record's raw key, value and headers, Kafka's own {@code
 * __streams.errors.…} headers (exception, message, stack trace, topic, partition, offset), and
 * ours: {@code wirewatch.stage}, {@code wirewatch.node}, {@code wirewatch.kind}, {@code
 * wirewatch.attempt}, {@code wirewatch.record-time}. Kafka's own handlers write the stack trace in
 * full and give up at a record that cannot be written; these bound it and go on.
 */
public final class DeadLetters {
  /** The stage that gave up: poll, process, alert or deliver. */
  public static final String STAGE = "wirewatch.stage";

  /** The node of the topology. */
  public static final String NODE = "wirewatch.node";

  /**
   * {@code unreadable}, {@code failed}, {@code unwritable} or {@code undelivered}; {@link
   * #DOCUMENT} where it was no record of ours.
   */
  public static final String KIND = "wirewatch.kind";

  /** The kind of what a publisher sent in place of a feed: nothing of ours went wrong. */
  public static final String DOCUMENT = "document";

  /** 1 at first, one more after each replay. */
  public static final String ATTEMPT = "wirewatch.attempt";

  /** The target that did not get an alert. */
  public static final String TARGET = "wirewatch.target";

  /** The time of the original record, in milliseconds. */
  public static final String RECORD_TIME = "wirewatch.record-time";

  /** Where a document was asked for that was no feed. */
  public static final String URL = "wirewatch.url";

  /** The original size in bytes, where the value was too large to be kept whole. */
  public static final String TRUNCATED = "wirewatch.truncated";

  /** What the server called that document. */
  public static final String CONTENT_TYPE = "wirewatch.content-type";

  public static final String ERROR_PREFIX = "__streams.errors.";
  public static final String EXCEPTION = ERROR_PREFIX + "exception";
  public static final String MESSAGE = ERROR_PREFIX + "message";
  public static final String STACKTRACE = ERROR_PREFIX + "stacktrace";
  public static final String TOPIC = ERROR_PREFIX + "topic";
  public static final String PARTITION = ERROR_PREFIX + "partition";
  public static final String OFFSET = ERROR_PREFIX + "offset";

  /** All headers that a dead letter may bear besides its record's own. */
  public static final List<String> HEADERS =
      List.of(
          EXCEPTION,
          MESSAGE,
          STACKTRACE,
          TOPIC,
          PARTITION,
          OFFSET,
          STAGE,
          NODE,
          KIND,
          ATTEMPT,
          RECORD_TIME,
          TRUNCATED,
          TARGET,
          URL,
          CONTENT_TYPE,
          DeadLetterReplay.REPLAYED);

  /** The largest value that is kept whole; the topic takes 2 MiB. */
  static final int MAX_VALUE = 1_500_000;

  /** What the topic takes in one batch, in bytes; a producer of letters must be allowed as much. */
  public static final int TOPIC_MAX_BYTES = 2 * 1024 * 1024;

  /** In the properties of a stream: the name of its stage. */
  static final String STAGE_CONFIG = "wirewatch.stage";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 250;

  private DeadLetters() {}

  /** A record whose bytes are no key or value of its topic. */
  public static final class Unreadable extends Letter implements DeserializationExceptionHandler {
    @Override
    public Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception problem) {
      return Response.resume(write("unreadable", context, text(record.key()), problem));
    }
  }

  /** A record at which a step failed. */
  public static final class Failed extends Letter implements ProcessingExceptionHandler {
    @Override
    public Response handleError(
        ErrorHandlerContext context, Record<?, ?> record, Exception problem) {
      return Response.resume(write("failed", context, String.valueOf(record.key()), problem));
    }
  }

  /**
   * A record that cannot be written. One that is refused before it reaches the producer (it is too
   * large, or no JSON) becomes a dead letter. What the producer itself refuses has spoilt the
   * transaction already, so that only failing is left.
   */
  public static final class Unwritable extends Letter implements ProductionExceptionHandler {
    @Override
    public Response handleError(
        ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception problem) {
      return problem instanceof RetriableException ? Response.retry() : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
        ErrorHandlerContext context,
        ProducerRecord record,
        Exception problem,
        SerializationExceptionOrigin origin) {
      return Response.resume(write("unwritable", context, text(context.sourceRawKey()), problem));
    }
  }

  /** What the three handlers share. */
  private abstract static class Letter {
    private String topic;
    private String stage = "unknown";
    private UnreadableRows unreadable = new UnreadableRows();

    public void configure(Map<String, ?> configs) {
      Object name = configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
      topic = name == null ? null : name.toString();
      if (configs.get(STAGE_CONFIG) != null) {
        stage = configs.get(STAGE_CONFIG).toString();
      }
      unreadable = UnreadableRows.of(configs);
    }

    List<ProducerRecord<byte[], byte[]>> write(
        String kind, ErrorHandlerContext context, String key, Exception problem) {
      Throwable cause = DeadLetterHeaders.rootOf(problem);
      String reason =
          DeadLetterHeaders.bounded(
              cause.getClass().getSimpleName()
                  + ": "
                  + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
              LONGEST_REASON);
      LOG.debug("The stack trace of what follows", problem);
      if (context.taskId() != null && context.taskId().partition() < 0) {
        pass(context, key, reason);
        return List.of();
      }
      LOG.warn(
          "Dead letter at {} of {} ({}): record {}-{}@{}: {}",
          context.processorNodeId(),
          stage,
          kind,
          context.topic(),
          context.partition(),
          context.offset(),
          reason);
      return topic == null ? List.of() : List.of(record(kind, context, problem));
    }

    /** A global store has no producer: its records stay where they are, and are named. */
    private void pass(ErrorHandlerContext context, String key, String reason) {
      UnreadableRows.Row row =
          new UnreadableRows.Row(
              context.topic(),
              DeadLetterHeaders.bounded(key, LONGEST_REASON),
              context.partition(),
              context.offset(),
              reason);
      LOG.error("{}; what stood there before stands until the next start", row.line());
      unreadable.add(row);
    }

    static String text(byte[] key) {
      return key == null ? "(no key)" : new String(key, UTF_8);
    }

    private ProducerRecord<byte[], byte[]> record(
        String kind, ErrorHandlerContext context, Exception problem) {
      // No record time: a dead letter is dated by when it died, so that its retention counts.
      DeadLetterHeaders why =
          DeadLetterHeaders.after(context.headers())
              .died(stage, context.processorNodeId(), kind)
              .from(context.topic(), context.partition(), context.offset())
              .because(problem)
              .recordTime(context.timestamp());
      return letter(topic, context.sourceRawKey(), context.sourceRawValue(), why);
    }
  }

  /** A value that is too large even for the topic of the dead is cut, and its size is kept. */
  private static ProducerRecord<byte[], byte[]> letter(
      String topic, byte[] key, byte[] value, DeadLetterHeaders why) {
    boolean truncated = value != null && value.length > MAX_VALUE;
    return new ProducerRecord<>(
        topic,
        null,
        null,
        key,
        truncated ? Arrays.copyOf(value, MAX_VALUE) : value,
        (truncated ? why.truncated(value.length) : why).headers());
  }

  /**
   * The letter of an alert that a target did not get. A replay must reach that target only, and not
   * put the alert on its topic a second time: so the letter says that it came from {@code
   * redeliveries}, which all couriers read for what bears their target's name.
   *
   * @param topics ours
   * @param record as it was read; its key and value are kept
   * @param target id
   * @param kind {@code undelivered}: the target did not take it; {@code unreadable}: it is no alert
   *     that we can read, so that nobody knows whether the target wants it
   * @param reason for people
   */
  public static ProducerRecord<byte[], byte[]> ofTarget(
      Topics topics,
      ConsumerRecord<byte[], byte[]> record,
      String target,
      String kind,
      String reason) {
    // No record time: sent again it is a record of now, which no retention takes at once.
    return letter(
        topics.deadLetters().name(),
        record.key(),
        record.value(),
        DeadLetterHeaders.after(record.headers())
            .died("deliver", target, kind)
            .with(TARGET, target)
            .from(topics.redeliveries().name(), record.partition(), record.offset())
            .because(reason));
  }

  /** Whether a header says why a record died, as against one that it had before. */
  public static boolean isOurs(String header) {
    return header.startsWith(ERROR_PREFIX)
        || List.of(STAGE, NODE, KIND, ATTEMPT, RECORD_TIME, TRUNCATED).contains(header);
  }
}
