package io.wirewatch.cli;

import io.wirewatch.app.FeedRegister;
import io.wirewatch.feed.FeedListWriter;
import io.wirewatch.model.Feed;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is polled as a list. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints what is polled as a list that `feeds import` and other readers take.")
final class FeedExportCommand implements Callable<Integer> {
  /** Forms of an exported list. */
  enum Format {
    YAML,
    OPML
  }

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(names = "--format", description = "yaml or opml.", defaultValue = "YAML")
  private Format format;

  @Override
  public Integer call() {
    List<Feed> feeds = List.copyOf(new FeedRegister(options.settings()).feeds().values());
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.YAML ? FeedListWriter.yaml(feeds) : FeedListWriter.opml(feeds));
    out.flush();
    return 0;
  }
}
