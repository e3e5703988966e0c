package io.wirewatch.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What an HTTP status means for a delivery. Pure. */
final class Answer {
  private Answer() {}

  /**
   * 2xx is delivered. What the request itself is to blame for (4xx) will not become right by
   * repeating; a time-out, a conflict of timing and too many requests (408, 425, 429) will, as will
   * a server's own trouble. Redirects are not followed: a signed alert goes where it was addressed
   * or nowhere, until somebody changes the target.
   *
   * @param retryAfter header; may be null
   * @param body its beginning, for people
   */
  static Attempt judge(int status, String retryAfter, String body, Instant now) {
    String detail =
        "HTTP " + status + (body == null || body.isBlank() ? "" : ": " + OneLine.of(body, 200));
    if (status >= 200 && status < 300) {
      return new Attempt.Delivered(detail);
    }
    if (status >= 300 && status < 400) {
      return new Attempt.Failed(detail + " (redirects are not followed)", null);
    }
    if (status >= 400 && status < 500 && status != 408 && status != 425 && status != 429) {
      return new Attempt.Refused(detail);
    }
    return new Attempt.Failed(detail, retryAfter(retryAfter, now));
  }

  /** Seconds or a date (RFC 9110, section 10.2.3); null where it says neither, or the past. */
  static Duration retryAfter(String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
