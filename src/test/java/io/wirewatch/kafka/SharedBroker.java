package io.wirewatch.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
