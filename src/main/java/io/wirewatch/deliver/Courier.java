package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.Offsets;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.ops.DeliveryMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries alerts to one target: reads, sends, and commits what has arrived. One thread; it never
 * waits for the other side longer than a moment, so that it stays in its group whatever happens.
 */
final class Courier implements Runnable, ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final long TICK_MILLIS = 50;

  private record Returned(Parcel parcel, Attempt attempt) {}

  private final Target target;
  private final Topics topics;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Undeliverable undeliverable;
  private final Channel channel;
  private final Outbox outbox;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;
  private final BlockingQueue<Returned> returned = new LinkedBlockingQueue<>();
  private volatile boolean closed;
  private volatile Instant lastPoll;

  /**
   * @param consumer in the target's own group, read_committed, without auto-commit; closed by this
   * @param deadLetters not closed by this
   * @param channel closed by this
   */
  Courier(
      Target target,
      Topics topics,
      KafkaConsumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> deadLetters,
      Channel channel,
      Outbox outbox,
      DeliveryMetrics metrics,
      InstantSource clock) {
    this.target = target;
    this.topics = topics;
    this.consumer = consumer;
    this.undeliverable = new Undeliverable(target.id(), topics, deadLetters, metrics);
    this.channel = channel;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
    this.lastPoll = clock.instant();
  }

  /** Until {@link #stop}; throws what Kafka throws. */
  @Override
  public void run() {
    try (consumer;
        channel) {
      consumer.subscribe(List.of(topics.alerts().name(), topics.redeliveries().name()), this);
      while (!closed) {
        read();
        outbox.start(clock.instant()).forEach(this::send);
        takeIn();
        undeliverable.bury(outbox::done);
        commit();
        report();
      }
      // What is under way may have arrived: its answer saves a repetition.
      for (int i = 0; i < 40 && outbox.underWay() > 0; i++) {
        takeIn();
      }
      commit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends {@link #run} in a moment; others have its partitions then. */
  void stop() {
    closed = true;
  }

  /** When it last turned to its group. */
  Instant lastPoll() {
    return lastPoll;
  }

  private void read() {
    if (outbox.isFull()) {
      consumer.pause(consumer.assignment());
    } else if (!consumer.paused().isEmpty()) {
      consumer.resume(consumer.paused());
    }
    boolean busy = outbox.underWay() > 0 || !undeliverable.isEmpty();
    for (ConsumerRecord<byte[], byte[]> message : consumer.poll(busy ? Duration.ZERO : IDLE)) {
      take(message);
    }
    lastPoll = clock.instant();
  }

  /** What cannot be read may be what the target waits for: it is kept, and can be sent again. */
  private void take(ConsumerRecord<byte[], byte[]> message) {
    Place place = new Place(message.topic(), message.partition());
    String key = message.key() == null ? "" : new String(message.key(), UTF_8);
    Instant now = clock.instant();
    try {
      outbox
          .take(place, message.offset(), key, wanted(message), now)
          .ifPresent(letter -> undeliverable.keep(letter, message));
    } catch (SerializationException e) {
      outbox
          .takeUnreadable(place, message.offset(), key, now)
          .ifPresent(
              letter -> {
                undeliverable.keep(letter, message);
                undeliverable.giveUp(letter, e.getMessage());
              });
    }
  }

  /** What the target wants of it; null where that is nothing. */
  private Alert wanted(ConsumerRecord<byte[], byte[]> message) {
    if (message.topic().equals(topics.redeliveries().name())
        && !target.id().equals(EventHeaders.text(message.headers(), DeadLetters.TARGET))) {
      return null;
    }
    Alert alert =
        topics.alerts().valueSerde().deserializer().deserialize(message.topic(), message.value());
    return alert != null && target.wish().wants(alert) ? alert : null;
  }

  private void send(Parcel parcel) {
    channel
        .send(parcel.alerts())
        .exceptionally(e -> new Attempt.Failed(String.valueOf(e), null))
        .thenAccept(attempt -> returned.add(new Returned(parcel, attempt)));
  }

  /** Takes in what came back, and waits a moment for it where nothing else is to be done. */
  private void takeIn() throws InterruptedException {
    Returned first =
        outbox.underWay() > 0 ? returned.poll(TICK_MILLIS, TimeUnit.MILLISECONDS) : returned.poll();
    for (Returned next = first; next != null; next = returned.poll()) {
      settle(next.parcel(), next.attempt());
    }
  }

  private void settle(Parcel parcel, Attempt attempt) {
    int alerts = parcel.letters().size();
    Map<Letter, String> dead = outbox.settle(parcel, attempt, clock.instant());
    if (attempt instanceof Attempt.Delivered) {
      metrics.delivered(target.id(), alerts);
      parcel.letters().forEach(undeliverable::release);
      LOG.debug("{}: {}: {}", target.id(), parcel, attempt.detail());
    } else {
      if (alerts > dead.size()) {
        metrics.retried(target.id(), alerts - dead.size());
      }
      LOG.atLevel(outbox.isDown() ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.INFO)
          .log("{}: not delivered for now: {}", target.id(), attempt.detail());
    }
    dead.forEach(undeliverable::giveUp);
  }

  private void commit() {
    Map<Place, Progress> progress = outbox.toCommit();
    if (progress.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    progress.forEach(
        (place, at) ->
            offsets.put(
                new TopicPartition(place.topic(), place.partition()),
                new OffsetAndMetadata(at.offset(), at.metadata())));
    try {
      consumer.commitSync(offsets);
      outbox.committed(progress);
    } catch (KafkaException e) {
      // The group is being shared out anew, or the broker is away: the next commit holds it too.
      LOG.debug("{}: not committed for now: {}", target.id(), e.getMessage());
    }
  }

  private void report() {
    long lag = 0;
    for (TopicPartition partition : consumer.assignment()) {
      lag += consumer.currentLag(partition).orElse(0);
    }
    Instant now = clock.instant();
    metrics.standing(
        target.id(),
        outbox.waiting(),
        outbox
            .oldest()
            .map(oldest -> Math.max(0, Duration.between(oldest, now).toSeconds()))
            .orElse(0L),
        lag);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> fresh) {
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(fresh));
    List<TopicPartition> unknown = new ArrayList<>();
    for (TopicPartition partition : fresh) {
      OffsetAndMetadata at = committed.get(partition);
      if (at == null) {
        unknown.add(partition);
      } else {
        begin(partition, Progress.read(at.offset(), at.metadata()));
      }
    }
    if (!unknown.isEmpty()) {
      beginAnew(unknown);
    }
  }

  /** Where nobody has begun yet. Committed at once: a crash before the first alert loses none. */
  private void beginAnew(List<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
    Offsets.since(consumer, partitions, clock.instant().minus(target.since()))
        .forEach(
            (partition, start) -> {
              consumer.seek(partition, start);
              begin(partition, Progress.at(start));
              starts.put(partition, new OffsetAndMetadata(start));
            });
    consumer.commitSync(starts);
  }

  private void begin(TopicPartition partition, Progress progress) {
    outbox.begin(new Place(partition.topic(), partition.partition()), progress);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> gone) {
    commit();
    onPartitionsLost(gone);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> gone) {
    for (TopicPartition partition : gone) {
      outbox.forget(new Place(partition.topic(), partition.partition()));
    }
    undeliverable.forget(gone);
  }
}
