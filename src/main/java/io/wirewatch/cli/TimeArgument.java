package io.wirewatch.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as it is typed: an age or a while such as {@code 90s}, {@code 5m}, {@code 1h}, {@code 2d};
 * or ISO 8601.
 */
final class TimeArgument {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(s|m|h|d)");

  private TimeArgument() {}

  /**
   * A time that has been.
   *
   * @param option for the complaint
   * @throws TypeConversionException where the text is no time
   */
  static Instant before(Instant now, String option, String text) {
    Duration span = span(text);
    return span == null ? instant(option, text, "an age") : now.minus(span);
  }

  /**
   * A time that is to come.
   *
   * @param option for the complaint
   * @throws TypeConversionException where the text is no time, or one that is over
   */
  static Instant after(Instant now, String option, String text) {
    Duration span = span(text);
    Instant time = span == null ? instant(option, text, "a while") : now.plus(span);
    if (!time.isAfter(now)) {
      throw new TypeConversionException(option + ": " + text + " is over");
    }
    return time;
  }

  private static Duration span(String text) {
    Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return null;
    }
    long amount = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static Instant instant(String option, String text, String span) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "%s: '%s' is neither %s such as 5m nor a time such as 2026-11-23T10:00:00Z"
              .formatted(option, text, span));
    }
  }
}
