package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.model.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class TopicReaderIT {
  /** The topic is empty when the reader is placed, and is written before it first reads. */
  @Test
  void shouldReadWhatComesBetweenBeingPlacedAndReading(SharedBroker.Access broker) {
    shouldRead(broker, reader -> reader.since(Instant.now().minusSeconds(60)), List.of(), "a");
  }

  @Test
  void shouldReadWhatComesBehindTheEndBeforeItFirstReads(SharedBroker.Access broker) {
    shouldRead(broker, TopicReader::fromEnd, List.of("a", "b"), "c");
  }

  /**
   * Whatever partition the record falls into: those without a record of that time are at their end.
   */
  @Test
  void shouldBeginAtATimeThatIsLaterThanAllThatIsThere(SharedBroker.Access broker) {
    shouldRead(
        broker,
        reader -> reader.since(Instant.now().plusSeconds(60)),
        List.of("a", "b", "c", "d"),
        "e");
  }

  private static void shouldRead(
      SharedBroker.Access broker,
      UnaryOperator<TopicReader> placed,
      List<String> before,
      String after) {
    Topics topics = broker.topics(2);
    broker.create(topics);
    TopicTable<Feed> feeds = new TopicTable<>(broker.client(), topics.feeds());
    before.forEach(id -> feeds.write(Map.of(id, feed(id))));
    try (TopicReader reader =
        placed.apply(TopicReader.open(broker.client(), List.of(topics.feeds().name())))) {
      feeds.write(Map.of(after, feed(after)));

      List<String> read = new ArrayList<>();
      await()
          .untilAsserted(
              () -> {
                reader.poll().forEach(record -> read.add(new String(record.key(), UTF_8)));
                assertThat(read).containsExactly(after);
              });
    }
  }

  private static Feed feed(String id) {
    return new Feed(id, "http://feeds.example/" + id, null, null, null, null, List.of());
  }
}
