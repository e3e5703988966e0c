package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.model.Feed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
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

  private static Feed feed(String id, int version) {
    return new Feed(id, "http://feeds.example/" + version, null, null, null, null, List.of());
  }
}
