package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetsTest {
  private static final TopicPartition PARTITION = new TopicPartition("items", 0);
  private static final Instant TIME = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void shouldBeginAtTheFirstRecordOfThatTime() {
    assertThat(Offsets.since(consumer(7, 3L, false), List.of(PARTITION), TIME))
        .isEqualTo(Map.of(PARTITION, 3L));
  }

  @Test
  void shouldBeginAtTheEndWhereNoRecordIsOfThatTime() {
    assertThat(Offsets.since(consumer(7, null, false), List.of(PARTITION), TIME))
        .isEqualTo(Map.of(PARTITION, 7L));
  }

  @Test
  void shouldNotPassOverARecordThatIsWrittenBetweenTheQuestions() {
    assertThat(Offsets.since(consumer(7, null, true), List.of(PARTITION), TIME))
        .isEqualTo(Map.of(PARTITION, 7L));
  }

  private static MockConsumer<byte[], byte[]> consumer(
      long end, Long found, boolean writtenMeanwhile) {
    var consumer =
        new MockConsumer<byte[], byte[]>("earliest") {
          @Override
          public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
              Map<TopicPartition, Long> times) {
            assertThat(times).isEqualTo(Map.of(PARTITION, TIME.toEpochMilli()));
            if (writtenMeanwhile) {
              updateEndOffsets(Map.of(PARTITION, end + 1));
            }
            Map<TopicPartition, OffsetAndTimestamp> offsets = new HashMap<>();
            offsets.put(
                PARTITION,
                found == null ? null : new OffsetAndTimestamp(found, TIME.toEpochMilli()));
            return offsets;
          }
        };
    consumer.updateEndOffsets(Map.of(PARTITION, end));
    return consumer;
  }
}
