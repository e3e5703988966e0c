package io.wirewatch.cli;

import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Alerts for people. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Reads the alerts.",
    subcommands = CommandLine.HelpCommand.class)
final class AlertsCommand {
  @Spec CommandSpec spec;

  @Command(
      name = "tail",
      mixinStandardHelpOptions = true,
      description = "Prints alerts as they come, with reason, outlets and evidence.")
  int tail(@Mixin TailOptions tail, @Mixin SettingsOptions options) {
    Settings settings = options.settings();
    return tail.run(
        settings, Wirings.topics(settings).alerts().name(), spec.commandLine().getOut());
  }
}
