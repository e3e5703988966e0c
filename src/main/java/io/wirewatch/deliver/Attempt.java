package io.wirewatch.deliver;

import java.time.Duration;

/** What came of one attempt to deliver. Text is for people and logs, and holds no secret. */
sealed interface Attempt {
  /** For people. */
  String detail();

  /** The other side has it. */
  record Delivered(String detail) implements Attempt {}

  /**
   * Not now: worth another attempt.
   *
   * @param retryAfter how long the other side asks to be left alone; null where it does not
   */
  record Failed(String detail, Duration retryAfter) implements Attempt {}

  /** The other side will never take this one. */
  record Refused(String detail) implements Attempt {}
}
