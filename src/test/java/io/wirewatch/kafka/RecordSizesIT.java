package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.TopicProvisioner.Finding;
import io.wirewatch.kafka.TopicProvisioner.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that takes no large records. */
class RecordSizesIT {
  @TempDir Path directory;

  @Test
  void shouldNameTheBrokersAndTheTopicsThatRefuseTheLargestRecords() throws Exception {
    Topics topics = new Topics("news.", 2);
    try (LocalBroker broker =
            LocalBroker.start(directory, 0, Map.of("message.max.bytes", "500000"));
        Admin admin = Cluster.connect(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<Finding> made = new TopicProvisioner(admin, 1).create(topics.all());

      assertThat(made)
          .filteredOn(finding -> finding.standing() == Standing.DIFFERENT)
          .as("all but the one for dead letters, which is made for more")
          .hasSize(topics.all().size() - 1);
      assertThat(TopicProvisioner.refusal(made).orElseThrow())
          .contains(
              "news.items has max.message.bytes=500000; we write records of up to",
              "--entity-name news.items --add-config max.message.bytes=1048588");

      admin
          .createTopics(
              List.of(
                  new NewTopic(topics.subject("oil").name(), 1, (short) 1)
                      .configs(Map.of("max.message.bytes", "2000000"))))
          .all()
          .get();
      new TopicProvisioner(admin, 1)
          .create(List.of(topics.subject("gas"))); // Waits till it is seen.
      RecordSizes sizes = RecordSizes.look(admin, topics, Map.of());
      assertThat(sizes.unread()).isEmpty();
      assertThat(sizes.tooSmall())
          .extracting(Look::what)
          .satisfiesExactly(
              gas -> assertThat(gas).contains("news.subject.gas has max.message.bytes=500000"),
              brokers -> assertThat(brokers).contains("message.max.bytes=500000"));
      assertThat(sizes.tooSmall().get(1).remedy()).contains("topic.max.message.bytes=1048588");
      assertThat(
              RecordSizes.look(admin, topics, Map.of("topic.max.message.bytes", "1048588"))
                  .tooSmall())
          .as("internal topics are made with more")
          .hasSize(1);
    }
  }
}
