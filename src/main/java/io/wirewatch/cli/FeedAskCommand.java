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

/** Has feeds asked at once. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Has feeds asked at once by the instance that polls them, also where they wait for a Retry-After,",
      "a back-off or their own rhythm. A feed that was asked less than a minute ago is left alone."
    })
final class FeedAskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "ID", arity = "1..*")
  private List<String> ids;

  @Override
  public Integer call() {
    FeedRegister register = new FeedRegister(options.settings());
    Map<String, Feed> known = register.feeds();
    List<Feed> there = ids.stream().filter(known::containsKey).distinct().map(known::get).toList();
    register.ask(there);
    PrintWriter out = spec.commandLine().getOut();
    there.forEach(feed -> out.println("asked " + feed.id()));
    out.flush();
    List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
    unknown.forEach(
        id ->
            spec.commandLine()
                .getErr()
                .println(id + ": there is no such feed; `wirewatch feeds list` names all"));
    return unknown.isEmpty() ? 0 : Problems.UNREADABLE;
  }
}
