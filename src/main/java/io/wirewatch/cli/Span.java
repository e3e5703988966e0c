package io.wirewatch.cli;

import io.wirewatch.text.TimeSpan;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span that takes a while, such as 60s, 5m or 1500ms; and writes one for people. */
final class Span implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return TimeSpan.parse(text)
        .filter(span -> !span.isZero())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is no time span such as 60s, 5m or 1h"));
  }

  /** A span for people: {@code 45s}, {@code 12m}, {@code 3h20m}, {@code 2d}. */
  static String text(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 90) {
      return seconds + "s";
    }
    if (seconds < 90 * 60) {
      return Math.round(seconds / 60.0) + "m";
    }
    return seconds < 48 * 3600
        ? String.format(Locale.ROOT, "%dh%02dm", seconds / 3600, seconds % 3600 / 60)
        : seconds / 86400 + "d";
  }
}
