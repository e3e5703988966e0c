package io.wirewatch.alert;

import io.wirewatch.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
    return holds(quiet, at) ? Optional.of(end(quiet, at)) : Optional.empty();
  }

  private static boolean holds(Subject.QuietHours quiet, Instant at) {
    LocalTime time = at.atZone(quiet.zone()).toLocalTime();
    boolean begun = !time.isBefore(quiet.from());
    boolean over = !time.isBefore(quiet.to());
    return quiet.to().isBefore(quiet.from()) ? begun || !over : begun && !over;
  }

  /**
   * The first instant behind one that is outside. A change of clocks can bring the hour of the end
   * twice, or never, or be the end itself.
   */
  private static Instant end(Subject.QuietHours quiet, Instant at) {
    ZoneRules rules = quiet.zone().getRules();
    LocalDate day = at.atZone(quiet.zone()).toLocalDate();
    Stream<Instant> changes =
        Stream.ofNullable(rules.nextTransition(at)).map(ZoneOffsetTransition::getInstant);
    Stream<Instant> ends =
        Stream.of(day, day.plusDays(1), day.plusDays(2))
            .map(each -> each.atTime(quiet.to()))
            .flatMap(
                end -> rules.getValidOffsets(end).stream().map(offset -> end.toInstant(offset)));
    return Stream.concat(changes, ends)
        .filter(each -> each.isAfter(at) && !holds(quiet, each))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
