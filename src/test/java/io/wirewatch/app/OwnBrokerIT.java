package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.LocalBroker;
import io.wirewatch.kafka.TopicTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The log of a broker that runs in our process is read by those who run it. */
class OwnBrokerIT {
  @TempDir Path directory;

  private final Logger replicas = (Logger) LoggerFactory.getLogger("kafka.server.ReplicaManager");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Test
  void shouldLogNoErrorOfTheBrokerFromTheStartToTheStop() throws Exception {
    log.start();
    replicas.addAppender(log);
    try (LocalBroker broker = LocalBroker.start(directory.resolve("broker"))) {
      SettingsLoader loader =
          new SettingsLoader()
              .commandLine("topics.partitions", "2")
              .commandLine("topics.replication-factor", "1")
              .commandLine("data.directory", directory.toString())
              .commandLine("admin.port", "0");
      Quick.POLLS.forEach(loader::commandLine);
      loader.ownBroker(broker.bootstrapServers(), "the test");
      try (GrowingFeeds feeds =
              new GrowingFeeds(8, 30, InstantSource.system().instant().minusSeconds(60));
          Wirewatch wirewatch = Wirewatch.start(loader.load(), Role.all(), MissingTopics.CREATE)) {
        Map<String, String> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        new TopicTable<>(client, wirewatch.topics().feeds()).write(feeds.feeds());
        await()
            .atMost(120, TimeUnit.SECONDS)
            .until(
                () -> {
                  Outcome outcome = Outcome.read(client, wirewatch.topics());
                  return outcome.items().size() >= feeds.size() && outcome.isBalanced();
                });
      }
    } finally {
      replicas.detachAppender(log);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .isEmpty();
  }
}
