package io.wirewatch.cli;

import io.wirewatch.app.Role;
import io.wirewatch.app.Wirewatch;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.app.Wirings;
import io.wirewatch.cli.demo.DemoExpectations;
import io.wirewatch.cli.demo.DemoFeedServer;
import io.wirewatch.cli.demo.DemoProgress;
import io.wirewatch.cli.demo.DemoReport;
import io.wirewatch.cli.demo.DemoScript;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.LocalBroker;
import io.wirewatch.kafka.Topic;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
      "Shows the main job on this machine alone, with news written for it.",
      "Starts a Kafka broker and the streams in this process, plays an invented hour of news to them,",
      "prints the alerts as they come, and ends by itself.",
      "Exit code 0 if the alerts came that had to come, and no other; 1 if not."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration START = Duration.ofSeconds(120);

  /** For a machine that is behind the clock. */
  private static final Duration GRACE = Duration.ofSeconds(180);

  /** For alerts on the last articles, unwanted ones among them. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

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
  private final DemoProgress progress = new DemoProgress(script);
  private final List<Alert> alerts = new ArrayList<>();
  private Instant commandStart;

  @Override
  public Integer call() throws IOException {
    commandStart = clock.instant();
    Path directory = Files.createTempDirectory("wirewatch-demo");
    say("Starting a Kafka broker and the streams. Everything that you will read is invented.");
    try (ClosingOrder closing = ClosingOrder.atTheEnd()) {
      closing.add(() -> delete(directory));
      LocalBroker broker =
          closing.add(LocalBroker.start(directory.resolve("broker"), brokerPort()));
      DemoFeedServer feeds = closing.add(new DemoFeedServer(script, playTime, clock));
      say("Broker, for any Kafka tool while this runs: " + broker.bootstrapServers());
      Settings settings = settings(directory, broker);
      fill(settings, feeds);
      Wirewatch wirewatch =
          closing.add(Wirewatch.start(settings, Role.all(), MissingTopics.CREATE));
      boolean passed = play(wirewatch, feeds);
      if (stay) {
        say("The page stays at " + wirewatch.address() + " until Ctrl-C.");
        return UntilStopped.run(wirewatch, closing::close);
      }
      return passed ? 0 : 1;
    }
  }

  private boolean play(Wirewatch wirewatch, DemoFeedServer feeds) {
    say("Page: " + wirewatch.address());
    if (!await(wirewatch, () -> wirewatch.ready() && feeds.allAsked())) {
      say(
          "The streams are not up after %d s; the hour begins all the same."
              .formatted(START.toSeconds()));
    }
    say(
        "%d outlets publish %d items: an hour of news in %d s."
            .formatted(script.outlets().size(), script.items().size(), playTime.toSeconds()));
    feeds.begin();
    Instant begun = clock.instant();
    Topics topics = wirewatch.topics();
    List<String> read =
        List.of(topics.alerts().name(), topics.articles().name(), topics.duplicates().name());
    try (TopicReader reader = TopicReader.open(wirewatch.settings().kafka(), read)) {
      Instant end = begun.plus(playTime);
      Instant settled = end;
      for (int quarter = 1; goesOn(end, settled); ) {
        check(wirewatch);
        for (ConsumerRecord<byte[], byte[]> message : reader.poll()) {
          take(topics, message, begun);
          settled = clock.instant().plus(SETTLING);
        }
        if (!clock.instant().isBefore(begun.plus(playTime.multipliedBy(quarter).dividedBy(4)))) {
          say(read(begun));
          quarter++;
        }
      }
      if (!progress.complete()) {
        say("Gave up waiting for the rest: " + read(begun));
      }
    }
    return judge();
  }

  /**
   * The hour is over when all of it was read and nothing came of it for a moment, however long a
   * slow machine takes; and, whatever is missing, when its grace is over.
   */
  private boolean goesOn(Instant end, Instant settled) {
    Instant now = clock.instant();
    boolean done = progress.complete() && expectations.judge(alerts).passed();
    return now.isBefore(end)
        || (now.isBefore(done ? settled : end.plus(GRACE)) && now.isBefore(end.plus(GRACE)));
  }

  private String read(Instant begun) {
    return "  … %3d s: %d of %d articles read, %d alerts"
        .formatted(
            Duration.between(begun, clock.instant()).toSeconds(),
            progress.count(),
            progress.all(),
            alerts.size());
  }

  private void take(Topics topics, ConsumerRecord<byte[], byte[]> message, Instant begun) {
    if (message.topic().equals(topics.alerts().name())) {
      print(value(topics.alerts(), message), begun);
    } else if (message.topic().equals(topics.articles().name())) {
      progress.read(value(topics.articles(), message).item().link());
    } else {
      progress.read(value(topics.duplicates(), message).link());
    }
  }

  private static <V> V value(Topic<String, V> topic, ConsumerRecord<byte[], byte[]> message) {
    return topic.valueSerde().deserializer().deserialize(message.topic(), message.value());
  }

  private void print(Alert alert, Instant begun) {
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

  private boolean judge() {
    DemoExpectations.Verdict verdict = expectations.judge(alerts);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%n%s%n", DemoReport.of(script, verdict, alerts));
    out.flush();
    return verdict.passed();
  }

  /** The one that was asked for; else a free one, so that the demo runs beside anything. */
  private int brokerPort() {
    Settings asked = options.loader().load();
    String usual = asked.known().get("local.port").value();
    return options.properties.containsKey("local.port") || !asked.text("local.port").equals(usual)
        ? asked.number("local.port")
        : 0;
  }

  private Settings settings(Path directory, LocalBroker broker) {
    SettingsLoader loader = options.loader();
    Settings asked = loader.load();
    String why = "the demo";
    loader.ownBroker(broker.bootstrapServers(), why);
    if (!options.properties.containsKey("deliver.targets")) {
      loader.override("deliver.targets", "", why); // what is invented is told to nobody
    }
    loader
        .override("websub.callback-url", "", why)
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

  private boolean await(Wirewatch wirewatch, BooleanSupplier condition) {
    Instant until = clock.instant().plus(START);
    while (!condition.getAsBoolean()) {
      if (!clock.instant().isBefore(until)) {
        return false;
      }
      check(wirewatch);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return true;
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
}
