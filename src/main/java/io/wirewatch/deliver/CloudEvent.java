package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import java.util.LinkedHashMap;
import java.util.Map;

/** An alert as a CloudEvent 1.0.2; the same attributes as on the topic. */
final class CloudEvent {
  private CloudEvent() {}

  /** The attributes by name. */
  static Map<String, String> attributes(Alert alert) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", alert.id());
    attributes.put("source", "/wirewatch");
    attributes.put("type", "io.wirewatch.alert.v1");
    attributes.put("subject", alert.subjectId());
    attributes.put("time", alert.raisedAt().toString());
    attributes.put("dataschema", "urn:wirewatch:schema:alert:1");
    return attributes;
  }

  /** All in one JSON document. */
  static ObjectNode structured(Alert alert) {
    ObjectNode event = Json.mapper().createObjectNode();
    attributes(alert).forEach(event::put);
    event.put("datacontenttype", "application/json");
    event.set("data", Json.mapper().valueToTree(alert));
    return event;
  }

  /**
   * The attributes as HTTP headers: what is not printable ASCII, and space, quotation mark and per
   * cent sign, are per-cent-encoded (HTTP binding, section 3.1.3.2).
   */
  static Map<String, String> headers(Alert alert) {
    Map<String, String> headers = new LinkedHashMap<>();
    attributes(alert).forEach((name, value) -> headers.put("ce-" + name, headerValue(value)));
    return headers;
  }

  /** Any text as a header value that can be read back. */
  static String headerValue(String text) {
    StringBuilder value = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (b > ' ' && b < 0x7f && b != '"' && b != '%') {
        value.append((char) b);
      } else {
        value.append('%').append("%02X".formatted(b & 0xff));
      }
    }
    return value.toString();
  }
}
