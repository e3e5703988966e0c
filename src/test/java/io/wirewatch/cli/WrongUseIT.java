package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicProvisioner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people do wrong: a message that names it and what to do, and the exit code for it. */
@ExtendWith(SharedBroker.class)
class WrongUseIT {
  @TempDir Path directory;

  private final SharedBroker.Access broker;
  private String said;

  WrongUseIT(SharedBroker.Access broker) {
    this.broker = broker;
  }

  private int run(String... words) {
    StringWriter text = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    int code = line.execute(words);
    said = text.toString();
    return code;
  }

  private int onCluster(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "-X", "bootstrap.servers=" + broker.bootstrapServers(),
            "-X", "topics.prefix=" + broker.prefix() + ".",
            "-X", "streams.application-id=" + broker.prefix()));
    return run(all.toArray(String[]::new));
  }

  private void topics(int partitions) {
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, 1).create(broker.topics(partitions).all());
    }
  }

  @Test
  void shouldNameASettingThatThereIsNot() throws Exception {
    Path file = Files.writeString(directory.resolve("w.yaml"), "poll: {min-intervall: 5s}\n");

    assertThat(run("run", "-X", "nonsense.key=1")).isEqualTo(Problems.USAGE);
    assertThat(said).contains("-X nonsense.key", "there is no setting", "`wirewatch settings`");
    assertThat(run("run", "--config", file.toString())).isEqualTo(Problems.USAGE);
    assertThat(said).contains("w.yaml", "Did you mean 'poll.min-interval'?");
    assertThat(run("run", "-X", "poll.min-interval=5parsecs")).isEqualTo(Problems.USAGE);
    assertThat(said).contains("-X poll.min-interval", "'5parsecs' is not a duration");
  }

  @Test
  void shouldRefuseNumbersAndTimesThatAreNone() {
    assertThat(onCluster("tail", "items", "--since", "yesterday")).isEqualTo(Problems.USAGE);
    assertThat(said).startsWith("--since: 'yesterday' is neither an age such as 5m");
    assertThat(onCluster("tail", "items", "-e", "-c", "-3")).isEqualTo(Problems.USAGE);
    assertThat(said).startsWith("--max-messages: -3");
    assertThat(onCluster("alerts", "tail", "-e", "-n", "-1")).isEqualTo(Problems.USAGE);
    assertThat(said).contains("--tail", "-1 is no number of records");
    assertThat(run("demo", "--for", "soon")).isEqualTo(Problems.USAGE);
    assertThat(said).contains("--for", "'soon' is no time span such as 60s");
    assertThat(run("subjects", "silence", "any", "--until", "2020-01-01T00:00:00Z"))
        .isEqualTo(Problems.USAGE);
    assertThat(run("subjects", "silence", "any", "--until", "2h", "--region", "Ukraine"))
        .isEqualTo(Problems.USAGE);
    assertThat(said).contains("--region", "country's ISO 3166 code: UA");
  }

  @Test
  void shouldSayWhatTheClusterLacks() {
    assertThat(onCluster("tail", "nonsense", "-e")).isEqualTo(Problems.CLUSTER);
    assertThat(said).contains("There is no topic nonsense. `wirewatch topics list` names ours.");
    assertThat(onCluster("topics", "check")).isEqualTo(Problems.CLUSTER);
    assertThat(said).contains("missing       " + broker.prefix() + ".items");
    assertThat(run("alerts", "tail", "-b", "localhost:1", "-X", "default.api.timeout.ms=1500"))
        .isEqualTo(Problems.CLUSTER);
    assertThat(said).contains("No answer from the broker", "localhost:1", "bootstrap.servers");
  }

  @Test
  void shouldSayWhichSettingTakesTopicsWithOtherPartitionsAsTheyAre() throws Exception {
    topics(2);

    assertThat(onCluster("topics", "check")).isEqualTo(Problems.CLUSTER);
    assertThat(said)
        .contains(".items has 2 partitions; we declare 6", "-X topics.partitions=2 takes them");
    assertThat(onCluster("check")).isEqualTo(Problems.CLUSTER);
    assertThat(said).contains("→ -X topics.partitions=2 takes them as they are");
    assertThat(onCluster("topics", "check", "-X", "topics.partitions=2")).isZero();

    try (Admin admin = Cluster.connect(broker.client())) {
      admin.deleteTopics(List.of(broker.prefix() + ".alerts")).all().get();
    }
    await()
        .atMost(60, TimeUnit.SECONDS)
        .untilAsserted(
            () -> {
              topics(3);
              assertThat(onCluster("topics", "check")).isEqualTo(Problems.CLUSTER);
              assertThat(said)
                  .contains(".alerts has 3 partitions; we declare 6")
                  .doesNotContain("takes them as they are");
            });
  }

  @Test
  void shouldListWhatIsThere() {
    topics(2);
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, 1).create(List.of(broker.topics(2).subject("rivers")));
    }

    await()
        .atMost(60, TimeUnit.SECONDS)
        .untilAsserted(
            () -> {
              assertThat(onCluster("topics", "list", "--there")).isZero();
              assertThat(said)
                  .containsPattern("\\.items +2 partitions +Feed items")
                  .containsPattern("\\.subject\\.rivers +1 partitions +Articles on subject rivers");
            });
  }

  @Test
  void shouldNameTheAddressOrDirectoryThatCannotBeHad() throws Exception {
    topics(6);
    Path file = Files.createFile(directory.resolve("file"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = "admin.port=" + taken.getLocalPort();
      String data = "data.directory=" + directory.resolve("data");
      assertThat(onCluster("run", "-X", port, "-X", data)).isEqualTo(Problems.USAGE);
      assertThat(said).contains("127.0.0.1:" + taken.getLocalPort(), "-X admin.port=PORT");
    }
    String below = "data.directory=" + file.resolve("below");
    assertThat(onCluster("run", "-X", "admin.port=0", "-X", below)).isEqualTo(Problems.USAGE);
    assertThat(said).contains("not writable", file.toString(), "-X data.directory=DIR");
    assertThat(run("describe", "--docs", file.resolve("below").toString()))
        .isEqualTo(Problems.USAGE);
    assertThat(said).contains(file.toString(), "cannot be read or written");
  }

  @Test
  void shouldSayThatAnotherProcessWorksOnTheState() throws Exception {
    topics(6);
    Path state = directory.resolve("state").resolve(broker.prefix() + "-poll");
    Files.createDirectories(state);
    try (FileChannel held =
        FileChannel.open(
            state.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(held.tryLock()).isNotNull();

      assertThat(onCluster("run", "-X", "admin.port=0", "-X", "data.directory=" + directory))
          .isEqualTo(Problems.USAGE);
      assertThat(said)
          .contains("another process works on it", directory.toString(), "-X data.directory=DIR");
    }
  }
}
