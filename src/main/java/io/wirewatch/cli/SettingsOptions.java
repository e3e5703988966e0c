package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that needs settings or a cluster: a mixin. */
final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML file with settings; WIREWATCH_CONFIG names one too.")
  Path config;

  @Option(
      names = {"-b", "--bootstrap-server"},
      paramLabel = "HOST:PORT",
      description = "Brokers, in short for -X bootstrap.servers=…")
  String bootstrapServers;

  @Option(
      names = "-X",
      paramLabel = "KEY=VALUE",
      description = "A setting, or any property of Kafka's clients; can be repeated.")
  Map<String, String> properties = new LinkedHashMap<>();

  /** Defaults, file, environment and command line laid together. */
  Settings settings() {
    return loader().load();
  }

  /** The same, for commands that lay something over it. */
  SettingsLoader loader() {
    SettingsLoader loader = new SettingsLoader();
    String named = System.getenv("WIREWATCH_CONFIG");
    if (config != null) {
      loader.file(config);
    } else if (named != null && !named.isBlank()) {
      loader.file(Path.of(named));
    }
    loader.environment(System.getenv());
    if (bootstrapServers != null) {
      loader.commandLine("kafka.bootstrap.servers", bootstrapServers);
    }
    properties.forEach(loader::commandLine);
    return loader;
  }
}
