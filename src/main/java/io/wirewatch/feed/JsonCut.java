package io.wirewatch.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** JSON that ends, or breaks, before its end: what stands before the cut. */
final class JsonCut {
  private JsonCut() {}

  /**
   * Reads as far as it goes and closes what is open.
   *
   * @return a missing node where not even the beginning can be read
   */
  static JsonNode before(ObjectMapper json, String text) {
    Deque<JsonToken> open = new ArrayDeque<>();
    try (TokenBuffer read = new TokenBuffer(json, false)) {
      boolean afterName = false;
      try (JsonParser parser = json.createParser(text)) {
        JsonToken token = parser.nextToken();
        while (token != null) {
          read.copyCurrentEvent(parser);
          afterName = token == JsonToken.FIELD_NAME;
          if (token.isStructStart()) {
            open.push(token);
          } else if (token.isStructEnd()) {
            open.pop();
          }
          token = parser.nextToken();
        }
      } catch (IOException broken) {
        // Here it is cut.
      }
      if (afterName) {
        read.writeNull();
      }
      while (!open.isEmpty()) {
        if (open.pop() == JsonToken.START_OBJECT) {
          read.writeEndObject();
        } else {
          read.writeEndArray();
        }
      }
      JsonNode tree = json.readTree(read.asParser());
      return tree == null ? json.missingNode() : tree;
    } catch (IOException unreadable) {
      return json.missingNode();
    }
  }
}
