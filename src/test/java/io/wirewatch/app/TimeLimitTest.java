package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {
  @Test
  void shouldWaitForWorkThatEnds() {
    AtomicBoolean done = new AtomicBoolean();
    assertThat(TimeLimit.run(Duration.ofSeconds(30), "work", () -> done.set(true))).isTrue();
    assertThat(done).isTrue();
  }

  @Test
  void shouldLeaveWorkThatDoesNotEnd() {
    CountDownLatch never = new CountDownLatch(1);
    assertThat(TimeLimit.run(Duration.ofMillis(50), "work", () -> wait(never))).isFalse();
    never.countDown();
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
