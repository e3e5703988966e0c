package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.model.Feed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class TopicTableIT {
  @Test
  void shouldReadWhatWasWrittenLast(SharedBroker.Access broker) {
    Topics topics = broker.topics(2);
    TopicTable<Feed> feeds = new TopicTable<>(broker.client(), topics.feeds());
    assertThatThrownBy(feeds::read)
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining("There is no topic " + topics.feeds().name());
    broker.create(topics);

    assertThat(feeds.read()).isEmpty();
    feeds.write(Map.of("a", feed("a", 1), "b", feed("b", 1)));
    Map<String, Feed> changes = new HashMap<>();
    changes.put("a", feed("a", 2));
    changes.put("b", null);
    feeds.write(changes);

    assertThat(feeds.read()).containsOnly(Map.entry("a", feed("a", 2)));
  }

  @Test
  void shouldTakeWhatWasWrittenLastThoughTheClockOfItsWriterIsBehind(SharedBroker.Access broker)
      throws Exception {
    Topics topics = broker.topics(2);
    broker.create(topics);
    Topic<String, Feed> topic = topics.feeds();
    broker.send(topic, "a", feed("a", 1), Instant.ofEpochSecond(2));
    broker.send(topic, "a", feed("a", 2), Instant.ofEpochSecond(1));

    assertThat(new TopicTable<>(broker.client(), topic).read())
        .containsOnly(Map.entry("a", feed("a", 2)));
  }

  @Test
  void shouldKeepWhatStoodBeforeARecordThatCannotBeRead(SharedBroker.Access broker)
      throws Exception {
    Topics topics = broker.topics(1);
    broker.create(topics);
    new TopicTable<>(broker.client(), topics.feeds()).write(Map.of("a", feed("a", 1)));
    broker.sendText(topics.feeds(), "a", "{");

    assertThat(new TopicTable<>(broker.client(), topics.feeds()).read())
        .containsOnly(Map.entry("a", feed("a", 1)));
  }

  private static Feed feed(String id, int version) {
    return new Feed(id, "http://feeds.example/" + version, null, null, null, null, List.of());
  }
}
