package io.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.app.FeedRegister;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.feed.FeedList;
import io.wirewatch.feed.FeedListWriter;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.poll.PollSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The feeds that are polled. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Says what to poll, and how each feed does.",
    subcommands = CommandLine.HelpCommand.class)
final class FeedsCommand {
  @Spec CommandSpec spec;

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Adds the feeds of lists: OPML, or YAML with `feeds:`. A feed of the same id is described",
        "anew, one whose address is there under another id is left as it is.",
        "`starter.yaml` is the list of public news feeds that comes with Wirewatch."
      })
  int importLists(
      @Mixin SettingsOptions options,
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description = "OPML or YAML; - is standard input.")
          List<String> files,
      @Option(names = "--dry-run", description = "Only say what would be done.") boolean dryRun)
      throws IOException {
    List<String> problems = new ArrayList<>();
    List<Feed> wanted = new ArrayList<>();
    for (String file : files) {
      FeedList list = FeedList.read(content(file), file);
      problems.addAll(list.problems());
      wanted.addAll(list.feeds());
    }
    FeedRegister register = new FeedRegister(options.settings());
    Map<String, Feed> known = register.feeds();
    List<Feed> changes = changes(wanted, known);
    if (!dryRun) {
      register.put(changes);
    }
    problems.forEach(spec.commandLine().getErr()::println);
    out()
        .printf(
            "%d feeds %s (%d new), %d were there already, %d entries could not be used%n",
            changes.size(),
            dryRun ? "would be written" : "written",
            changes.stream().filter(feed -> !known.containsKey(feed.id())).count(),
            wanted.size() - changes.size(),
            problems.size());
    out().flush();
    return problems.isEmpty() ? 0 : Problems.UNREADABLE;
  }

  static byte[] content(String file) throws IOException {
    if (file.equals("-")) {
      return StandardStreams.in().readAllBytes();
    }
    Path path = Path.of(file);
    if (!Files.exists(path) && path.getNameCount() == 1 && !path.isAbsolute()) {
      try (InputStream shipped = FeedsCommand.class.getResourceAsStream("/feeds/" + path)) {
        if (shipped != null) {
          return shipped.readAllBytes();
        }
      }
    }
    if (!Files.exists(path)) {
      throw new SettingsProblem(file + ": there is no such file");
    }
    return Files.readAllBytes(path);
  }

  /** What has to be written so that all wanted feeds are known. */
  static List<Feed> changes(List<Feed> wanted, Map<String, Feed> known) {
    Map<String, String> idOfUrl = new TreeMap<>();
    known.values().forEach(feed -> idOfUrl.put(feed.url(), feed.id()));
    Map<String, Feed> changes = new LinkedHashMap<>();
    for (Feed feed : wanted) {
      Feed same = known.get(feed.id());
      if (same == null && idOfUrl.containsKey(feed.url()) || feed.equals(same)) {
        continue;
      }
      changes.put(feed.id(), feed);
      idOfUrl.put(feed.url(), feed.id());
    }
    return new ArrayList<>(changes.values());
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {"Adds one feed. The address may be that of a site: its feed is looked for."})
  int add(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "URL", description = "Address of a feed or of a site.") String url,
      @Option(names = "--id", description = "Its id; made out of its title by default.") String id,
      @Option(names = "--title", description = "By default as the feed says.") String title,
      @Option(names = "--outlet", description = "Who publishes it; by default its host.")
          String outlet,
      @Option(names = "--country", description = "The outlet's country, ISO 3166-1.")
          String country,
      @Option(names = "--language", description = "ISO 639; by default as the feed says.")
          String language,
      @Option(names = "--tag", description = "A free word; repeatable.") List<String> tags,
      @Option(names = "--unchecked", description = "Do not ask the publisher first.")
          boolean unchecked)
      throws JsonProcessingException {
    Settings settings = options.settings();
    FeedRegister register = new FeedRegister(settings);
    Map<String, Feed> known = register.feeds();
    Feed found = new Feed("new", url, title, outlet, country, language, tags);
    if (!unchecked) {
      try (FeedFetcher fetcher = new FeedFetcher(settings.bind("fetch", FetchSettings.class))) {
        FeedFinder finder =
            new FeedFinder(fetcher, settings.bind("poll", PollSettings.class), Instant::now);
        FeedFinder.Found result = finder.find(url);
        if (result.feed() == null) {
          spec.commandLine().getErr().println(result.problem());
          return Problems.UNREADABLE;
        }
        found = result.feed();
        result
            .others()
            .forEach(other -> spec.commandLine().getErr().println("also named there: " + other));
      }
    }
    String name = id != null ? id : FeedList.slug(title != null ? title : found.title());
    if (name.isEmpty()) {
      name = FeedList.slug(FeedList.outletOf(found.url()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id == null ? free(name, found.url(), known) : id);
    fields.put("url", found.url());
    fields.put("title", title != null ? title : found.title());
    fields.put("outlet", outlet != null ? outlet : found.outlet());
    fields.put("country", country);
    fields.put("language", language != null ? language : found.language());
    fields.put("tags", tags == null ? List.of() : tags);
    // The same checks as for a list.
    FeedList checked =
        FeedList.read(
            Json.mapper().writeValueAsBytes(Map.of("feeds", List.of(fields))), "the feed");
    checked.problems().forEach(spec.commandLine().getErr()::println);
    if (checked.feeds().isEmpty() || !checked.problems().isEmpty()) {
      return Problems.USAGE;
    }
    Feed feed = checked.feeds().get(0);
    register.put(List.of(feed));
    out().printf("%s %s%n", feed.id(), feed.url());
    out().flush();
    return 0;
  }

  private static String free(String name, String url, Map<String, Feed> known) {
    String candidate = name;
    for (int n = 2; known.containsKey(candidate) && !known.get(candidate).url().equals(url); n++) {
      candidate = name + "-" + n;
    }
    return candidate;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Polls an address once and prints what a poll sees and when the next would be.")
  int check(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "URL", description = "Address of a feed or of a site.") String url,
      @Option(names = "--items", description = "Items to print.", defaultValue = "5") int items) {
    Settings settings = options.settings();
    try (FeedFetcher fetcher = new FeedFetcher(settings.bind("fetch", FetchSettings.class))) {
      return new FeedFinder(fetcher, settings.bind("poll", PollSettings.class), Instant::now)
          .report(url, items, out());
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists what is polled, one feed a line.")
  int list(@Mixin SettingsOptions options) {
    for (Feed feed : new FeedRegister(options.settings()).feeds().values()) {
      out()
          .printf(
              "%-32s %-3s %-3s %-24s %s%n",
              feed.id(),
              text(feed.country()),
              text(feed.language()),
              text(feed.outlet()),
              feed.url());
    }
    out().flush();
    return 0;
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description =
          "Says how the feeds do: state, reason, last and next poll. The worst come first.")
  int status(
      @Mixin SettingsOptions options,
      @Option(names = "--state", description = "Only feeds in these states; repeatable.")
          List<FeedStatus.State> states,
      @Option(names = "--json", description = "JSON Lines.") boolean json)
      throws JsonProcessingException {
    FeedRegister register = new FeedRegister(options.settings());
    Map<String, FeedStatus> statuses = register.statuses();
    Map<FeedStatus.State, Integer> counts = new TreeMap<>();
    List<FeedStatus> shown = new ArrayList<>(statuses.values());
    shown.forEach(status -> counts.merge(status.state(), 1, Integer::sum));
    shown.removeIf(status -> states != null && !states.contains(status.state()));
    shown.sort(
        Comparator.comparingInt((FeedStatus status) -> severity(status.state()))
            .thenComparing(FeedStatus::feedId));
    Instant now = Instant.now();
    for (FeedStatus status : shown) {
      out()
          .println(
              json
                  ? Json.mapper().writeValueAsString(status)
                  : String.format(
                      "%-32s %-8s last %-9s next %-9s every %-7s items %-5d missed %-4d %s",
                      status.feedId(),
                      Json.nameOf(status.state()),
                      ago(status.lastPoll(), now),
                      in(status.nextPoll(), now),
                      span(Duration.ofSeconds(status.intervalSeconds())),
                      status.items(),
                      status.missedItems(),
                      status.reason()));
    }
    if (!json) {
      StringBuilder sum = new StringBuilder();
      counts.forEach(
          (state, n) -> sum.append(", ").append(n).append(' ').append(Json.nameOf(state)));
      spec.commandLine().getErr().println(statuses.size() + " feeds" + sum);
    }
    out().flush();
    return 0;
  }

  private static int severity(FeedStatus.State state) {
    return switch (state) {
      case GONE -> 0;
      case FAILING -> 1;
      case WALLED -> 2;
      case SLOW -> 3;
      case STALE -> 4;
      case PENDING -> 5;
      case OK -> 6;
    };
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Ends the polling of feeds and forgets what they held.")
  int remove(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids) {
    FeedRegister register = new FeedRegister(options.settings());
    Map<String, Feed> known = register.feeds();
    List<String> there = ids.stream().filter(known::containsKey).toList();
    register.remove(there);
    there.forEach(id -> out().println("removed " + id));
    out().flush();
    ids.stream()
        .filter(id -> !known.containsKey(id))
        .forEach(
            id ->
                spec.commandLine()
                    .getErr()
                    .println(id + ": there is no such feed; `wirewatch feeds list` names all"));
    return there.size() == ids.size() ? 0 : Problems.UNREADABLE;
  }

  /** Forms of an exported list. */
  enum Format {
    YAML,
    OPML
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Prints what is polled as a list that `feeds import` and other readers take.")
  int export(
      @Mixin SettingsOptions options,
      @Option(names = "--format", description = "yaml or opml.", defaultValue = "YAML")
          Format format) {
    List<Feed> feeds = List.copyOf(new FeedRegister(options.settings()).feeds().values());
    out().print(format == Format.YAML ? FeedListWriter.yaml(feeds) : FeedListWriter.opml(feeds));
    out().flush();
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String text(String value) {
    return value == null ? "-" : value;
  }

  private static String ago(Instant time, Instant now) {
    return time == null ? "never" : span(Duration.between(time, now));
  }

  private static String in(Instant time, Instant now) {
    if (time == null) {
      return "never";
    }
    return time.isBefore(now) ? "now" : span(Duration.between(now, time));
  }

  /** A span for people: {@code 45s}, {@code 12m}, {@code 3h20m}, {@code 2d}. */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 90) {
      return seconds + "s";
    }
    if (seconds < 90 * 60) {
      return Math.round(seconds / 60.0) + "m";
    }
    return seconds < 48 * 3600
        ? String.format(Locale.ROOT, "%dh%02dm", seconds / 3600, seconds % 3600 / 60)
        : seconds / 86400 + "d";
  }
}
