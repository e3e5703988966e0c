package io.wirewatch.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wirewatch.kafka.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The schemas as they were in the last release: what today's must only add to. A release renews
 * them with those of {@code topology-docs/schemas}; {@code CONTRIBUTING.md} says how.
 */
final class ReleasedSchemas {
  private ReleasedSchemas() {}

  /**
   * The schema of an event; missing where the last release had no such event.
   *
   * @param name of the event, {@code item}
   */
  static JsonNode of(String name) {
    String resource = "/released-schemas/" + name + ".json";
    try (InputStream stream = ReleasedSchemas.class.getResourceAsStream(resource)) {
      return stream == null ? MissingNode.getInstance() : Json.mapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
