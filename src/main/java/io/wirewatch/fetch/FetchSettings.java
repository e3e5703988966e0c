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
    int maxRedirects,
    Set<Integer> ports,
    boolean allowPrivateAddresses,
    int maxInFlight,
    int inFlightPerHost,
    Duration hostSpacing,
    int startsPerSecond,
    PolitenessKey.Policy hostBudget,
    Duration tick) {

  /** What {@code defaults.yaml} says. */
  public static FetchSettings defaults() {
    return new FetchSettings(
        "",
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        10L * 1024 * 1024,
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
    if (maxBodyBytes < 1 || maxInFlight < 1 || inFlightPerHost < 1 || startsPerSecond < 1) {
      throw new IllegalArgumentException(
          "fetch: body size, numbers in flight and starts a second must be positive");
    }
  }
}
