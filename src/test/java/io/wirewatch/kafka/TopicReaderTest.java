package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
  private static final TopicPartition PARTITION = new TopicPartition("alerts", 0);

  @Test
  void shouldKeepForLaterWhatIsFetchedWithTheLastRecordBeforeTheEnd() {
    var consumer =
        new MockConsumer<byte[], byte[]>("earliest") {
          @Override
          public synchronized Map<TopicPartition, Long> endOffsets(
              Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> ends = super.endOffsets(partitions);
            addRecord(record(1, "written meanwhile"));
            return ends;
          }
        };
    consumer.assign(List.of(PARTITION));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.seekToBeginning(List.of(PARTITION));
    consumer.addRecord(record(0, "there before"));
    consumer.updateEndOffsets(Map.of(PARTITION, 1L));

    try (TopicReader reader = new TopicReader(consumer, List.of(PARTITION))) {
      assertThat(reader.readToEnd())
          .extracting(TopicReaderTest::text)
          .containsExactly("there before");
      consumer.addRecord(record(1, "written meanwhile")); // the mock hands out each record once
      assertThat(reader.poll())
          .extracting(TopicReaderTest::text)
          .containsExactly("written meanwhile");
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
    return new ConsumerRecord<>(
        PARTITION.topic(), PARTITION.partition(), offset, new byte[0], value.getBytes(UTF_8));
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), UTF_8);
  }
}
