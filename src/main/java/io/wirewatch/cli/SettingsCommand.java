package io.wirewatch.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings in effect. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Prints the settings in effect and where each comes from, secrets masked.")
final class SettingsCommand implements Callable<Integer> {
  @Mixin SettingsOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    options.settings().lines().forEach(out::println);
    out.flush();
    return 0;
  }
}
