package io.wirewatch.feed;

import io.wirewatch.model.DateConfidence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What has been found out about a date so far; its readers write into it, each what it finds. */
final class DateParts {
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Whether 02/01 is the first of February. */
  final boolean monthFirst;

  int year = -1;
  int month = -1;
  int day = -1;
  int hour = -1;
  int minute;
  int second;
  int nano;
  Integer offsetSeconds;
  ZoneId zone;
  boolean guessed;
  Instant epoch;

  DateParts(DateOrder order) {
    monthFirst = order == DateOrder.MONTH_FIRST;
  }

  /** The date; empty where too little is known of it. */
  Optional<FeedDate.Reading> toReading() {
    if (epoch == null && (year < 0 || month < 1)) {
      return Optional.empty();
    }
    Instant instant = epoch == null ? inZone(local()) : epoch;
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      return Optional.empty();
    }
    DateConfidence confidence =
        FeedDate.isPlausible(instant)
            ? guessed ? DateConfidence.GUESSED : DateConfidence.STATED
            : DateConfidence.IMPLAUSIBLE;
    return Optional.of(new FeedDate.Reading(instant, confidence));
  }

  /** Day and time: the first of the month, or midnight, where none is told. */
  private LocalDateTime local() {
    if (day < 1) {
      day = 1;
      guessed = true;
    }
    int extraDays = 0;
    if (hour == 24 && minute == 0 && second == 0) {
      hour = 0;
      extraDays = 1;
    }
    if (second == 60) {
      second = 59;
    }
    if (hour < 0) {
      hour = 0;
      guessed = true;
    }
    return LocalDate.of(year, month, day).plusDays(extraDays).atTime(hour, minute, second, nano);
  }

  private Instant inZone(LocalDateTime local) {
    if (zone != null) {
      return local.atZone(zone).toInstant();
    }
    if (offsetSeconds != null) {
      return local.toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds);
    }
    guessed = true;
    return local.toInstant(ZoneOffset.UTC);
  }

  /** Sets an offset; one beyond the zones that exist counts as unknown. */
  void offset(int sign, int hours, int minutes) {
    if (minutes > 59) {
      throw new DateTimeException("offset");
    }
    int seconds = sign * (hours * 3600 + minutes * 60);
    if (seconds > 14 * 3600 || seconds < -12 * 3600) {
      offsetSeconds = 0;
      guessed = true;
    } else {
      offsetSeconds = seconds;
    }
  }

  /** Sets the year; one of two digits is that of our time. */
  void year(int value, int digits) {
    if (digits <= 2) {
      guessed = true;
      year = value < 70 ? 2000 + value : 1900 + value;
    } else {
      year = value;
    }
  }
}
