package io.wirewatch.ops;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Suppressed;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** How the subjects do, and what their watchers are told and spared. */
final class SubjectMetrics {
  /** Subjects with a label of their own; all others are counted as "other". */
  private static final int LABELS = 200;

  private final Meters meters;
  private final Delays delays;
  private final Set<String> labelled = new HashSet<>();
  private volatile Supplier<SubjectHealth> health = () -> SubjectHealth.NONE;

  SubjectMetrics(Meters meters, Delays delays) {
    this.meters = meters;
    this.delays = delays;
    subjects("watched", SubjectHealth::subjects);
    subjects("refused", it -> it.refused().size());
    subjects("failing", it -> it.failing().size());
    subjects("unfiltered", it -> it.unfiltered().size());
    subjects("topicless", it -> it.topicless().size());
  }

  /** Counts the subjects from now on. */
  void watch(Supplier<SubjectHealth> health) {
    this.health = health;
  }

  SubjectHealth health() {
    return health.get();
  }

  /** An alert; delay null where it was read as history. */
  void alert(Alert alert, Duration delay) {
    meters
        .counter(
            "wirewatch.alerts",
            "Alerts by subject, severity and kind",
            "subject",
            label(alert.subjectId()),
            "severity",
            alert.severity() == null ? "none" : Json.nameOf(alert.severity()),
            "kind",
            Json.nameOf(alert.kind()))
        .increment();
    delays.alerted(alert, delay);
  }

  void heldBack(Suppressed held) {
    meters
        .counter(
            "wirewatch.suppressed",
            "Matches that were held back, by subject and reason",
            "subject",
            label(held.subjectId()),
            "reason",
            Json.nameOf(held.reason()))
        .increment();
  }

  private void subjects(String state, ToIntFunction<SubjectHealth> count) {
    meters.gauge(
        "wirewatch.subjects",
        "Subjects by state, where they are matched",
        () -> count.applyAsInt(health()),
        "state",
        state);
  }

  private synchronized String label(String subject) {
    if (labelled.contains(subject)) {
      return subject;
    }
    return labelled.size() < LABELS && labelled.add(subject) ? subject : "other";
  }
}
