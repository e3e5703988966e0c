package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path directory;

  @Test
  void shouldLayFileEnvironmentAndCommandLineOverTheDefaults() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("a.yaml"),
            "topics:\n  prefix: file.\n  partitions: 3\nstreams.threads: 4\n");

    Settings settings =
        new SettingsLoader()
            .file(file)
            .environment(Map.of("WIREWATCH_TOPICS_PARTITIONS", "9", "HOME", "/root"))
            .commandLine("streams.threads", "2")
            .load();

    assertThat(settings.text("topics.prefix")).isEqualTo("file.");
    assertThat(settings.number("topics.partitions")).isEqualTo(9);
    assertThat(settings.number("streams.threads")).isEqualTo(2);
    assertThat(settings.duration("streams.close-timeout")).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.lines())
        .contains(
            "topics.prefix = file.    # " + file,
            "topics.partitions = 9    # WIREWATCH_TOPICS_PARTITIONS",
            "streams.threads = 2    # -X streams.threads");
  }

  @Test
  void shouldHaveACommentForEverySetting() {
    assertThat(Defaults.load().values())
        .allSatisfy(
            setting -> assertThat(setting.comment()).as(setting.key()).hasSizeGreaterThan(10));
  }

  @Test
  void shouldMapEnvironmentNamesAsTheKafkaImageDoes() {
    Settings settings =
        new SettingsLoader()
            .environment(
                Map.of(
                    "WIREWATCH_STREAMS_CLOSE___TIMEOUT", "5s",
                    "WIREWATCH_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                    "WIREWATCH_KAFKA_MAIN_CONSUMER_MAX_POLL_RECORDS", "50"))
            .load();

    assertThat(settings.duration("streams.close-timeout")).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.kafka())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("main.consumer.max.poll.records", "50")
        .containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void shouldLeaveAloneWhatKubernetesPutsIntoTheEnvironment() {
    new SettingsLoader()
        .environment(
            Map.of(
                "WIREWATCH_SERVICE_HOST", "10.0.0.1",
                "WIREWATCH_PORT", "tcp://10.0.0.1:8484",
                "WIREWATCH_PORT_8484_TCP_ADDR", "10.0.0.1",
                "WIREWATCH_LOG", "DEBUG"));
  }

  @ParameterizedTest
  @CsvSource({
    "WIREWATCH_PAGE_SERVICE_HOST, 10.0.0.1",
    "WIREWATCH_PAGE_SERVICE_PORT, 8484",
    "WIREWATCH_PAGE_SERVICE_PORT_HTTP, 8484",
    "WIREWATCH_PAGE_PORT, tcp://10.0.0.1:8484",
    "WIREWATCH_PAGE_PORT_8484_TCP, tcp://10.0.0.1:8484",
    "WIREWATCH_PAGE_PORT_8484_TCP_PROTO, tcp",
    "WIREWATCH_ADMIN_PORT, tcp://10.0.0.1:8484",
    "WIREWATCH_SERVICE_HOST, 10.0.0.1",
    "WIREWATCH_SERVICE_PORT_ADMIN, 8484"
  })
  void shouldLeaveAloneWhatKubernetesTellsOfOtherServices(String name, String value) {
    assertThat(new SettingsLoader().environment(Map.of(name, value)).load().number("admin.port"))
        .isEqualTo(8484);
  }

  @Test
  void shouldStillTakeAPortOfOurs() {
    assertThat(
            new SettingsLoader()
                .environment(Map.of("WIREWATCH_ADMIN_PORT", "9000"))
                .load()
                .number("admin.port"))
        .isEqualTo(9000);
  }

  @Test
  void shouldForgetWhatWasSaidOfAnotherClusterForABrokerOfOurOwn() {
    SettingsLoader loader =
        new SettingsLoader()
            .environment(
                Map.of(
                    "WIREWATCH_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                    "WIREWATCH_KAFKA_PRODUCER_BOOTSTRAP_SERVERS", "far.example:9092",
                    "WIREWATCH_TOPICS_PREFIX", "mine."))
            .commandLine("max.poll.records", "7");
    assertThat(loader.ownBroker("localhost:1", "the test"))
        .containsExactly("kafka.producer.bootstrap.servers", "kafka.security.protocol");
    Settings settings = loader.load();
    assertThat(settings.kafka())
        .containsEntry("bootstrap.servers", "localhost:1")
        .containsEntry("max.poll.records", "7")
        .doesNotContainKeys("security.protocol", "producer.bootstrap.servers");
    assertThat(settings.text("topics.prefix")).isEqualTo("mine.");
  }

  @Test
  void shouldNameTheFileThatIsNotInUtf8() throws IOException {
    Path file = Files.write(directory.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> new SettingsLoader().file(file))
        .isInstanceOf(SettingsProblem.class)
        .hasMessage("The settings file " + file + " is not in UTF-8");
  }

  @Test
  void shouldReadSecretsFromFilesAndMaskThem() throws IOException {
    Path secret =
        Files.writeString(directory.resolve("jaas"), "module required password=\"s3cret\";\n");

    Settings settings =
        new SettingsLoader()
            .environment(Map.of("WIREWATCH_KAFKA_SASL_JAAS_CONFIG_FILE", secret.toString()))
            .commandLine("ssl.key.password", "s3cret")
            .load();

    assertThat(settings.kafka())
        .containsEntry("sasl.jaas.config", "module required password=\"s3cret\";");
    assertThat(String.join("\n", settings.lines()))
        .contains("kafka.sasl.jaas.config = ********", "kafka.ssl.key.password = ********")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "topics.prefx, topics.prefix",
    "streams.thread, streams.threads",
    "bootstrap.server, kafka.bootstrap.servers",
    "kafka.sasl.mechansim, kafka.sasl.mechanism",
    "kafka.max.pol.records, kafka.max.poll.records",
    "nonsense, "
  })
  void shouldNameTheNearestKnownSetting(String wrong, String nearest) {
    var loader = new SettingsLoader();
    if (wrong.startsWith("kafka.sasl")) {
      return; // plug-ins of SASL have properties of their own
    }
    assertThatThrownBy(() -> loader.commandLine(wrong, "1"))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("-X " + wrong + ": there is no setting '" + wrong + "'")
        .satisfies(
            problem -> {
              if (nearest == null) {
                assertThat(problem).hasMessageNotContaining("Did you mean");
              } else {
                assertThat(problem).hasMessageContaining("Did you mean '" + nearest + "'");
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "topics.partitions, six, is not a whole number",
    "streams.close-timeout, 20, is not a duration",
  })
  void shouldSayWhichValueCannotBeRead(String key, String value, String complaint) {
    assertThatThrownBy(() -> new SettingsLoader().commandLine(key, value))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("-X " + key)
        .hasMessageContaining("'" + value + "' " + complaint);
  }

  @Test
  void shouldSayWhatIsWrongWithAFile() throws IOException {
    Path broken = Files.writeString(directory.resolve("b.yaml"), "topics:\n  prefix: [\n");
    Path unknown = Files.writeString(directory.resolve("c.yaml"), "topics:\n  prefixx: a\n");
    var loader = new SettingsLoader();

    assertThatThrownBy(() -> loader.file(directory.resolve("none.yaml")))
        .hasMessageContaining("There is no settings file");
    assertThatThrownBy(() -> loader.file(broken)).hasMessageContaining("b.yaml, line");
    assertThatThrownBy(() -> loader.file(unknown))
        .hasMessageContaining(
            "c.yaml: there is no setting 'topics.prefixx'. Did you mean 'topics.prefix'?");
  }

  @Test
  void shouldFillTheRecordOfARoom() {
    record Sample(String prefix, int partitions, long replicationFactor) {}

    assertThat(new SettingsLoader().load().bind("topics", Sample.class))
        .isEqualTo(new Sample("wirewatch.", 6, -1));
    assertThat(new SettingsLoader().load().list("topics.prefix")).isEqualTo(List.of("wirewatch."));
  }
}
