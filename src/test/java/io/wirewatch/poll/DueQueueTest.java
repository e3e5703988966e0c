package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueQueueTest {
  private static final Instant T = Instant.parse("2026-11-23T10:00:00Z");

  private final DueQueue queue = new DueQueue(1, Duration.ofSeconds(5));

  @Test
  void shouldStartNothingBeforeItIsDue() {
    queue.schedule("a", "h", T.plusSeconds(10));
    assertThat(queue.start(T)).isEmpty();
    assertThat(queue.next()).contains(T.plusSeconds(10));
    assertThat(queue.start(T.plusSeconds(10))).contains("a");
  }

  @Test
  void shouldKeepTheBudgetOfAHost() {
    queue.schedule("a", "h", T);
    queue.schedule("b", "h", T);
    queue.schedule("c", "other", T);
    assertThat(queue.start(T)).isPresent();
    assertThat(queue.start(T)).isPresent();
    assertThat(queue.start(T)).as("one in flight a host").isEmpty();
    queue.schedule("a", "h", T.plusSeconds(900));
    assertThat(queue.start(T.plusSeconds(4))).as("spacing").isEmpty();
    assertThat(queue.start(T.plusSeconds(5))).contains("b");
  }

  @Test
  void shouldForgetAFeedInFlight() {
    queue.schedule("a", "h", T);
    queue.schedule("b", "h", T);
    assertThat(queue.start(T)).contains("a");
    queue.remove("a");
    assertThat(queue.inFlight()).isZero();
    assertThat(queue.start(T.plusSeconds(5))).contains("b");
    queue.remove("b");
    assertThat(queue.size()).isZero();
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void shouldMoveAFeedToAnotherTimeAndHost() {
    queue.schedule("a", "h", T.plusSeconds(100));
    queue.schedule("a", "h", T);
    queue.schedule("a", "new", T.plusSeconds(50));
    assertThat(queue.start(T.plusSeconds(49))).isEmpty();
    assertThat(queue.start(T.plusSeconds(50))).contains("a");
    assertThat(queue.start(T.plusSeconds(200))).isEmpty();
  }

  @Test
  void shouldPauseAWholeHost() {
    queue.schedule("a", "h", T);
    queue.schedule("b", "h", T);
    queue.schedule("c", "other", T);
    queue.pause("h", T.plusSeconds(3600));
    assertThat(queue.start(T)).contains("c");
    assertThat(queue.start(T.plusSeconds(3599))).isEmpty();
    assertThat(queue.start(T.plusSeconds(3600))).isPresent();
  }

  @Test
  void shouldLetAFeedThroughAPauseAndNoOther() {
    queue.schedule("a", "h", T);
    queue.schedule("b", "h", T.plusSeconds(1));
    queue.pause("h", T.plusSeconds(3600));
    queue.hurry("b", "h", T.plusSeconds(10));
    assertThat(queue.start(T.plusSeconds(9))).isEmpty();
    assertThat(queue.start(T.plusSeconds(10))).contains("b");
    queue.schedule("b", "h", T.plusSeconds(20));
    assertThat(queue.start(T.plusSeconds(3599))).isEmpty();
    queue.resume("h");
    assertThat(queue.start(T.plusSeconds(3599))).contains("a");
  }

  @Test
  void shouldKeepAHostsPauseWhenItsOnlyFeedIsScheduledAnew() {
    queue.schedule("a", "h", T);
    assertThat(queue.start(T)).contains("a");
    queue.pause("h", T.plusSeconds(3600));
    queue.schedule("a", "h", T.plusSeconds(1));
    assertThat(queue.start(T.plusSeconds(10))).isEmpty();
  }
}
