package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryRuleTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final RetryRule rule = rule(1.0);

  private static RetryRule rule(double chance) {
    return new RetryRule(
        Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24), 50, () -> chance);
  }

  private static Attempt failed() {
    return new Attempt.Failed("HTTP 503", null);
  }

  private Instant again(int tries, Instant now) {
    return ((RetryRule.Again) rule.decide(failed(), tries, START, now)).at();
  }

  @Test
  void shouldWaitTwiceAsLongAfterEachFailureUpToTheLongestWait() {
    assertThat(again(1, START)).isEqualTo(START.plusSeconds(1));
    assertThat(again(2, START)).isEqualTo(START.plusSeconds(2));
    assertThat(again(5, START)).isEqualTo(START.plusSeconds(16));
    assertThat(again(40, START)).isEqualTo(START.plus(Duration.ofMinutes(5)));
  }

  @Test
  void shouldShortenTheWaitByChanceToHalfAtMost() {
    assertThat(rule(0).wait(4)).isEqualTo(Duration.ofSeconds(4));
    assertThat(rule(0.5).wait(4)).isEqualTo(Duration.ofSeconds(6));
    assertThat(rule(1).wait(4)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void shouldWaitAsLongAsTheReceiverAsks() {
    Attempt busy = new Attempt.Failed("HTTP 429", Duration.ofMinutes(7));

    assertThat(rule.decide(busy, 1, START, START))
        .isEqualTo(new RetryRule.Again(START.plus(Duration.ofMinutes(7))));
  }

  @Test
  void shouldTryOnceMoreAtTheEndAndThenGiveUp() {
    Instant end = START.plus(Duration.ofHours(24));

    assertThat(again(20, end.minusSeconds(10))).isEqualTo(end);
    assertThat(rule.decide(failed(), 21, START, end)).isInstanceOf(RetryRule.GiveUp.class);
  }

  @Test
  void shouldGiveUpAfterTheMostAttemptsAndSayWhy() {
    assertThat(rule.decide(failed(), 50, START, START.plusSeconds(60)))
        .isEqualTo(new RetryRule.GiveUp("given up after 50 attempts: HTTP 503"));
  }

  @Test
  void shouldGiveUpAtOnceWhatTheReceiverWillNeverTake() {
    assertThat(rule.decide(new Attempt.Refused("HTTP 400"), 1, START, START))
        .isEqualTo(new RetryRule.GiveUp("refused: HTTP 400"));
  }

  @Test
  void shouldBeDoneWithWhatWasTaken() {
    assertThat(rule.decide(new Attempt.Delivered("HTTP 204"), 1, START, START))
        .isEqualTo(new RetryRule.Done());
  }
}
