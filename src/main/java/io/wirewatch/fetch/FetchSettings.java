package io.wirewatch.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How to ask.
 *
 * @param userAgentContact an address for publishers who want to reach us, put into the User-Agent;
 *     empty for none
 * @param connectTimeout for one connection
 * @param totalTimeout for one poll with all its redirects
 * @param maxBodyBytes of a document, after expansion
 * @param maxHeldBytes of all documents that are held at a time, from their first byte until they
 *     are taken in; 0 for a sixteenth of the heap
 * @param maxRedirects followed in one poll
 * @param ports that may be asked; empty for all
 * @param allowPrivateAddresses whether loopback and private networks may be asked; for the demo,
 *     tests and feeds of one's own
 * @param maxInFlight questions in flight in this process
 * @param inFlightPerHost questions in flight at one host
 * @param hostSpacing between the starts of two questions to one host
 * @param startsPerSecond questions started a second by one task, so that no wake-up is a burst
 * @param hostBudget what a host is, for its budget
 * @param tick how often finished polls are taken in and due ones started
 */
public record FetchSettings(
    String userAgentContact,
    Duration connectTimeout,
    Duration totalTimeout,
    long maxBodyBytes,
    long maxHeldBytes,
    int maxRedirects,
    Set<Integer> ports,
    boolean allowPrivateAddresses,
    int maxInFlight,
    int inFlightPerHost,
    Duration hostSpacing,
    int startsPerSecond,
    PolitenessKey.Policy hostBudget,
    Duration tick) {

  private static final Duration SHORTEST = Duration.ofMillis(10);

  /** What {@code defaults.yaml} says. */
  public static FetchSettings defaults() {
    return new FetchSettings(
        "",
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        10L * 1024 * 1024,
        0,
        5,
        Set.of(80, 443, 8080, 8443),
        false,
        64,
        2,
        Duration.ofSeconds(1),
        50,
        PolitenessKey.Policy.HOST,
        Duration.ofMillis(250));
  }

  public FetchSettings {
    ports = ports == null ? Set.of() : Set.copyOf(ports);
    userAgentContact = userAgentContact == null ? "" : userAgentContact.strip();
    if (connectTimeout.compareTo(SHORTEST) < 0) {
      throw refused("connect-timeout", connectTimeout, "at least 10ms; 10s is usual");
    }
    if (totalTimeout.compareTo(SHORTEST) < 0) {
      throw refused("total-timeout", totalTimeout, "at least 10ms; 60s is usual");
    }
    if (maxRedirects < 0) {
      throw refused("max-redirects", maxRedirects, "0, to follow none, or more; 5 is usual");
    }
    if (tick.compareTo(SHORTEST) < 0) {
      throw refused("tick", tick, "at least 10ms; 250ms is usual");
    }
    if (maxHeldBytes < 0) {
      throw refused("max-held-bytes", maxHeldBytes, "0, for a part of the heap, or more");
    }
    if (maxBodyBytes < 1 || maxInFlight < 1 || inFlightPerHost < 1 || startsPerSecond < 1) {
      throw new IllegalArgumentException(
          "fetch: body size, numbers in flight and starts a second must be positive");
    }
  }

  private static IllegalArgumentException refused(String key, Object value, String remedy) {
    return new IllegalArgumentException("fetch.%s: %s; give %s".formatted(key, value, remedy));
  }
}
