package io.wirewatch.app;

import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.SharedBroker;
import java.nio.file.Path;
import java.util.Map;

/** Settings for feeds on the loopback address that are asked all the time. */
final class Quick {
  static final Map<String, String> POLLS =
      Map.of(
          "poll.min-interval", "200ms",
          "poll.max-interval", "500ms",
          "fetch.allow-private-addresses", "true",
          "fetch.ports", "",
          "fetch.host-spacing", "0ms",
          "fetch.in-flight-per-host", "20",
          "fetch.tick", "50ms");

  private Quick() {}

  /** Settings of a whole program on the broker, with these polls and all that it needs to start. */
  static SettingsLoader settings(SharedBroker.Access broker, Path directory) {
    SettingsLoader loader =
        new SettingsLoader()
            .commandLine("bootstrap.servers", broker.bootstrapServers())
            .commandLine("topics.prefix", broker.prefix() + ".")
            .commandLine("topics.partitions", "2")
            .commandLine("streams.application-id", broker.prefix())
            .commandLine("data.directory", directory.toString())
            .commandLine("admin.port", "0");
    POLLS.forEach(loader::commandLine);
    return loader;
  }
}
