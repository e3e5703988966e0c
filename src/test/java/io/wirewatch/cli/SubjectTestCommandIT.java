package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Article;
import io.wirewatch.model.Story;
import io.wirewatch.model.StorySample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Subjects on what a real broker retains. */
@ExtendWith(SharedBroker.class)
class SubjectTestCommandIT {
  private static final Instant MORNING = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path directory;
  private final SharedBroker.Access broker;
  private final Topics topics;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  SubjectTestCommandIT(SharedBroker.Access broker) {
    this.broker = broker;
    this.topics = broker.topics(2);
  }

  @BeforeEach
  void publishTwoStoriesThatMerge() throws Exception {
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, 1).create(topics.all());
      keepForEver(admin, topics.articles());
      keepForEver(admin, topics.stories());
    }
    publish(topics.articles(), "a", article("a", "Ferry Lindqvist sinks", 0), 0);
    publish(topics.stories(), "a", mergedInto("b"), 30);
    publish(topics.articles(), "b", article("b", "Captain Lindqvist is detained", 60), 60);
  }

  /** The day of these records is past what the topics keep; the broker would delete them. */
  private static void keepForEver(Admin admin, Topic<?, ?> topic) throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                List.of(
                    new AlterConfigOp(
                        new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "-1"),
                        AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }

  @Test
  void shouldTellStoriesThatTheStreamMergedOnlyOnce() throws Exception {
    assertThat(trial()).isZero();
    assertThat(out.toString()).contains("out of 2 matching articles").containsOnlyOnce("NEW [");
  }

  @Test
  void shouldPassOverAStoryThatCannotBeRead() throws Exception {
    publishUnreadable(topics.stories());

    assertThat(trial()).isEqualTo(Problems.UNREADABLE);
    assertThat(err.toString()).contains(topics.stories().name() + "-", " at offset ");
    assertThat(out.toString()).contains("out of 2 matching articles").containsOnlyOnce("NEW [");
  }

  private int trial() throws Exception {
    Path subject =
        Files.writeString(
            directory.resolve("captain.yaml"),
            "id: captain\ntitle: Captain\nquery: title:lindqvist\nseverity: high\n");
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(
        "subjects",
        "test",
        subject.toString(),
        "--since",
        MORNING.toString(),
        "--bootstrap-server",
        broker.bootstrapServers(),
        "-X",
        "topics.prefix=" + broker.prefix() + ".");
  }

  private <V> void publish(Topic<String, V> topic, String key, V value, long minutes)
      throws Exception {
    broker.send(topic, key, value, MORNING.plusSeconds(60 * minutes));
  }

  private void publishUnreadable(Topic<String, Story> topic) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(broker.client()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      long at = MORNING.plusSeconds(2_000).toEpochMilli();
      producer.send(new ProducerRecord<>(topic.name(), null, at, new byte[] {'x'}, new byte[1]));
    }
  }

  private static Article article(String id, String title, int minute)
      throws JsonProcessingException {
    String line = FilterContractTest.article(id, title, "", 10 + minute / 60);
    return FilterArticles.article(
        FilterRecords.record(Json.mapper().readTree(line)), Enricher.load(), MORNING);
  }

  private static Story mergedInto(String survivor) {
    return StorySample.of("a", MORNING)
        .headline("Ferry Lindqvist sinks")
        .story()
        .mergedInto(survivor);
  }
}
