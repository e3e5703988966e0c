package io.wirewatch.fetch;

import java.time.Duration;
import java.util.Set;

/** How tests fetch from servers of their own. */
public final class LoopbackFetch {
  private LoopbackFetch() {}

  /** The defaults, but for any port, private addresses, and no spacing. */
  public static FetchSettings settings() {
    FetchSettings usual = FetchSettings.defaults();
    return new FetchSettings(
        usual.userAgentContact(),
        usual.connectTimeout(),
        usual.totalTimeout(),
        usual.maxBodyBytes(),
        usual.maxRedirects(),
        Set.of(),
        true,
        usual.maxInFlight(),
        usual.maxInFlight(),
        Duration.ZERO,
        Math.max(usual.startsPerSecond(), 1_000),
        usual.hostBudget(),
        usual.tick());
  }
}
