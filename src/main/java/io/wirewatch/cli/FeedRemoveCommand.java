package io.wirewatch.cli;

import io.wirewatch.app.FeedRegister;
import io.wirewatch.model.Feed;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends the polling of feeds. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Ends the polling of feeds and forgets what they held.")
final class FeedRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "ID", arity = "1..*")
  private List<String> ids;

  @Override
  public Integer call() {
    FeedRegister register = new FeedRegister(options.settings());
    Map<String, Feed> known = register.feeds();
    List<String> there = ids.stream().filter(known::containsKey).toList();
    register.remove(there);
    PrintWriter out = spec.commandLine().getOut();
    there.forEach(id -> out.println("removed " + id));
    out.flush();
    ids.stream()
        .filter(id -> !known.containsKey(id))
        .forEach(
            id ->
                spec.commandLine()
                    .getErr()
                    .println(id + ": there is no such feed; `wirewatch feeds list` names all"));
    return there.size() == ids.size() ? 0 : Problems.UNREADABLE;
  }
}
