package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on our topics can be read by clients that know no codec but gzip. */
class CompressionIT {
  private static final int GZIP = 1;
  private static final int LZ4 = 3;

  /** Before the attributes of a batch: see Kafka's own description of the format, magic 2. */
  private static final int ATTRIBUTES = 21;

  private static final int LENGTH = 8;
  private static final int BEFORE_LENGTH_COUNTS = 12;

  @TempDir Path directory;

  @Test
  void shouldWriteEveryTopicThatOthersReadInGzipWhateverTheStreamsSend() throws Exception {
    Topics topics = new Topics();
    List<Topic<?, ?>> all = new ArrayList<>(topics.all());
    all.add(topics.subject("harbours"));
    try (LocalBroker broker = LocalBroker.start(directory)) {
      Map<String, String> client = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (Admin admin = Cluster.connect(client)) {
        new TopicProvisioner(admin, 1).create(all);
        admin
            .createTopics(
                List.of(new org.apache.kafka.clients.admin.NewTopic("changelog", 1, (short) 1)))
            .all()
            .get();
      }
      List<String> names = new ArrayList<>(all.stream().map(Topic::name).toList());
      names.add("changelog");
      write(client, names);
    }

    Map<String, Integer> codecs = new HashMap<>();
    for (Topic<?, ?> topic : all) {
      codecs.put(topic.name(), codec(topic.name()));
    }
    assertThat(codecs)
        .hasSize(all.size())
        .allSatisfy((name, codec) -> assertThat(codec).isEqualTo(GZIP));
    assertThat(codec("changelog")).isEqualTo(LZ4);
  }

  /** As a stream does: with its own codec. */
  private static void write(Map<String, String> client, List<String> topics) throws Exception {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put("compression.type", "lz4");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (String topic : topics) {
        sent.add(producer.send(new ProducerRecord<>(topic, 0, new byte[] {1}, new byte[5_000])));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  /** The one codec of the batches in a topic's first partition. */
  private int codec(String topic) throws IOException {
    List<Integer> codecs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path log :
          files
              .filter(file -> file.getParent().getFileName().toString().equals(topic + "-0"))
              .filter(file -> file.toString().endsWith(".log"))
              .toList()) {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log));
        for (int at = 0;
            at + ATTRIBUTES + 2 <= bytes.limit() && bytes.getInt(at + LENGTH) > 0;
            at += BEFORE_LENGTH_COUNTS + bytes.getInt(at + LENGTH)) {
          codecs.add(bytes.getShort(at + ATTRIBUTES) & 7);
        }
      }
    }
    assertThat(codecs.stream().distinct()).as(topic).hasSize(1);
    return codecs.get(0);
  }
}
