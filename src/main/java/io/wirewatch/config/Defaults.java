package io.wirewatch.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code defaults.yaml}: every setting, in the order of the file. */
public final class Defaults {
  private static final String RESOURCE = "/defaults.yaml";

  private Defaults() {}

  /** The settings by key. */
  public static Map<String, Setting> load() {
    String text = text();
    Map<String, String> comments = comments(text);
    Map<String, Setting> settings = new LinkedHashMap<>();
    FlatYaml.read(text, "defaults.yaml")
        .forEach(
            (key, value) ->
                settings.put(
                    key,
                    new Setting(
                        key,
                        value.text(),
                        value.list() ? Setting.Kind.LIST : Setting.kindOf(value.text()),
                        comments.getOrDefault(key, ""))));
    return settings;
  }

  static String text() {
    try (InputStream stream = Defaults.class.getResourceAsStream(RESOURCE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The comment lines above each key. The file is ours: two blanks a level, no tricks. */
  private static Map<String, String> comments(String text) {
    Map<String, String> comments = new LinkedHashMap<>();
    List<String> path = new ArrayList<>();
    StringBuilder comment = new StringBuilder();
    for (String line : text.lines().toList()) {
      String content = line.strip();
      if (content.isEmpty()) {
        comment.setLength(0);
      } else if (content.startsWith("#")) {
        comment.append(comment.isEmpty() ? "" : " ").append(content.substring(1).strip());
      } else if (content.contains(":")) {
        int level = (line.length() - line.stripLeading().length()) / 2;
        while (path.size() > level) {
          path.remove(path.size() - 1);
        }
        path.add(content.substring(0, content.indexOf(':')));
        comments.put(String.join(".", path), comment.toString());
        comment.setLength(0);
      }
    }
    return comments;
  }
}
