package io.wirewatch.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** What an HTTP status means for a delivery. Pure. */
final class Answer {
  private Answer() {}

  /**
   * What the alert itself is to blame for, and a receiver that says it is gone for good. Every
   * other refusal is the receiver's or the target's to mend: an address that is 404 while the
   * receiver is deployed, a secret that is 401 while it is changed, a proxy's 407.
   */
  private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 413, 415, 422);

  /**
   * 2xx is delivered. What the alert's own body is to blame for will not become right by repeating;
   * all else may. Redirects are not followed: a signed alert goes where it was addressed or
   * nowhere, until somebody changes the target.
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
    if (FOR_GOOD.contains(status)) {
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
