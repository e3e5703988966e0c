package io.wirewatch.cli;

import io.wirewatch.text.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span that takes a while, such as 60s, 5m or 1500ms. */
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
}
