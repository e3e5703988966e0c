package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.model.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class TopicReaderIT {
  /** The topic is empty when the reader is placed, and is written before it first reads. */
  @Test
  void shouldReadWhatComesBetweenBeingPlacedAndReading(SharedBroker.Access broker) {
    Topics topics = broker.topics(2);
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, -1).create(topics.all());
    }
    try (TopicReader reader =
        TopicReader.open(broker.client(), List.of(topics.feeds().name()))
            .since(Instant.now().minusSeconds(60))) {
      new TopicTable<>(broker.client(), topics.feeds())
          .write(
              Map.of(
                  "a", new Feed("a", "http://feeds.example/a", null, null, null, null, List.of())));

      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      await()
          .atMost(20, TimeUnit.SECONDS)
          .untilAsserted(
              () -> {
                records.addAll(reader.poll());
                assertThat(records).hasSize(1);
              });
    }
  }
}
