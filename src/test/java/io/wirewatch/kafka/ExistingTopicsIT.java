package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedBroker.class)
class ExistingTopicsIT {
  @TempDir Path directory;

  @Test
  void shouldFindATopicThatWasMadeAfterTheLastLook(SharedBroker.Access broker) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    Topic<?, ?> gas = broker.topics(1).subject("gas");
    try (Admin admin = Cluster.connect(broker.client());
        ExistingTopics there = new ExistingTopics(broker.client(), now::get)) {
      assertThat(there.test(gas.name())).as("before the first look nothing is known").isTrue();
      assertThat(there.isMissing(gas.name())).isFalse();
      there.start();
      assertThat(there.test(gas.name())).isFalse();
      assertThat(there.isMissing(gas.name())).isTrue();
      assertThat(there.test("not a topic")).isFalse();
      new TopicProvisioner(admin, 1).create(List.of(gas));
      now.set(now.get().plus(Duration.ofSeconds(6)));
      assertThat(there.test(gas.name())).isTrue();
    }
  }

  @Test
  void shouldNameTheSubjectsWhoseTopicsAreMissing(SharedBroker.Access broker) {
    Topics topics = broker.topics(1);
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, 1).create(topics.all());
      Subject gas = SubjectFile.read("gas.yaml", "id: gas\nquery: title:gas").subjects().get(0);
      new TopicTable<>(broker.client(), topics.subjects())
          .write(Map.of("gas", gas.applied(1, true)));
    }
    ClusterCheck check =
        new ClusterCheck(
            topics,
            Rights.NONE,
            broker.prefix(),
            List.of("alert"),
            List.of(),
            directory,
            broker.client());
    assertThat(check.run())
        .filteredOn(look -> !look.ok())
        .extracting(Look::what)
        .containsExactly(
            "topic " + topics.subject("gas").name() + " of the subject gas is missing");
  }
}
