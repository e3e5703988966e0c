package io.wirewatch.deliver;

import java.time.Duration;

/**
 * How alerts are delivered; the targets themselves stand in a file.
 *
 * @param targets file or directory; empty: no targets
 * @param lookAgain how often the files are looked at for changes
 * @param firstRetry wait after a first failure; doubles with each further one
 * @param lastRetry the longest wait
 * @param giveUpAfter an alert that could not be delivered for so long is a dead letter
 * @param attempts so many failures make it one too
 * @param connectTimeout for one connection
 * @param timeout for one attempt
 * @param inFlight attempts under way at one target
 * @param waiting alerts of one target that are read ahead
 * @param history how far back feeds and streams remember
 * @param entries alerts in a feed
 * @param readers readers of the live stream at a time
 * @param publicAddress of this admin address as readers of feeds see it; empty: as they asked
 */
public record DeliverySettings(
    String targets,
    Duration lookAgain,
    Duration firstRetry,
    Duration lastRetry,
    Duration giveUpAfter,
    int attempts,
    Duration connectTimeout,
    Duration timeout,
    int inFlight,
    int waiting,
    Duration history,
    int entries,
    int readers,
    String publicAddress) {
  public DeliverySettings {
    if (inFlight < 1 || waiting < inFlight || waiting > 500) {
      throw new IllegalArgumentException(
          "deliver.in-flight must be at least 1, and deliver.waiting between that and 500");
    }
    if (attempts < 1 || entries < 1 || readers < 1 || readers > 64) {
      throw new IllegalArgumentException(
          "deliver.attempts, entries and readers must be at least 1, readers at most 64");
    }
    if (firstRetry.isZero() || firstRetry.isNegative() || lastRetry.compareTo(firstRetry) < 0) {
      throw new IllegalArgumentException(
          "deliver.first-retry must be more than nothing, and deliver.last-retry not less");
    }
    if (!publicAddress.isEmpty() && !publicAddress.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException(
          "deliver.public-address must be an address such as https://news.example.org");
    }
  }

  /** Good for most. */
  public static DeliverySettings defaults() {
    return new DeliverySettings(
        "",
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        500,
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        8,
        200,
        Duration.ofDays(30),
        100,
        32,
        "");
  }
}
