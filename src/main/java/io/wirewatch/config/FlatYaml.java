package io.wirewatch.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** YAML as dotted keys with values: {@code topics: {prefix: a.}} is {@code topics.prefix = a.}. */
final class FlatYaml {
  private static final YAMLMapper MAPPER =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private FlatYaml() {}

  /**
   * @param text as written
   * @param list whether it was a list
   */
  record Value(String text, boolean list) {}

  /**
   * @param yaml the text
   * @param name of the file, for messages
   * @throws SettingsProblem when it is no YAML
   */
  static Map<String, Value> read(String yaml, String name) {
    JsonNode root;
    try {
      root = MAPPER.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new SettingsProblem(
          "%s, line %d: %s"
              .formatted(
                  name,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("no YAML")),
          e);
    }
    Map<String, Value> values = new LinkedHashMap<>();
    if (root == null || root.isMissingNode() || root.isNull()) {
      return values;
    }
    if (!root.isObject()) {
      throw new SettingsProblem(name + ": keys and values are expected");
    }
    flatten("", root, name, values);
    return values;
  }

  private static void flatten(
      String prefix, JsonNode node, String name, Map<String, Value> values) {
    node.properties()
        .forEach(
            entry -> {
              String key = prefix + entry.getKey();
              JsonNode value = entry.getValue();
              if (value.isObject()) {
                flatten(key + ".", value, name, values);
              } else if (value.isArray()) {
                StringJoiner items = new StringJoiner(",");
                value.forEach(item -> items.add(item.asText()));
                values.put(key, new Value(items.toString(), true));
              } else if (!value.isNull()) {
                if (values.put(key, new Value(value.asText(), false)) != null) {
                  throw new SettingsProblem(name + ": " + key + " stands there twice");
                }
              }
            });
  }
}
