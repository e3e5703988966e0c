package io.wirewatch.cli;

import io.wirewatch.text.TimeSpan;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as it is typed: an age or a while such as {@code 90s}, {@code 5m}, {@code 1h}, {@code 2d};
 * or ISO 8601.
 */
final class TimeArgument {
  private TimeArgument() {}

  /**
   * A time that has been.
   *
   * @param option for the complaint
   * @throws TypeConversionException where the text is no time
   */
  static Instant before(Instant now, String option, String text) {
    return TimeSpan.parse(text).map(now::minus).orElseGet(() -> instant(option, text, "an age"));
  }

  /**
   * A time that is to come.
   *
   * @param option for the complaint
   * @throws TypeConversionException where the text is no time, or one that is over
   */
  static Instant after(Instant now, String option, String text) {
    Instant time =
        TimeSpan.parse(text).map(now::plus).orElseGet(() -> instant(option, text, "a while"));
    if (!time.isAfter(now)) {
      throw new TypeConversionException(option + ": " + text + " is over");
    }
    return time;
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
