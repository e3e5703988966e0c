package io.wirewatch.cli;

import io.wirewatch.app.Role;
import io.wirewatch.app.Wirewatch;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.app.Wirings;
import io.wirewatch.cli.demo.DemoExpectations;
import io.wirewatch.cli.demo.DemoFeedServer;
import io.wirewatch.cli.demo.DemoScript;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.LocalBroker;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Feed;
import io.wirewatch.model.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole program on invented news: a broker, the streams, and an hour of news in a minute. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the main job on this machine alone: starts a Kafka broker and the streams in this process,",
      "plays an invented hour of news to them, prints the alerts as they come, and ends by itself.",
      "Exit code 0 if the alerts came that had to come, and no other; 1 if not."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(20);

  @Option(
      names = "--for",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = Span.class,
      description = "How long the hour takes, such as 60s or 5m; ${DEFAULT-VALUE}.")
  Duration playTime;

  @Option(names = "--stay", description = "Keep the page open behind the end, until Ctrl-C.")
  boolean stay;

  @Mixin SettingsOptions options;
  @Spec CommandSpec spec;

  private final InstantSource clock = InstantSource.system();
  private final DemoScript script = DemoScript.load();
  private final DemoExpectations expectations = new DemoExpectations(script);
  private final List<Alert> alerts = new ArrayList<>();
  private Instant commandStart;

  @Override
  public Integer call() throws IOException {
    commandStart = clock.instant();
    Path directory = Files.createTempDirectory("wirewatch-demo");
    Thread sweep = new Thread(() -> delete(directory), "sweep");
    Runtime.getRuntime().addShutdownHook(sweep);
    say("Starting a Kafka broker and the streams. Everything that you will read is invented.");
    try (LocalBroker broker = LocalBroker.start(directory.resolve("broker"));
        DemoFeedServer feeds = new DemoFeedServer(script, playTime, clock)) {
      Settings settings = settings(directory, broker);
      fill(settings, feeds);
      try (Wirewatch wirewatch = Wirewatch.start(settings, Role.all(), MissingTopics.CREATE)) {
        boolean passed = play(wirewatch, feeds);
        if (stay) {
          say("The page stays at " + wirewatch.address() + " until Ctrl-C.");
          return UntilStopped.run(wirewatch, () -> {});
        }
        return passed ? 0 : 1;
      }
    }
  }

  private boolean play(Wirewatch wirewatch, DemoFeedServer feeds) {
    say("Page: " + wirewatch.address());
    await(wirewatch, () -> wirewatch.ready() && feeds.allAsked());
    say(
        "%d outlets publish %d items: an hour of news in %d s."
            .formatted(script.outlets().size(), script.items().size(), playTime.toSeconds()));
    feeds.begin();
    Instant begun = clock.instant();
    Instant end = begun.plus(playTime);
    try (TopicReader reader =
        TopicReader.open(
            wirewatch.settings().kafka(), List.of(wirewatch.topics().alerts().name()))) {
      while (clock.instant().isBefore(end)
          || (!expectations.judge(alerts).passed() && clock.instant().isBefore(end.plus(GRACE)))) {
        check(wirewatch);
        for (ConsumerRecord<byte[], byte[]> message : reader.poll()) {
          print(wirewatch.topics(), message, begun);
        }
      }
    }
    return judge();
  }

  private void print(Topics topics, ConsumerRecord<byte[], byte[]> message, Instant begun) {
    Alert alert =
        topics.alerts().valueSerde().deserializer().deserialize(message.topic(), message.value());
    if (alert == null) {
      return;
    }
    alerts.add(alert);
    double second = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%n%5.1f s  %s%n", second, AlertText.of(alert));
    out.flush();
    if (alerts.size() == 1) {
      say(
          "(first alert %.1f s after the command began)"
              .formatted(Duration.between(commandStart, clock.instant()).toMillis() / 1000.0));
    }
  }

  /** Prints what had to come and what came. */
  private boolean judge() {
    DemoExpectations.Verdict verdict = expectations.judge(alerts);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%nExpected, and what came:%n");
    verdict
        .outcomes()
        .forEach(
            outcome ->
                out.printf(
                    "  %-7s %s%n",
                    outcome.came().isPresent() ? "came" : "MISSING", outcome.expected()));
    out.printf(
        "  %-7s no alert on %s%n",
        verdict.unwanted().isEmpty() ? "held" : "BROKEN",
        script.decoys().stream().sorted().collect(Collectors.joining(", ")));
    verdict
        .unwanted()
        .forEach(
            alert ->
                out.printf(
                    "          unwanted: %s %s: %s%n",
                    Json.nameOf(alert.kind()), alert.subjectId(), alert.headline()));
    Map<String, Long> bySubject =
        alerts.stream().collect(Collectors.groupingBy(Alert::subjectId, Collectors.counting()));
    out.printf("%d alerts: %s%n", alerts.size(), bySubject);
    out.println(verdict.passed() ? "The demo passed." : "The demo FAILED.");
    out.flush();
    return verdict.passed();
  }

  private Settings settings(Path directory, LocalBroker broker) {
    SettingsLoader loader = options.loader();
    Settings asked = loader.load();
    String why = "the demo";
    loader
        .override("kafka.bootstrap.servers", broker.bootstrapServers(), why)
        .override("data.directory", directory.toString(), why)
        .override("topics.partitions", "2", why)
        .override("topics.replication-factor", "1", why)
        .override("poll.min-interval", "1s", why)
        .override("poll.max-interval", "2s", why)
        .override("poll.unconditional-every", "5s", why)
        .override("fetch.allow-private-addresses", "true", why)
        .override("fetch.ports", "", why)
        .override("fetch.in-flight-per-host", "32", why)
        .override("fetch.host-spacing", "0s", why)
        .override("fetch.starts-per-second", "1000", why)
        .override("fetch.tick", "100ms", why);
    int port = asked.number("admin.port");
    if (!options.properties.containsKey("admin.port") && isTaken(port)) {
      say("Port " + port + " is taken: the page takes another.");
      loader.override("admin.port", "0", why);
    }
    return loader.load();
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private static void fill(Settings settings, DemoFeedServer server) {
    Topics topics = Wirings.topics(settings);
    try (Admin admin = Cluster.connect(settings.kafka())) {
      TopicProvisioner provisioner = new TopicProvisioner(admin, 1);
      provisioner.create(topics.all());
      Map<String, Subject> subjects = StarterContent.subjects();
      provisioner.create(subjects.keySet().stream().map(topics::subject).toList());
      new TopicTable<>(settings.kafka(), topics.subjects()).write(subjects);
      new TopicTable<>(settings.kafka(), topics.feeds())
          .write(server.feeds().stream().collect(Collectors.toMap(Feed::id, feed -> feed)));
    }
  }

  private void await(Wirewatch wirewatch, java.util.function.BooleanSupplier condition) {
    Instant until = clock.instant().plus(START);
    while (!condition.getAsBoolean() && clock.instant().isBefore(until)) {
      check(wirewatch);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static void check(Wirewatch wirewatch) {
    if (wirewatch.failure().isDone()) {
      ClusterProblem problem = wirewatch.failure().join();
      throw problem;
    }
  }

  private void say(String text) {
    spec.commandLine().getErr().println(text);
    spec.commandLine().getErr().flush();
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("left behind: " + directory);
    }
  }

  /** A time span such as 60s, 5m or 1500ms. */
  static final class Span implements CommandLine.ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      java.util.regex.Matcher matcher =
          java.util.regex.Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)").matcher(text.strip());
      if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
        throw new CommandLine.TypeConversionException(
            "'" + text + "' is no time span such as 60s, 5m or 1h");
      }
      long amount = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }
  }
}
