package io.wirewatch.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.kafka.Json;
import java.io.UncheckedIOException;

/** Our records as one line of JSON. */
final class JsonText {
  private JsonText() {}

  static String of(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
