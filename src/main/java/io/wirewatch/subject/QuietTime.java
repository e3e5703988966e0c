package io.wirewatch.subject;

import io.wirewatch.model.Subject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Quiet hours, and when those end that hold at an instant. */
final class QuietTime {
  private QuietTime() {}

  /** The end of the quiet hours that a subject is in, or nothing where it may speak. */
  static Optional<Instant> until(Subject subject, Instant at) {
    Subject.QuietHours quiet = subject.policy().quietHours();
    if (quiet == null
        || (quiet.except() != null && subject.severity().compareTo(quiet.except()) >= 0)) {
      return Optional.empty();
    }
    ZonedDateTime local = at.atZone(quiet.zone());
    LocalTime time = local.toLocalTime();
    boolean overMidnight = quiet.to().isBefore(quiet.from());
    boolean within =
        overMidnight
            ? !time.isBefore(quiet.from()) || time.isBefore(quiet.to())
            : !time.isBefore(quiet.from()) && time.isBefore(quiet.to());
    if (!within) {
      return Optional.empty();
    }
    var day = local.toLocalDate();
    if (overMidnight && !time.isBefore(quiet.from())) {
      day = day.plusDays(1);
    }
    return Optional.of(day.atTime(quiet.to()).atZone(quiet.zone()).toInstant());
  }
}
