package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {
  private static final TopicPartition PARTITION = new TopicPartition("items", 0);
  private static final Duration SOON = Duration.ofMillis(1);

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final AtomicInteger opened = new AtomicInteger();

  private final TopicFollower.Listener listener =
      new TopicFollower.Listener() {
        @Override
        public void accept(ConsumerRecord<byte[], byte[]> message) {
          if (message.value() == null) {
            throw new NullPointerException("a value that nobody thought of");
          }
          String text = new String(message.value(), UTF_8);
          if (text.equals("deadly")) {
            throw new NoClassDefFoundError("gone");
          }
          seen.add(text);
        }

        @Override
        public void begunAnew(TopicPartition partition) {
          seen.add("anew: " + partition);
        }

        @Override
        public void caughtUp(Map<TopicPartition, Long> ends) {
          if (ends.equals(Map.of(PARTITION, 3L))) {
            caughtUp.countDown();
          }
        }
      };

  /** Holds the records from wherever it is told to begin. */
  private static MockConsumer<byte[], byte[]> consumer(String... values) {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.assign(List.of(PARTITION));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) values.length));
    consumer.seekToBeginning(List.of(PARTITION));
    for (int offset = 0; offset < values.length; offset++) {
      byte[] value = values[offset] == null ? null : values[offset].getBytes(UTF_8);
      consumer.addRecord(
          new ConsumerRecord<>(
              PARTITION.topic(), PARTITION.partition(), offset, new byte[0], value));
    }
    return consumer;
  }

  private static TopicReader reader(MockConsumer<byte[], byte[]> consumer) {
    return new TopicReader(consumer, List.of(PARTITION));
  }

  @Test
  void shouldPassOverARecordThatItsReaderCannotBear() throws InterruptedException {
    try (TopicFollower follower =
        new TopicFollower("test", () -> reader(consumer("a", null, "b")), listener, SOON).start()) {
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("b");
      assertThat(caughtUp.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(follower.hasDied()).isFalse();
    }
  }

  @Test
  void shouldGoOnWhereItWasAfterAnErrorOfWhateverKind() throws InterruptedException {
    MockConsumer<byte[], byte[]> first = consumer("a");
    try (TopicFollower follower =
        new TopicFollower(
                "test",
                () ->
                    switch (opened.incrementAndGet()) {
                      case 1 -> reader(first);
                      case 2 -> throw new IllegalStateException("no broker, no settings");
                      default -> reader(consumer("a", "b"));
                    },
                listener,
                SOON)
            .start()) {
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
      first.setPollException(new KafkaException("the broker is away"));
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("b");
      assertThat(follower.hasDied()).isFalse();
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void shouldTellOfAPartitionThatBeginsAnew() throws InterruptedException {
    MockConsumer<byte[], byte[]> consumer = consumer("a", "b");
    try (TopicFollower follower =
        new TopicFollower("test", () -> reader(consumer), listener, SOON).start()) {
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("b");
      consumer.schedulePollTask(
          () -> {
            consumer.seek(PARTITION, 0);
            consumer.addRecord(
                new ConsumerRecord<>("items", 0, 0, new byte[0], "new".getBytes(UTF_8)));
          });
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("anew: items-0");
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("new");
      assertThat(follower.hasDied()).isFalse();
    }
  }

  @Test
  void shouldTellOfAThreadThatHasDied() {
    try (TopicFollower follower =
        new TopicFollower("test", () -> reader(consumer("deadly")), listener, SOON)) {
      assertThat(follower.hasDied()).isFalse();
      follower.start();
      Awaitility.await().until(follower::hasDied);
    }
  }

  @Test
  void shouldEndAtOnceWhenItIsClosed() {
    TopicFollower follower =
        new TopicFollower(
                "test",
                () -> {
                  throw new IllegalStateException("no broker");
                },
                listener,
                Duration.ofHours(1))
            .start();
    follower.close();
    assertThat(follower.hasDied()).isFalse();
  }
}
