package io.wirewatch.cli;

import io.wirewatch.app.Role;
import io.wirewatch.app.Wirewatch;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.Settings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program, beside a Kafka cluster. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the streams against a Kafka cluster until SIGTERM, then ends with code 0.",
      "Start more of it to scale. `wirewatch check` says beforehand what the cluster lacks."
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--roles",
      split = ",",
      defaultValue = "poll,process,alert,deliver",
      description = "Which roles run here: ${DEFAULT-VALUE}.")
  List<String> roles;

  @Option(names = "--create-topics", description = "Make topics that are missing.")
  boolean createTopics;

  @Mixin SettingsOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Set<Role> wanted;
    try {
      wanted = Role.named(roles);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--roles: " + e.getMessage(), e);
    }
    Settings settings = options.settings();
    Wirewatch wirewatch =
        Wirewatch.start(
            settings, wanted, createTopics ? MissingTopics.CREATE : MissingTopics.REFUSE);
    return UntilStopped.run(wirewatch, () -> {});
  }
}
