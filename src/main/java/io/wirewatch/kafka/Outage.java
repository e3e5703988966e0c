package io.wirewatch.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Names an outage of the brokers once, and its end: Kafka's own clients would say so several times
 * a second each, and are silenced.
 */
final class Outage {
  /** One question without an answer may be the machine's own fault. */
  private static final int PATIENCE = 2;

  private final String servers;
  private final InstantSource clock;
  private final Consumer<String> log;
  private int failures;
  private Instant since;

  /**
   * @param servers that were asked, for people
   * @param log is told of the outage and of its end
   */
  Outage(String servers, InstantSource clock, Consumer<String> log) {
    this.servers = servers;
    this.clock = clock;
    this.log = log;
  }

  /** No broker has answered. */
  void failed() {
    failures++;
    if (failures == 1) {
      since = clock.instant();
    } else if (failures == PATIENCE) {
      log.accept("No broker answers at " + servers + ". All work waits until one does.");
    }
  }

  /** A broker has answered. */
  void answered() {
    if (failures >= PATIENCE) {
      log.accept(
          "The brokers at %s answer again after %d s."
              .formatted(servers, Duration.between(since, clock.instant()).toSeconds()));
    }
    failures = 0;
  }
}
