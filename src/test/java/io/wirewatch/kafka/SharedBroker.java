package io.wirewatch.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real broker for all tests of this JVM: {@code @ExtendWith(SharedBroker.class)}, and a
 * parameter of type {@link SharedBroker.Access}. Each access has a topic prefix of its own.
 */
public final class SharedBroker implements ParameterResolver {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /**
   * @param bootstrapServers of the broker
   * @param prefix for topics and applications, never used before
   */
  public record Access(String bootstrapServers, String prefix) {
    /** Properties for any client. */
    public Map<String, String> client() {
      return Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Topics under the prefix. */
    public Topics topics(int partitions) {
      return new Topics(prefix + ".", partitions);
    }

    /** A stream of an application that has the prefix for its name. */
    public StreamSample stream(String stage, Topics topics, Path state) {
      return StreamSample.of(stage, topics, state).application(prefix).with(client());
    }

    /** Creates all topics. */
    public void create(Topics topics) {
      try (Admin admin = Cluster.connect(client())) {
        new TopicProvisioner(admin, -1).create(topics.all());
      }
    }

    /** Writes a record as we write it, and waits until it is there. */
    public <V> void send(Topic<String, V> topic, String key, V value, Instant at)
        throws InterruptedException, ExecutionException {
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>copyOf(client()),
              topic.keySerde().serializer(),
              topic.valueSerde().serializer())) {
        producer
            .send(new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, value))
            .get();
      }
    }

    /** Writes a record as somebody else might, and waits until it is there. */
    public void sendText(Topic<?, ?> topic, String key, String value)
        throws InterruptedException, ExecutionException {
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>copyOf(client()),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
      }
    }

    /** All committed records of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(Topic<?, ?> topic) {
      try (TopicReader reader = TopicReader.open(client(), List.of(topic.name()))) {
        return reader.readToEnd();
      }
    }

    /** What those records carry. */
    public <V> List<V> values(Topic<?, V> topic) {
      return records(topic).stream()
          .map(it -> topic.valueSerde().deserializer().deserialize(it.topic(), it.value()))
          .toList();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Access.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent("broker", key -> Running.start(), Running.class);
    return new Access(running.broker().bootstrapServers(), "test-" + COUNT.incrementAndGet());
  }

  private record Running(LocalBroker broker, Path directory) implements AutoCloseable {
    static Running start() {
      try {
        Path directory = Files.createTempDirectory("wirewatch-broker");
        return new Running(LocalBroker.start(directory), directory);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      broker.close();
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
