package io.wirewatch.cli;

import io.wirewatch.app.DeliveryTargets;
import io.wirewatch.deliver.Channels.Trial;
import io.wirewatch.deliver.Target;
import io.wirewatch.model.Alert;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where alerts are delivered to. */
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    description = {
      "Checks and tries the targets that `run --roles deliver` delivers alerts to.",
      "They stand in the file or directory of the setting deliver.targets."
    },
    subcommands = CommandLine.HelpCommand.class)
final class TargetsCommand {
  @Spec CommandSpec spec;

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Says of each target where it leads and whether its secrets are there; they are not printed.",
        "Exit code 2 if a file is wrong, 1 if a secret is missing."
      })
  int check(
      @Mixin SettingsOptions options,
      @Parameters(
              paramLabel = "FILE-OR-DIR",
              arity = "0..1",
              description = "Instead of the setting.")
          Path place) {
    DeliveryTargets targets = targets(options, place);
    PrintWriter out = spec.commandLine().getOut();
    int lacking = 0;
    for (Target target : targets.byId().values()) {
      List<String> missing = targets.missing(target);
      lacking += missing.isEmpty() ? 0 : 1;
      out.printf(
          "%-8s %-20s %s%n",
          missing.isEmpty() ? "ok" : "MISSING", target.id(), target.address().summary());
      missing.forEach(what -> out.printf("         → %s%n", what));
    }
    out.printf(
        "%d targets%s.%n",
        targets.byId().size(), lacking == 0 ? "" : ", " + lacking + " of them lack a secret");
    out.flush();
    return lacking == 0 ? 0 : Problems.UNREADABLE;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Sends a made-up alert to a target now and says what came back.",
        "Exit code 1 if it was not taken."
      })
  int test(
      @Mixin SettingsOptions options,
      @Option(
              names = "--targets",
              paramLabel = "FILE-OR-DIR",
              description = "Instead of the setting.")
          Path place,
      @Parameters(paramLabel = "TARGET", description = "The id of the target.") String id) {
    DeliveryTargets targets = targets(options, place);
    Map<String, Target> byId = targets.byId();
    Target target = byId.get(id);
    if (target == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no target " + id + "; there are: " + String.join(", ", byId.keySet()));
    }
    Alert alert = TrialAlert.at(Instant.now());
    Trial trial = targets.tryOut(target, alert);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %s: %s%n",
        id,
        trial.delivered()
            ? "delivered"
            : trial.again() ? "not delivered; the stream would try again" : "refused for good",
        trial.detail());
    out.flush();
    return trial.delivered() ? 0 : Problems.UNREADABLE;
  }

  private static DeliveryTargets targets(SettingsOptions options, Path place) {
    return DeliveryTargets.read(options.settings(), place);
  }
}
