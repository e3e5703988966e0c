package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookoutTest {
  @Test
  void shouldLookAgainAfterALookThatFailed() throws InterruptedException {
    CountDownLatch looks = new CountDownLatch(3);
    Runnable failing =
        () -> {
          looks.countDown();
          throw new UncheckedIOException(new IOException("the directory is being replaced"));
        };
    try (Lookout lookout = new Lookout("test", failing, Duration.ofMillis(1))) {
      lookout.start();
      assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(lookout.hasDied()).isFalse();
    }
  }

  @Test
  void shouldTellOfAThreadThatHasDied() {
    Runnable deadly =
        () -> {
          throw new NoClassDefFoundError("gone");
        };
    try (Lookout lookout = new Lookout("test", deadly, Duration.ofMillis(1))) {
      lookout.start();
      org.awaitility.Awaitility.await().until(lookout::hasDied);
    }
  }
}
