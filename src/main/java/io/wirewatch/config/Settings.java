package io.wirewatch.config;

import io.wirewatch.kafka.ClientProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings in effect: each key with its value and where that came from. Immutable. */
public final class Settings {
  private static final String KAFKA = "kafka.";

  private final Map<String, Setting> known;
  private final Map<String, Given> given;

  /**
   * A value and its source.
   *
   * @param value as text
   * @param source the file, the variable, or {@code default}
   */
  record Given(String value, String source) {}

  Settings(Map<String, Setting> known, Map<String, Given> given) {
    this.known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    this.given = new LinkedHashMap<>(given);
  }

  /** The value as text. */
  public String text(String key) {
    Given value = given.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + key + " in defaults.yaml");
    }
    return value.value();
  }

  public int number(String key) {
    try {
      return Integer.parseInt(text(key).replace("+", ""));
    } catch (NumberFormatException e) {
      throw problem(key, "is too large", e);
    }
  }

  public long longNumber(String key) {
    return Long.parseLong(text(key).replace("+", ""));
  }

  public boolean flag(String key) {
    return Boolean.parseBoolean(text(key));
  }

  public Duration duration(String key) {
    return Setting.duration(text(key)).orElseThrow(() -> problem(key, "is no duration", null));
  }

  public Path path(String key) {
    return Path.of(text(key));
  }

  /** The items; empty for an empty text. */
  public List<String> list(String key) {
    return text(key).isBlank() ? List.of() : List.of(text(key).strip().split("\\s*,\\s*"));
  }

  /** Kafka's client properties, in the notation of Kafka Streams. */
  public Map<String, String> kafka() {
    Map<String, String> properties = new TreeMap<>();
    given.forEach(
        (key, value) -> {
          if (key.startsWith(KAFKA)) {
            properties.put(key.substring(KAFKA.length()), value.value());
          }
        });
    return properties;
  }

  /**
   * Fills a room's own settings record: {@code minInterval} from {@code poll.min-interval}.
   *
   * @param section {@code poll}
   * @param type a record whose components have the names of the section's keys
   * @throws SettingsProblem when the record does not accept a value
   */
  public <R extends Record> R bind(String section, Class<R> type) {
    return RecordBinder.bind(this, section, type);
  }

  /** A problem with a value that is of the right kind but cannot be used. */
  public SettingsProblem problem(String key, String what, Throwable cause) {
    Given value = given.get(key);
    return new SettingsProblem(
        "%s: %s = '%s' %s".formatted(value.source(), key, value.value(), what), cause);
  }

  /** All that is in effect, one line each, secrets masked, with the source. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    given.forEach(
        (key, value) -> {
          String shown =
              key.startsWith(KAFKA) && ClientProperties.isSecret(key.substring(KAFKA.length()))
                      || ClientProperties.isSecret(key)
                  ? "********"
                  : value.value();
          lines.add("%s = %s    # %s".formatted(key, shown, value.source()));
        });
    return lines;
  }

  /** What is declared, by key, in the order of {@code defaults.yaml}. */
  public Map<String, Setting> known() {
    return known;
  }
}
