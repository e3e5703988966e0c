package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {
  @TempDir Path directory;

  @Test
  void shouldKeepItsDataOverARestart() throws Exception {
    try (LocalBroker broker = LocalBroker.start(directory);
        Admin admin = Cluster.connect(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>("kept", "key", "value")).get();
      }

      assertThatThrownBy(() -> LocalBroker.start(directory))
          .isInstanceOf(ClusterProblem.class)
          .hasMessageContaining("Another broker runs on the data in");
    }

    try (LocalBroker broker = LocalBroker.start(directory);
        Admin admin = Cluster.connect(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).contains("kept");
      try (TopicReader reader =
          TopicReader.open(
              Map.of("bootstrap.servers", broker.bootstrapServers()), List.of("kept"))) {
        assertThat(reader.readToEnd())
            .singleElement()
            .extracting(r -> new String(r.value()))
            .isEqualTo("value");
      }
    }
  }

  @Test
  void shouldSayThatAPortIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LocalBroker.start(directory, taken.getLocalPort()))
          .isInstanceOf(ClusterProblem.class)
          .hasMessageStartingWith("Port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void shouldSayThatADirectoryCannotBeWritten() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> LocalBroker.start(file.resolve("below")))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining("not writable")
        .hasMessageContaining(file.toString());
  }
}
