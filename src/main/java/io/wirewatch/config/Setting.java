package io.wirewatch.config;

import io.wirewatch.text.TimeSpan;
import java.time.Duration;
import java.util.Optional;

/**
 * One setting as declared in {@code defaults.yaml}.
 *
 * @param key dotted, {@code topics.prefix}
 * @param value the default, as text; items of a list are separated by commas
 * @param kind how values are read, which is how the default reads
 * @param comment what it is for
 */
public record Setting(String key, String value, Kind kind, String comment) {
  /** How a value is read. */
  public enum Kind {
    TEXT("text"),
    NUMBER("a whole number"),
    DECIMAL("a number"),
    FLAG("true or false"),
    DURATION("a duration such as 500ms, 20s, 5m, 2h or 7d"),
    LIST("values separated by commas");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** What is wrong with a value of this kind; empty where nothing is. */
  Optional<String> complaint(String given) {
    boolean fits =
        switch (kind) {
          case TEXT, LIST -> true;
          case NUMBER -> given.matches("[+-]?\\d{1,18}");
          case DECIMAL -> given.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?");
          case FLAG -> given.matches("true|false");
          case DURATION -> duration(given).isPresent();
        };
    return fits ? Optional.empty() : Optional.of("'" + given + "' is not " + kind.words());
  }

  static Kind kindOf(String value) {
    if (value.matches("true|false")) {
      return Kind.FLAG;
    }
    if (value.matches("[+-]?\\d{1,18}")) {
      return Kind.NUMBER;
    }
    if (value.matches("[+-]?\\d{1,18}\\.\\d{1,18}")) {
      return Kind.DECIMAL;
    }
    return duration(value).isPresent() ? Kind.DURATION : Kind.TEXT;
  }

  static Optional<Duration> duration(String text) {
    return TimeSpan.parse(text);
  }
}
