package io.wirewatch.fetch;

import java.time.Duration;
import java.util.Set;

/** The default way to ask, but at any address and port, and for what a test says of it. */
public final class FetchSample {
  private final FetchSettings usual = FetchSettings.defaults();
  private String contact = usual.userAgentContact();
  private Duration total = usual.totalTimeout();
  private long body = usual.maxBodyBytes();
  private int redirects = usual.maxRedirects();
  private Set<Integer> ports = Set.of();
  private boolean privately = true;
  private int inFlight = usual.maxInFlight();
  private int perHost = usual.inFlightPerHost();
  private Duration spacing = usual.hostSpacing();
  private int starts = usual.startsPerSecond();

  private FetchSample() {}

  /** Servers on loopback may be asked, at the default pace. */
  public static FetchSample loopback() {
    return new FetchSample();
  }

  /** Given to publishers. */
  FetchSample contact(String is) {
    contact = is;
    return this;
  }

  /** The time for one poll with all its redirects. */
  FetchSample within(Duration is) {
    total = is;
    return this;
  }

  FetchSample bodyBytes(long most) {
    body = most;
    return this;
  }

  FetchSample redirects(int most) {
    redirects = most;
    return this;
  }

  FetchSample ports(Set<Integer> are) {
    ports = are;
    return this;
  }

  /** Whether loopback and private networks may be asked. */
  FetchSample privately(boolean may) {
    privately = may;
    return this;
  }

  /** Questions in flight, in all and at one host, and the time between the starts of two there. */
  FetchSample pace(int all, int atOneHost, Duration between) {
    inFlight = all;
    perHost = atOneHost;
    spacing = between;
    return this;
  }

  FetchSample startsPerSecond(int most) {
    starts = most;
    return this;
  }

  /** The settings. */
  public FetchSettings settings() {
    return new FetchSettings(
        contact,
        usual.connectTimeout(),
        total,
        body,
        usual.maxHeldBytes(),
        redirects,
        ports,
        privately,
        inFlight,
        perHost,
        spacing,
        starts,
        usual.hostBudget(),
        usual.tick());
  }
}
