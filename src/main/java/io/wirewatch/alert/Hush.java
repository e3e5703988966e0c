package io.wirewatch.alert;

import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a subject must not speak of a story now.
 *
 * @param reason silenced or inhibited
 * @param why in a sentence, for people
 * @param until event time from which it may speak, so far as is known
 */
record Hush(Reason reason, String why, Instant until) {

  /** The silence that holds at an instant for what is about these regions, by this outlet. */
  static Optional<Hush> silence(Subject subject, List<String> regions, String outlet, Instant at) {
    return subject.silences().stream()
        .filter(silence -> holds(silence, at) && meets(silence, regions, outlet))
        .findFirst()
        .map(
            silence ->
                new Hush(
                    Reason.SILENCED,
                    "Silenced until "
                        + silence.until()
                        + (silence.reason() == null ? "" : ": " + silence.reason()),
                    silence.until()));
  }

  private static boolean holds(Subject.Silence silence, Instant at) {
    return at.isBefore(silence.until()) && (silence.from() == null || !at.isBefore(silence.from()));
  }

  private static boolean meets(Subject.Silence silence, List<String> regions, String outlet) {
    return (silence.regions().isEmpty() || regions.stream().anyMatch(silence.regions()::contains))
        && (silence.outlets().isEmpty()
            || silence.outlets().stream().anyMatch(o -> o.equalsIgnoreCase(outlet)));
  }
}
