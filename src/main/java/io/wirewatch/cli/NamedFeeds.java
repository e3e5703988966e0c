package io.wirewatch.cli;

import io.wirewatch.app.FeedRegister;
import io.wirewatch.model.Feed;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds named by their ids on the command line, of which some may not be there. */
final class NamedFeeds {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "ID", arity = "1..*")
  private List<String> ids;

  /**
   * Does something to those that are there, and says so of each.
   *
   * @param done what has come about: "removed"
   * @return the exit code: an error where one is not there
   */
  int each(String done, BiConsumer<FeedRegister, List<Feed>> action) {
    FeedRegister register = new FeedRegister(options.settings());
    Map<String, Feed> known = register.feeds();
    List<Feed> there = ids.stream().filter(known::containsKey).distinct().map(known::get).toList();
    action.accept(register, there);
    PrintWriter out = spec.commandLine().getOut();
    there.forEach(feed -> out.println(done + " " + feed.id()));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
    unknown.forEach(
        id -> err.println(id + ": there is no such feed; `wirewatch feeds list` names all"));
    return unknown.isEmpty() ? 0 : Problems.UNREADABLE;
  }
}
