package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.poll.PollSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Polls an address once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Polls an address once and prints what a poll sees and when the next would be.")
final class FeedCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "URL", description = "Address of a feed or of a site.")
  private String url;

  @Option(names = "--items", description = "Items to print.", defaultValue = "5")
  private int items;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      defaultValue = "2m",
      converter = Span.class,
      description = "Gives up after so long, such as 30s or 5m; ${DEFAULT-VALUE}.")
  private Duration within;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    try (FeedFetcher fetcher = new FeedFetcher(settings.bind("fetch", FetchSettings.class))) {
      return new FeedFinder(
              fetcher, settings.bind("poll", PollSettings.class), within, Instant::now)
          .report(url, items, spec.commandLine().getOut());
    }
  }
}
