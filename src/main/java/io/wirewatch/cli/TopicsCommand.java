package io.wirewatch.cli;

import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicProvisioner.Finding;
import io.wirewatch.kafka.TopicProvisioner.Standing;
import io.wirewatch.kafka.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics on a cluster. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "Makes, checks or lists the Kafka topics.",
    subcommands = CommandLine.HelpCommand.class)
final class TopicsCommand {
  @Spec CommandSpec spec;

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes the topics that are missing; never changes one that is there.")
  int create(
      @Mixin SettingsOptions options,
      @Option(names = "--subject", description = "Also the topic of this subject; repeatable.")
          List<String> subjects) {
    Settings settings = options.settings();
    Topics topics = Wirings.topics(settings);
    List<Topic<?, ?>> wanted = new java.util.ArrayList<>(topics.all());
    if (subjects != null) {
      subjects.forEach(subject -> wanted.add(topics.subject(subject)));
    }
    try (Admin admin = Cluster.connect(settings.kafka())) {
      return report(
          new TopicProvisioner(admin, settings.number("topics.replication-factor")).create(wanted));
    }
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Says which topics are missing or have other settings.")
  int check(@Mixin SettingsOptions options) {
    Settings settings = options.settings();
    try (Admin admin = Cluster.connect(settings.kafka())) {
      return report(new TopicProvisioner(admin, -1).check(Wirings.topics(settings).all()));
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Lists the topics as they are declared; needs no broker unless asked for --there.")
  int list(
      @Mixin SettingsOptions options,
      @Option(
              names = "--there",
              description =
                  "List what is on the cluster under our prefix instead, subjects' topics and"
                      + " undeclared ones too.")
          boolean there) {
    PrintWriter out = spec.commandLine().getOut();
    if (there) {
      return listThere(options.settings(), out);
    }
    for (Topic<?, ?> topic : Wirings.topics(options.settings()).all()) {
      out.printf(
          "%-28s %2d partitions  %-14s %-6s key: %-28s %s%n",
          topic.name(),
          topic.partitions(),
          topic.cleanup().policy(),
          topic.retention() == null ? "" : days(topic.retention()),
          topic.key(),
          topic.carries());
    }
    out.flush();
    return 0;
  }

  private static int listThere(Settings settings, PrintWriter out) {
    Topics topics = Wirings.topics(settings);
    Map<String, Topic<?, ?>> declared =
        topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));
    String subjects = topics.subject("").name();
    try (Admin admin = Cluster.connect(settings.kafka())) {
      new TopicProvisioner(admin, -1)
          .there(topics.prefix())
          .forEach(
              (name, partitions) -> {
                Topic<?, ?> topic = declared.get(name);
                out.printf(
                    "%-40s %2d partitions  %s%n",
                    name,
                    partitions,
                    topic != null
                        ? topic.carries()
                        : name.startsWith(subjects)
                            ? "Articles on subject " + name.substring(subjects.length()) + "."
                            : "not declared by us");
              });
    }
    out.flush();
    return 0;
  }

  private int report(List<Finding> findings) {
    PrintWriter out = spec.commandLine().getOut();
    for (Finding finding : findings) {
      out.printf(
          "%-13s %s%n",
          switch (finding.standing()) {
            case CREATED -> "created";
            case AS_DECLARED -> "as declared";
            case MISSING -> "missing";
            case DIFFERENT -> "different";
          },
          finding.topic().name());
      finding.remarks().forEach(remark -> out.printf("%-13s (%s)%n", "", remark));
    }
    out.flush();
    Optional<String> refusal = TopicProvisioner.refusal(findings);
    refusal.ifPresent(spec.commandLine().getErr()::println);
    boolean missing = findings.stream().anyMatch(finding -> finding.standing() == Standing.MISSING);
    return refusal.isPresent() || missing ? Problems.CLUSTER : 0;
  }

  private static String days(Duration retention) {
    return retention.toDays() + " d";
  }
}
