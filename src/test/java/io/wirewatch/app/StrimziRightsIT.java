package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.deliver.Receiver;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.GuardedBroker;
import io.wirewatch.kafka.Look;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The rights of the example for Strimzi, read from it, on a broker that allows nothing else. */
class StrimziRightsIT {
  private static final Path EXAMPLE = Path.of("src/main/docker/kubernetes/strimzi.yaml");
  private static final String USER = "wirewatch";

  @TempDir Path directory;

  private final Topics topics = new Topics();
  private GuardedBroker broker;
  private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
  private final Logger starts = (Logger) LoggerFactory.getLogger(TopicsAtStart.class);

  @BeforeEach
  void start() throws Exception {
    broker = GuardedBroker.start(directory.resolve("broker"), USER);
    try (Admin admin = Cluster.connect(broker.client("admin"))) {
      TopicProvisioner provisioner = new TopicProvisioner(admin, 1);
      provisioner.create(topics.all());
      provisioner.create(List.of(topics.subject("ties")));
    }
    new TopicTable<>(broker.client("admin"), topics.subjects()).write(Map.of("ties", ties()));
    warnings.start();
    starts.addAppender(warnings);
  }

  @AfterEach
  void stop() {
    starts.detachAppender(warnings);
    broker.close();
  }

  @Test
  void shouldRunEachRoleAndBeDeniedNothing() throws Exception {
    grant(Set.of());
    List<Wirewatch> running = new ArrayList<>();
    try (GrowingFeeds feeds =
            new GrowingFeeds(3, 20, InstantSource.system().instant().minusSeconds(60));
        LoopbackHub hub = new LoopbackHub("Ferry sails", "Crane falls");
        Receiver receiver = new Receiver(request -> Receiver.Reply.of(204))) {
      target(receiver);
      for (Role role : Role.all()) {
        running.add(Wirewatch.start(settings(role), Set.of(role), MissingTopics.REFUSE));
      }
      // As the same user: what commands write is among the rights.
      Map<String, io.wirewatch.model.Feed> all = new HashMap<>(feeds.feeds());
      all.put(
          "harbour",
          new io.wirewatch.model.Feed(
              "harbour", hub.url("/feed"), "Harbour", null, null, "en", List.of()));
      new TopicTable<>(broker.client(USER), topics.feeds()).write(all);

      await()
          .atMost(120, TimeUnit.SECONDS)
          .untilAsserted(
              () -> {
                Outcome outcome = Outcome.read(broker.client(USER), topics);
                assertThat(outcome.items()).hasSizeGreaterThanOrEqualTo(feeds.size() + 2);
                assertThat(outcome.isBalanced()).isTrue();
                assertThat(outcome.alerts()).isNotEmpty();
                assertThat(receiver.effects()).hasSameSizeAs(outcome.alerts());
                assertThat(hub.verified()).contains(200);
                assertThat(running).allMatch(Wirewatch::ready);
              });
      assertThat(matchesOfTheSubject()).isPositive();
      for (Wirewatch each : running) {
        assertThat(each.failure()).isNotDone();
      }
      List<Look> looks = Wirings.check(settings(Role.POLL), Role.all(), List.of("desk")).run();
      assertThat(looks).allMatch(Look::ok);
      assertThat(warnings.list).isEmpty();
    } finally {
      running.forEach(Wirewatch::close);
    }
    assertThat(broker.denied()).isEmpty();
  }

  @Test
  void shouldStartWithoutTheRightToReadSettingsAndSaySoOnce() throws Exception {
    grant(Set.of(AclOperation.DESCRIBE_CONFIGS));

    Wirewatch.start(settings(Role.ALERT), Set.of(Role.ALERT), MissingTopics.REFUSE).close();

    assertThat(warnings.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("DescribeConfigs", topics.feeds().name(), topics.subject("ties").name());
    List<Look> looks = Wirings.check(settings(Role.ALERT), Set.of(Role.ALERT), List.of()).run();
    assertThat(looks).allMatch(Look::ok);
    assertThat(looks.stream().filter(look -> look.what().contains("DescribeConfigs")))
        .singleElement()
        .satisfies(look -> assertThat(look.what()).contains(topics.feeds().name()));
  }

  private long matchesOfTheSubject() {
    try (var reader =
        io.wirewatch.kafka.TopicReader.open(
            broker.client(USER), List.of(topics.subject("ties").name()))) {
      return reader.readToEnd().size();
    }
  }

  /** What the example grants, but for these operations. */
  private void grant(Set<AclOperation> without) throws Exception {
    JsonNode acls = new YAMLMapper().readTree(EXAMPLE.toFile()).at("/spec/authorization/acls");
    assertThat(acls).isNotEmpty();
    for (JsonNode acl : acls) {
      JsonNode resource = acl.get("resource");
      List<AclOperation> operations = new ArrayList<>();
      acl.get("operations")
          .forEach(each -> operations.add(AclOperation.fromString(underscored(each.asText()))));
      operations.removeAll(without);
      assertThat(operations).doesNotContain(AclOperation.UNKNOWN);
      broker.allow(
          USER,
          new ResourcePattern(
              ResourceType.fromString(underscored(resource.get("type").asText())),
              resource.get("name").asText(),
              resource.get("patternType").asText().equals("prefix")
                  ? PatternType.PREFIXED
                  : PatternType.LITERAL),
          operations);
    }
  }

  /** Strimzi writes {@code DescribeConfigs} and {@code transactionalId}. */
  private static String underscored(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
  }

  private void target(Receiver receiver) throws Exception {
    Files.writeString(
        directory.resolve("targets.yaml"),
        """
        targets:
          - id: desk
            webhook: {url: '%s'}
            private-network: true
        """
            .formatted(receiver.url("/in")));
  }

  private Settings settings(Role role) throws Exception {
    SettingsLoader loader =
        new SettingsLoader()
            .commandLine("data.directory", directory.resolve(role.stage()).toString())
            .commandLine("admin.port", "0");
    broker.client(USER).forEach(loader::commandLine);
    Quick.POLLS.forEach(loader::commandLine);
    if (role == Role.DELIVER) {
      loader.commandLine("deliver.targets", directory.resolve("targets.yaml").toString());
    }
    if (role == Role.POLL) {
      int port = freePort();
      loader
          .commandLine("websub.callback-url", "http://127.0.0.1:" + port + "/websub")
          .commandLine("websub.secret", "a long text for this test only")
          .commandLine("websub.host", "127.0.0.1")
          .commandLine("websub.port", String.valueOf(port));
    }
    return loader.load();
  }

  private static int freePort() throws java.io.IOException {
    try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Subject ties() {
    return new Subject(
        "ties",
        1,
        "Ties",
        null,
        "Lavrov AND \"Wang Yi\"",
        List.of(),
        Severity.HIGH,
        new Subject.Policy(1, Duration.ofMinutes(1), List.of(), List.of(), null, null, List.of()),
        List.of(),
        true);
  }
}
