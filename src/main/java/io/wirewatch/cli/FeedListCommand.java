package io.wirewatch.cli;

import io.wirewatch.app.FeedRegister;
import io.wirewatch.model.Feed;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is polled. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what is polled, one feed a line.")
final class FeedListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Feed feed : new FeedRegister(options.settings()).feeds().values()) {
      out.printf(
          "%-32s %-3s %-3s %-24s %s%n",
          feed.id(), text(feed.country()), text(feed.language()), text(feed.outlet()), feed.url());
    }
    out.flush();
    return 0;
  }

  private static String text(String value) {
    return value == null ? "-" : value;
  }
}
