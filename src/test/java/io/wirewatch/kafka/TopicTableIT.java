package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.model.Feed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, -1).create(topics.all());
    }

    assertThat(feeds.read()).isEmpty();
    feeds.write(Map.of("a", feed("a", 1), "b", feed("b", 1)));
    Map<String, Feed> changes = new HashMap<>();
    changes.put("a", feed("a", 2));
    changes.put("b", null);
    feeds.write(changes);

    assertThat(feeds.read()).containsOnly(Map.entry("a", feed("a", 2)));
  }

  @Test
  void shouldTakeWhatWasWrittenLastThoughTheClockOfItsWriterIsBehind(SharedBroker.Access broker) {
    Topics topics = broker.topics(2);
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, -1).create(topics.all());
    }
    Topic<String, Feed> topic = topics.feeds();
    try (var producer =
        new KafkaProducer<>(
            Cluster.plain(broker.client(), "producer."),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), 0, 2_000L, "a", feed("a", 1)));
      producer.send(new ProducerRecord<>(topic.name(), 0, 1_000L, "a", feed("a", 2)));
    }

    assertThat(new TopicTable<>(broker.client(), topic).read())
        .containsOnly(Map.entry("a", feed("a", 2)));
  }

  @Test
  void shouldKeepWhatStoodBeforeARecordThatCannotBeRead(SharedBroker.Access broker) {
    Topics topics = broker.topics(1);
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, -1).create(topics.all());
    }
    new TopicTable<>(broker.client(), topics.feeds()).write(Map.of("a", feed("a", 1)));
    try (var producer =
        new KafkaProducer<>(
            Cluster.plain(broker.client(), "producer."),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topics.feeds().name(), "a", "{"));
    }

    assertThat(new TopicTable<>(broker.client(), topics.feeds()).read())
        .containsOnly(Map.entry("a", feed("a", 1)));
  }

  private static Feed feed(String id, int version) {
    return new Feed(id, "http://feeds.example/" + version, null, null, null, null, List.of());
  }
}
