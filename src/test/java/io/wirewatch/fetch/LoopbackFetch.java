package io.wirewatch.fetch;

import java.time.Duration;

/** How tests fetch from servers of their own. */
public final class LoopbackFetch {
  private LoopbackFetch() {}

  /** The defaults, but for any port, private addresses, and no spacing. */
  public static FetchSettings settings() {
    FetchSettings usual = FetchSettings.defaults();
    return FetchSample.loopback()
        .pace(usual.maxInFlight(), usual.maxInFlight(), Duration.ZERO)
        .startsPerSecond(Math.max(usual.startsPerSecond(), 1_000))
        .settings();
  }
}
