package io.wirewatch.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * What a failure means: again, and when; or never. Waits double from the first to the last, each
 * shortened by chance to between half and all of it, so that what failed together does not come
 * back together.
 *
 * @param first wait after the first failure
 * @param last the longest wait
 * @param giveUpAfter since the first attempt
 * @param attempts at most
 * @param chance from 0 to 1
 */
record RetryRule(
    Duration first, Duration last, Duration giveUpAfter, int attempts, DoubleSupplier chance) {

  /** What is to be done with an alert. */
  sealed interface Decision {}

  /** It is delivered. */
  record Done() implements Decision {}

  /** Try again at that time. */
  record Again(Instant at) implements Decision {}

  /** Keep it as a dead letter. */
  record GiveUp(String reason) implements Decision {}

  /**
   * @param tries attempts so far, this one among them
   * @param since the first attempt, also if an earlier process made it
   */
  Decision decide(Attempt attempt, int tries, Instant since, Instant now) {
    if (attempt instanceof Attempt.Delivered) {
      return new Done();
    }
    if (attempt instanceof Attempt.Refused refused) {
      return new GiveUp("refused: " + refused.detail());
    }
    Attempt.Failed failed = (Attempt.Failed) attempt;
    if (tries >= attempts) {
      return new GiveUp("given up after " + tries + " attempts: " + failed.detail());
    }
    Duration wait = wait(tries);
    if (failed.retryAfter() != null && failed.retryAfter().compareTo(wait) > 0) {
      wait = failed.retryAfter();
    }
    Instant end = since.plus(giveUpAfter);
    if (!now.isBefore(end)) {
      return new GiveUp("given up after " + giveUpAfter + ": " + failed.detail());
    }
    Instant next = now.plus(wait);
    return new Again(next.isAfter(end) ? end : next);
  }

  /** The wait behind so many failures in a row. */
  Duration wait(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), 40);
    double millis = Math.min(first.toMillis() * Math.pow(2, doublings), last.toMillis());
    return Duration.ofMillis(Math.round(millis * (0.5 + chance.getAsDouble() / 2)));
  }
}
