package io.wirewatch.cli;

import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records of a topic as they come. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the committed records of a topic as they come, from now on unless told otherwise.",
      "It reads as a bystander: in no group, without a trace on the cluster."
    })
final class TailCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TOPIC",
      description =
          "feeds, feed-status, items, articles, duplicates, stories, subjects, subject.ID, alerts,"
              + " suppressed, dead-letters, or any full name.")
  String topic;

  @Mixin TailOptions tail;
  @Mixin SettingsOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    return tail.run(
        settings,
        TailOptions.fullName(Wirings.topics(settings), topic),
        spec.commandLine().getOut());
  }
}
