package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.wirewatch.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

/** The compose file against the Compose specification's schema, and against the project. */
class ComposeFileTest {
  private static final Path FILE = Path.of("docker-compose.yml");
  private static final Path DOCKER = Path.of("src/main/docker");
  private static final String PORT = String.valueOf(AdminSettings.DEFAULT_PORT);

  private final JsonNode compose = yaml(FILE);

  @Test
  void shouldFollowTheComposeSpecification() throws IOException {
    // The draft-04 "id" of the schema is no keyword of the dialect that it names.
    String schema = Files.readString(Path.of("src/test/resources/compose/compose-spec.json"));
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(schema.replaceAll("\"id\": \"[^\"]*\",", ""), InputFormat.JSON)
            .validate(compose);
    assertThat(errors).isEmpty();
  }

  @Test
  void shouldListenOnThisMachineOnly() {
    for (JsonNode service : compose.get("services")) {
      for (JsonNode port : service.path("ports")) {
        assertThat(port.asText()).startsWith("127.0.0.1:");
      }
    }
  }

  @Test
  void shouldPinEveryImage() {
    for (JsonNode service : compose.get("services")) {
      assertThat(service.get("image").asText()).matches("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+");
    }
    assertThat(service("kafka").get("image").asText())
        .isEqualTo("apache/kafka:" + property("kafka.version"));
    assertThat(service("wirewatch").get("image").asText())
        .isEqualTo(
            "wirewatch:"
                + matched("pom.xml", "<artifactId>wirewatch</artifactId>\\s*<version>([^<]+)"));
  }

  @Test
  void shouldMountAndBuildOnlyWhatIsThere() {
    Set<String> declared = new HashSet<>();
    compose.get("volumes").fieldNames().forEachRemaining(declared::add);
    Set<String> used = new HashSet<>();
    for (JsonNode service : compose.get("services")) {
      for (JsonNode volume : service.path("volumes")) {
        String source = volume.asText().split(":", 2)[0];
        if (source.startsWith("./")) {
          assertThat(Path.of(source)).exists();
        } else {
          used.add(source);
        }
      }
      if (service.has("build")) {
        assertThat(Path.of(service.at("/build/dockerfile").asText())).exists();
      }
    }
    assertThat(used).isEqualTo(declared);
  }

  @Test
  void shouldSetOnlyVariablesThatAreRead() {
    Map<String, ?> settings = new SettingsLoader().environment(Map.of()).load().known();
    Set<String> kafka = KafkaConfig.configDef().names();
    List<String> unknown = new ArrayList<>();
    for (var service : compose.get("services").properties()) {
      service
          .getValue()
          .path("environment")
          .fieldNames()
          .forEachRemaining(
              name -> {
                String key = key(name);
                boolean known =
                    switch (service.getKey()) {
                      case "kafka" -> name.startsWith("KAFKA_") && kafka.contains(key);
                      case "topics", "wirewatch" -> settings.containsKey(key);
                      case "kafka-ui" -> name.startsWith("KAFKA_CLUSTERS_0_");
                      default -> name.startsWith("GF_");
                    };
                if (!known) {
                  unknown.add(service.getKey() + ": " + name + " (" + key + ")");
                }
              });
    }
    assertThat(unknown).isEmpty();
  }

  /** As the apache/kafka image reads them, and our settings loader: _ is a dot. */
  private static String key(String variable) {
    String bare = variable.substring(variable.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    return bare.replace("___", "-").replace("__", "\0").replace('_', '.').replace('\0', '_');
  }

  @Test
  void shouldConnectWhereSomebodyListens() {
    JsonNode kafka = service("kafka").get("environment");
    String inside = "kafka:19092";
    assertThat(kafka.get("KAFKA_ADVERTISED_LISTENERS").asText())
        .contains("INTERNAL://" + inside, "LAPTOP://localhost:9092");
    assertThat(kafka.get("KAFKA_LISTENERS").asText())
        .contains("INTERNAL://:19092", "LAPTOP://:9092");
    for (String service : List.of("topics", "wirewatch")) {
      assertThat(service(service).at("/environment/WIREWATCH_KAFKA_BOOTSTRAP_SERVERS").asText())
          .isEqualTo(inside);
    }
    assertThat(service("kafka-ui").at("/environment/KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS").asText())
        .isEqualTo(inside);
    assertThat(service("wirewatch").at("/ports/0").asText())
        .isEqualTo("127.0.0.1:" + PORT + ":" + PORT);
    assertThat(service("wirewatch").at("/healthcheck/test").toString()).contains("/" + PORT);
    assertThat(yaml(DOCKER.resolve("prometheus/prometheus.yml")).toString())
        .contains("wirewatch:" + PORT);
    assertThat(yaml(DOCKER.resolve("grafana/provisioning/datasources/prometheus.yml")).toString())
        .contains("http://prometheus:9090");
    assertThat(text(DOCKER.resolve("Dockerfile"))).contains("EXPOSE " + PORT, "-Pimage");
  }

  @Test
  void shouldHealthCheckKafkaBeforeAnythingElseStarts() {
    assertThat(service("kafka").at("/healthcheck/test/1").asText())
        .isEqualTo("/opt/kafka/bin/kafka-broker-api-versions.sh");
    assertThat(service("wirewatch").at("/depends_on/kafka/condition").asText())
        .isEqualTo("service_healthy");
  }

  /**
   * The exclusions of the image profile name artifacts that there are, and leave the clients in.
   */
  @Test
  void shouldLeaveTheBrokerOutOfTheImage() {
    String profile = text(Path.of("pom.xml"));
    profile = profile.substring(profile.indexOf("<id>image</id>"));
    profile = profile.substring(0, profile.indexOf("</profile>"));
    Matcher excludes = Pattern.compile("<exclude>([^<]+)</exclude>").matcher(profile);
    Set<String> jars = new TreeSet<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      jars.add(Path.of(entry).getFileName().toString());
    }
    List<Pattern> excluded = new ArrayList<>();
    while (excludes.find()) {
      excluded.add(
          Pattern.compile(
              "\\Q"
                  + excludes.group(1).split(":")[1].replace("*", "\\E.*\\Q")
                  + "\\E-\\d.*\\.jar"));
    }
    assertThat(excluded).isNotEmpty();
    Stream.of("kafka_2.13-", "kafka-server-", "kafka-metadata-", "kafka-raft-", "kafka-storage-")
        .forEach(
            server ->
                assertThat(jars.stream().filter(jar -> jar.startsWith(server)))
                    .as(server)
                    .isNotEmpty()
                    .allMatch(jar -> excluded.stream().anyMatch(p -> p.matcher(jar).matches())));
    Stream.of("kafka-clients-", "kafka-streams-", "rocksdbjni-", "jackson-databind-", "slf4j-api-")
        .forEach(
            client ->
                assertThat(jars.stream().filter(jar -> jar.startsWith(client)))
                    .as(client)
                    .isNotEmpty());
  }

  private JsonNode service(String name) {
    return compose.get("services").get(name);
  }

  private static String property(String name) {
    return matched("pom.xml", "<" + name + ">([^<]+)<");
  }

  private static String matched(String file, String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(text(Path.of(file)));
    assertThat(matcher.find()).as(regex).isTrue();
    return matcher.group(1);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(Path path) {
    try {
      return new YAMLMapper().readTree(path.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
