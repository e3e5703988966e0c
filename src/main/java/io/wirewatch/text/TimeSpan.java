package io.wirewatch.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as people write it, the same in settings, files and on the command line: {@code
 * 500ms}, {@code 90s}, {@code 5m} or {@code 5 min}, {@code 4h}, {@code 2d}, and together {@code
 * 3h20m}, the larger first.
 */
public final class TimeSpan {
  /** The larger first. */
  private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");

  private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*(ms|min|s|m|h|d)\\s*");

  private TimeSpan() {}

  /** The span, which may be of no length; empty where the text is none. */
  public static Optional<Duration> parse(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    Matcher part = PART.matcher(written);
    Duration sum = Duration.ZERO;
    int end = 0;
    int rank = -1;
    while (end < written.length()) {
      if (!part.region(end, written.length()).lookingAt() || rank(part.group(2)) <= rank) {
        return Optional.empty();
      }
      rank = rank(part.group(2));
      sum = sum.plus(length(Long.parseLong(part.group(1)), part.group(2)));
      end = part.end();
    }
    return end == 0 ? Optional.empty() : Optional.of(sum);
  }

  private static int rank(String unit) {
    return UNITS.indexOf(unit.equals("min") ? "m" : unit);
  }

  private static Duration length(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "h" -> Duration.ofHours(amount);
      case "d" -> Duration.ofDays(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
