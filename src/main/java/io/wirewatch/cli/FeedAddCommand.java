package io.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.app.FeedRegister;
import io.wirewatch.config.Settings;
import io.wirewatch.feed.FeedList;
import io.wirewatch.feed.KnownFeeds;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Feed;
import io.wirewatch.poll.PollSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds one feed. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds one feed. The address may be that of a site: its feed is looked for.")
final class FeedAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "URL", description = "Address of a feed or of a site.")
  private String url;

  @Option(names = "--id", description = "Its id; made out of its title by default.")
  private String id;

  @Option(names = "--title", description = "By default as the feed says.")
  private String title;

  @Option(names = "--outlet", description = "Who publishes it; by default its host.")
  private String outlet;

  @Option(names = "--country", description = "The outlet's country, ISO 3166-1.")
  private String country;

  @Option(names = "--language", description = "ISO 639; by default as the feed says.")
  private String language;

  @Option(names = "--tag", paramLabel = "<tag>", description = "A free word; repeatable.")
  private List<String> tags;

  @Option(names = "--unchecked", description = "Do not ask the publisher first.")
  private boolean unchecked;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      defaultValue = "2m",
      converter = Span.class,
      description = "Gives up after so long, such as 30s or 5m; ${DEFAULT-VALUE}.")
  private Duration within;

  @Override
  public Integer call() throws JsonProcessingException {
    Settings settings = options.settings();
    FeedRegister register = new FeedRegister(settings);
    KnownFeeds known = new KnownFeeds(register.feeds());
    Feed found =
        unchecked ? new Feed("new", url, title, outlet, country, language, tags) : find(settings);
    if (found == null) {
      return Problems.UNREADABLE;
    }
    // The same checks as for a list.
    FeedList checked =
        FeedList.read(
            Json.mapper().writeValueAsBytes(Map.of("feeds", List.of(described(found, known)))),
            "the feed");
    checked.problems().forEach(spec.commandLine().getErr()::println);
    if (checked.feeds().isEmpty() || !checked.problems().isEmpty()) {
      return Problems.USAGE;
    }
    Feed feed = checked.feeds().get(0);
    register.put(List.of(feed));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s %s%n", feed.id(), feed.url());
    out.flush();
    return 0;
  }

  /** The feed at the address, as it describes itself; null, and said why, where none is found. */
  private Feed find(Settings settings) {
    PrintWriter err = spec.commandLine().getErr();
    try (FeedFetcher fetcher = new FeedFetcher(settings.bind("fetch", FetchSettings.class))) {
      FeedFinder.Found found =
          new FeedFinder(fetcher, settings.bind("poll", PollSettings.class), within, Instant::now)
              .find(url);
      if (found.feed() == null) {
        err.println(found.problem());
      } else {
        found.others().forEach(other -> err.println("also named there: " + other));
      }
      return found.feed();
    }
  }

  /** An entry of a list of feeds: what the options say, and else what the feed says. */
  private Map<String, Object> described(Feed found, KnownFeeds known) {
    String name = id != null ? id : FeedList.slug(title != null ? title : found.title());
    if (name.isEmpty()) {
      name = FeedList.slug(FeedList.outletOf(found.url()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id == null ? known.freeId(name, found.url()) : id);
    fields.put("url", found.url());
    fields.put("title", title != null ? title : found.title());
    fields.put("outlet", outlet != null ? outlet : found.outlet());
    fields.put("country", country);
    fields.put("language", language != null ? language : found.language());
    fields.put("tags", tags == null ? List.of() : tags);
    return fields;
  }
}
