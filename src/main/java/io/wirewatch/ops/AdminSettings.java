package io.wirewatch.ops;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the page, the probes and the metrics are served.
 *
 * @param host address to listen on; loopback unless somebody asks for more
 * @param port 0 takes a free one
 * @param history how far back the page reads the topics when the process starts
 * @param allMetrics whether every metric of Kafka's clients is printed, not only those that are
 *     used
 */
public record AdminSettings(String host, int port, Duration history, boolean allMetrics) {
  public static final int DEFAULT_PORT = 8484;

  public AdminSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(history, "history");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("admin.port: " + port + " is not within 0 to 65535");
    }
    if (history.isNegative()) {
      throw new IllegalArgumentException("admin.history: " + history + " is negative");
    }
  }

  /** Without the metrics that nobody asks for. */
  public AdminSettings(String host, int port, Duration history) {
    this(host, port, history, false);
  }

  /** Loopback, port 8484, one day of history. */
  public static AdminSettings defaults() {
    return new AdminSettings("127.0.0.1", DEFAULT_PORT, Duration.ofDays(1));
  }
}
