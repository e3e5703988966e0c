package io.wirewatch;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for what must come, where it does not say. A machine that builds several
 * things at once takes its time over a first rebalance; a test that fails is as late as the longest
 * wait, one that passes is not.
 */
public final class Patience implements BeforeAllCallback {
  static final Duration LONGEST = Duration.ofMinutes(2);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(LONGEST);
  }
}
