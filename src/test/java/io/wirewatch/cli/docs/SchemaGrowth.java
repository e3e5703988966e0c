package io.wirewatch.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema took away from a reader or asks of a writer anew, against an earlier one: fields,
 * types, formats and values of enumerations that are gone, fields that a reader could rely on, and
 * fields that are required now. New fields and new values of enumerations are growth.
 */
final class SchemaGrowth {
  private static final String VALUES = "x-extensible-enum";

  private final JsonNode oldRoot;
  private final JsonNode newRoot;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private SchemaGrowth(JsonNode oldRoot, JsonNode newRoot) {
    this.oldRoot = oldRoot;
    this.newRoot = newRoot;
  }

  /** The faults, each as a sentence; empty where it only grew. */
  static List<String> faults(JsonNode before, JsonNode now) {
    SchemaGrowth growth = new SchemaGrowth(before, now);
    growth.compare(before.path("title").asText("record"), before, now);
    return growth.faults;
  }

  private void compare(String path, JsonNode oldNode, JsonNode newNode) {
    if (!compared.add(oldNode.path("$ref").asText(path) + newNode.path("$ref").asText(path))) {
      return; // records nest, and are compared once
    }
    JsonNode before = resolved(oldRoot, oldNode);
    JsonNode now = resolved(newRoot, newNode);
    for (String keyword : List.of("type", "format")) {
      String was = before.path(keyword).asText("none");
      String is = now.path(keyword).asText("none");
      if (!was.equals(is)) {
        faults.add("%s: its %s was %s and is %s".formatted(path, keyword, was, is));
      }
    }
    if (before.has(VALUES) != now.has(VALUES)) {
      faults.add(path + (now.has(VALUES) ? " is an enumeration now" : " is none any more"));
    }
    for (String gone : less(texts(before.path(VALUES)), texts(now.path(VALUES)))) {
      faults.add(path + ": its value " + gone + " is gone");
    }
    Set<String> required = texts(now.path("required"));
    for (String gone : less(texts(before.path("required")), required)) {
      faults.add(path + "." + gone + " can be absent now");
    }
    for (String fresh : less(required, texts(before.path("required")))) {
      faults.add(path + "." + fresh + " is required now");
    }
    before
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            field -> {
              JsonNode old = before.path("properties").path(field);
              if (now.path("properties").has(field)) {
                compare(path + "." + field, old, now.path("properties").path(field));
              } else {
                faults.add(path + "." + field + " is gone");
              }
            });
    if (before.has("items")) {
      compare(path + "[]", before.path("items"), now.path("items"));
    }
  }

  private static JsonNode resolved(JsonNode root, JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Set<String> less(Set<String> all, Set<String> without) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(without);
    return left;
  }
}
