package io.wirewatch.cli;

import io.wirewatch.app.Role;
import io.wirewatch.app.Wirewatch;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.LocalBroker;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.Subject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole program on a laptop, with a real broker in the same process. */
@Command(
    name = "local",
    mixinStandardHelpOptions = true,
    description = {
      "Runs everything here, with a Kafka broker of its own: no cluster, no Docker.",
      "Public news feeds and the shipped subjects are put in at the first start. Alerts are printed as",
      "they come, and stand on the page. Ctrl-C stops; the next start goes on where this one ended."
    })
final class LocalCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "DIR", description = "Directory for all data.")
  Path data;

  @Option(names = "--port", description = "The broker's port; 0 takes a free one.")
  Integer port;

  @Option(names = "--no-feeds", description = "Put no feeds in; see `wirewatch feeds import`.")
  boolean noFeeds;

  @Option(
      names = "--no-subjects",
      description = "Put no subjects in; see `wirewatch subjects apply`.")
  boolean noSubjects;

  @Option(names = "--quiet", description = "Print no alerts.")
  boolean quiet;

  @Mixin SettingsOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    SettingsLoader loader = options.loader();
    if (data != null) {
      loader.override("data.directory", data.toString(), "--data");
    }
    if (port != null) {
      loader.override("local.port", port.toString(), "--port");
    }
    Settings first = loader.load();
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "Starting a Kafka broker and the streams; after a crash their logs are checked first.");
    err.flush();
    LocalBroker broker =
        LocalBroker.start(Wirings.brokerDirectory(first), first.number("local.port"));
    Wirewatch wirewatch;
    try {
      List<String> foreign = loader.ownBroker(broker.bootstrapServers(), "the local broker");
      if (!foreign.isEmpty()) {
        err.println("Left aside, for this broker is our own: " + String.join(", ", foreign));
      }
      Settings settings =
          loader
              .override("topics.partitions", first.text("local.partitions"), "local.partitions")
              .override("topics.replication-factor", "1", "the local broker")
              .load();
      fill(settings);
      wirewatch = Wirewatch.start(settings, Role.all(), MissingTopics.CREATE);
      greet(wirewatch, broker);
      if (!quiet) {
        printAlerts(wirewatch);
      }
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
    return UntilStopped.run(wirewatch, broker::close);
  }

  /** At the first start only: what people remove must stay removed. */
  private void fill(Settings settings) {
    Topics topics = Wirings.topics(settings);
    try (Admin admin = Cluster.connect(settings.kafka())) {
      TopicProvisioner provisioner = new TopicProvisioner(admin, 1);
      boolean fresh =
          provisioner.create(topics.all()).stream()
              .filter(finding -> finding.topic().name().equals(topics.feeds().name()))
              .anyMatch(finding -> finding.standing() == TopicProvisioner.Standing.CREATED);
      if (!fresh) {
        return;
      }
      if (!noSubjects) {
        Map<String, Subject> subjects = StarterContent.subjects();
        provisioner.create(subjects.keySet().stream().map(topics::subject).toList());
        new TopicTable<>(settings.kafka(), topics.subjects()).write(subjects);
      }
      if (!noFeeds) {
        Map<String, Feed> feeds = StarterContent.feeds();
        new TopicTable<>(settings.kafka(), topics.feeds()).write(feeds);
      }
    }
  }

  private void greet(Wirewatch wirewatch, LocalBroker broker) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("Wirewatch runs. Page: " + wirewatch.address());
    err.println("Broker: " + broker.bootstrapServers() + " (any Kafka tool can read from it)");
    err.println("Data: " + wirewatch.settings().path("data.directory").toAbsolutePath());
    err.println(
        "Feeds: `wirewatch feeds status`. Alerts come here as they are raised. Ctrl-C stops.");
    err.flush();
  }

  private void printAlerts(Wirewatch wirewatch) {
    PrintWriter out = spec.commandLine().getOut();
    Thread printer =
        new Thread(
            () ->
                new TailOptions()
                    .run(wirewatch.settings(), wirewatch.topics().alerts().name(), out),
            "print-alerts");
    printer.setDaemon(true);
    printer.start();
  }
}
