package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.kafka.TopicProvisioner.Finding;
import io.wirewatch.kafka.TopicProvisioner.Standing;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class TopicProvisionerIT {
  @Test
  void shouldMakeWhatIsMissingAndLeaveWhatIsThere(SharedBroker.Access broker) {
    Topics topics = broker.topics(2);
    try (Admin admin = Cluster.connect(broker.client())) {
      TopicProvisioner provisioner = new TopicProvisioner(admin, -1);

      assertThat(provisioner.check(topics.all()))
          .extracting(Finding::standing)
          .containsOnly(Standing.MISSING);
      assertThat(provisioner.create(topics.all()))
          .extracting(Finding::standing)
          .containsOnly(Standing.CREATED);
      assertThat(provisioner.create(topics.all()))
          .extracting(Finding::standing)
          .containsOnly(Standing.AS_DECLARED);
      assertThat(TopicProvisioner.refusal(provisioner.check(topics.all()))).isEmpty();
    }
  }

  @Test
  void shouldRefuseATopicThatIsThereWithOtherSettings(SharedBroker.Access broker) throws Exception {
    Topics topics = broker.topics(2);
    try (Admin admin = Cluster.connect(broker.client())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topics.feeds().name(), 3, (short) 1)
                      .configs(Map.of("cleanup.policy", "delete"))))
          .all()
          .get();

      List<Finding> found = new TopicProvisioner(admin, -1).create(topics.all());

      assertThat(found.get(0).standing()).isEqualTo(Standing.DIFFERENT);
      assertThat(TopicProvisioner.refusal(found).orElseThrow())
          .contains(topics.feeds().name() + " has 3 partitions; we declare 2")
          .contains("has cleanup.policy=delete; we declare compact");
    }
  }

  @Test
  void shouldSayThatThereIsNoBroker() {
    assertThatThrownBy(
            () ->
                Cluster.connect(
                    Map.of(
                        "bootstrap.servers",
                        "localhost:1",
                        "default.api.timeout.ms",
                        "1500",
                        "request.timeout.ms",
                        "1000")))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining("No answer from the broker")
        .hasMessageContaining("localhost:1");
  }
}
