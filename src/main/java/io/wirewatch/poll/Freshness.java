package io.wirewatch.poll;

import io.wirewatch.text.TextNormalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the headers of an answer say about the next question, whatever its status (RFC 9111 section
 * 4.2 and 5.3, RFC 9110 section 10.2.3).
 *
 * @param freshSeconds for how long the answer stays fresh; 0 where nothing is said
 * @param retryAfter not to be asked before; null where nothing is said
 */
public record Freshness(long freshSeconds, Instant retryAfter) {
  /** Nothing is said. */
  public static final Freshness UNKNOWN = new Freshness(0, null);

  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * Reads the headers.
   *
   * @param headers names in lower case
   * @param now when the answer came
   */
  public static Freshness of(Map<String, String> headers, Instant now) {
    return new Freshness(fresh(headers, now).toSeconds(), retryAfter(headers, now).orElse(null));
  }

  private static Duration fresh(Map<String, String> headers, Instant now) {
    String control = TextNormalizer.lower(headers.getOrDefault("cache-control", ""));
    Optional<Long> maxAge = Optional.empty();
    for (String part : control.split(",")) {
      String directive = part.strip();
      if (directive.equals("no-cache") || directive.equals("no-store")) {
        return Duration.ZERO;
      }
      if (directive.startsWith("max-age=")) {
        maxAge = seconds(directive.substring("max-age=".length()).replace("\"", ""));
      }
    }
    if (maxAge.isPresent()) {
      long age = seconds(headers.get("age")).orElse(0L);
      return bounded(Duration.ofSeconds(Math.max(0, maxAge.get() - age)));
    }
    Optional<Instant> expires = HttpTime.parse(headers.get("expires"));
    if (expires.isPresent()) {
      // The server's own clock counts: it may differ from ours.
      Instant date = HttpTime.parse(headers.get("date")).orElse(now);
      return bounded(Duration.between(date, expires.get()));
    }
    return Duration.ZERO;
  }

  private static Optional<Instant> retryAfter(Map<String, String> headers, Instant now) {
    String value = headers.get("retry-after");
    if (value == null) {
      return Optional.empty();
    }
    Optional<Long> seconds = seconds(value);
    if (seconds.isPresent()) {
      return Optional.of(now.plus(bounded(Duration.ofSeconds(seconds.get()))));
    }
    Optional<Instant> stated = HttpTime.parse(value);
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    Instant date = HttpTime.parse(headers.get("date")).orElse(now);
    return Optional.of(now.plus(bounded(Duration.between(date, stated.get()))));
  }

  private static Optional<Long> seconds(String value) {
    String digits = value == null ? "" : value.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(digits.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(digits));
  }

  private static Duration bounded(Duration span) {
    if (span.isNegative()) {
      return Duration.ZERO;
    }
    return span.compareTo(LONGEST) > 0 ? LONGEST : span;
  }
}
