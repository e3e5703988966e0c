package io.wirewatch.cli;

import io.wirewatch.app.DeliveryTargets;
import io.wirewatch.app.Role;
import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Look;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Validates everything against a live cluster before a start. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks settings, cluster, topics, rights and the state directory, and prints what is"
          + " missing.",
      "Exit code 4 if anything is."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin SettingsOptions options;

  @Option(
      names = "--roles",
      split = ",",
      defaultValue = "poll,process,alert,deliver",
      description = "The roles that will run here: ${DEFAULT-VALUE}.")
  List<String> roles;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int missing = 0;
    for (Look look : looks()) {
      out.println((look.ok() ? "ok       " : "MISSING  ") + look.what());
      if (!look.ok()) {
        missing++;
        if (look.remedy() != null) {
          out.println("         → " + look.remedy());
        }
      }
      out.flush();
    }
    out.println(missing == 0 ? "Nothing is missing." : missing + " missing.");
    out.flush();
    return missing == 0 ? 0 : Problems.CLUSTER;
  }

  private List<Look> looks() {
    Set<Role> wanted;
    try {
      wanted = Role.named(roles);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--roles: " + e.getMessage(), e);
    }
    Settings settings = options.settings();
    List<Look> looks = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    if (wanted.contains(Role.DELIVER)) {
      DeliveryTargets there = DeliveryTargets.read(settings, null);
      there
          .byId()
          .forEach(
              (id, target) -> {
                targets.add(id);
                List<String> missing = there.missing(target);
                looks.add(
                    new Look(
                        missing.isEmpty(),
                        "target " + id + ": " + target.address().summary(),
                        missing.isEmpty() ? null : String.join("; ", missing)));
              });
    }
    looks.addAll(0, Wirings.check(settings, wanted, targets).run());
    return looks;
  }
}
