package io.wirewatch.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Schemas only grow: today's records against the schemas of the last release. Where this fails, the
 * change would break readers or the records that stand on the topics: find another way, or give the
 * event a new name beside the old one.
 */
class SchemaCompatibilityTest {
  private static final Path RELEASED = Path.of("src/main/resources/released-schemas");
  private final Map<String, String> pages =
      new DocsPages(new SettingsLoader().environment(Map.of()).load()).all();

  @Test
  void shouldOnlyAddToWhatWasReleased() throws IOException {
    Map<String, JsonNode> released = released();
    assertThat(released).hasSizeGreaterThanOrEqualTo(15);
    for (Map.Entry<String, JsonNode> each : released.entrySet()) {
      String today = pages.get("schemas/" + each.getKey() + ".json");
      assertThat(today).as("the event %s, which was released", each.getKey()).isNotNull();
      assertThat(SchemaGrowth.faults(each.getValue(), Json.mapper().readTree(today)))
          .as("what became of the event " + each.getKey())
          .isEmpty();
    }
  }

  /** Also where a field is demanded in the code alone, which a schema does not show. */
  @Test
  void shouldReadTheLeastThatAReleasedVersionWrites() throws IOException {
    Map<String, Class<?>> types = new HashMap<>();
    Topics topics = new Topics();
    Stream.concat(topics.all().stream(), Stream.of(topics.subject("x")))
        .filter(topic -> topic.event() != null)
        .forEach(topic -> types.put(topic.event().name(), topic.valueType()));
    for (Map.Entry<String, JsonNode> each : released().entrySet()) {
      Object record =
          Json.reader(types.get(each.getKey())).readValue(least(each.getValue(), each.getValue()));
      assertThat(record).as(each.getKey()).isNotNull();
    }
  }

  /** A record of required fields only. */
  private static JsonNode least(JsonNode root, JsonNode schema) {
    JsonNode node =
        schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (node.path("type").asText()) {
      case "object" -> {
        ObjectNode object = nodes.objectNode();
        node.path("required")
            .forEach(
                field ->
                    object.set(
                        field.asText(), least(root, node.path("properties").path(field.asText()))));
        yield object;
      }
      case "array" -> nodes.arrayNode();
      case "integer" -> nodes.numberNode(1);
      case "number" -> nodes.numberNode(0.5);
      case "boolean" -> nodes.booleanNode(false);
      default -> nodes.textNode(text(node));
    };
  }

  private static String text(JsonNode node) {
    return node.has("x-extensible-enum")
        ? node.path("x-extensible-enum").get(0).asText()
        : switch (node.path("format").asText()) {
          case "date-time" -> "2026-11-23T12:00:00Z";
          case "date" -> "2026-11-23";
          case "duration" -> "PT1H";
          default -> node.path("examples").path(0).asText("x");
        };
  }

  private static Map<String, JsonNode> released() throws IOException {
    Map<String, JsonNode> schemas = new HashMap<>();
    try (Stream<Path> files = Files.list(RELEASED)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        schemas.put(
            name.substring(0, name.length() - ".json".length()),
            Json.mapper().readTree(Files.readString(file)));
      }
    }
    return schemas;
  }

  @Test
  void shouldAskForNoFieldThatCameAfterARelease() {
    ObjectNode released = JsonNodeFactory.instance.objectNode();
    released.putObject("properties").putObject("id").put("type", "string");
    released.putArray("required").add("id");

    ObjectNode now = RecordSchema.of("feed", "urn:x", io.wirewatch.model.Feed.class, released);
    assertThat(now.path("required")).hasSize(1);
    assertThat(now.path("required").get(0).asText()).isEqualTo("id");
    assertThat(now.path("properties").has("tags")).isTrue();
  }
}
