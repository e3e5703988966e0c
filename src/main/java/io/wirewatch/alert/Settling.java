package io.wirewatch.alert;

import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What waits for a subject that is changed, removed or added again meanwhile: it is told as the
 * subject says now, and not as it said when that began to wait.
 */
final class Settling {
  private final AlertMemory memory;
  private final Agenda agenda;
  private final Refit refit;
  private final Function<String, Optional<Subject>> subjects;

  /** In minutes since 1970: when it was last asked which subjects were changed. */
  private long reviewed = Long.MIN_VALUE;

  Settling(
      AlertMemory memory,
      Agenda agenda,
      Refit refit,
      Function<String, Optional<Subject>> subjects) {
    this.memory = memory;
    this.agenda = agenda;
    this.refit = refit;
    this.subjects = subjects;
  }

  /** Looks after all for whom something waits; each minute is soon enough. */
  void review(Instant at, List<AlertDecision> decisions) {
    long minute = Math.floorDiv(at.getEpochSecond(), 60L);
    if (minute > reviewed) {
      reviewed = minute;
      agenda.subjects().forEach(id -> change(id, at, decisions));
    }
  }

  /** Looks after one of them. */
  void change(String subjectId, Instant at, List<AlertDecision> decisions) {
    subjects
        .apply(subjectId)
        .ifPresentOrElse(subject -> settle(subject, at, decisions), () -> rest(subjectId, at));
  }

  /** Of a subject that was changed, what waits and still fits does so as it says now. */
  void settle(Subject subject, Instant at, List<AlertDecision> decisions) {
    if (!agenda.isUnsettled(subject)) {
      return;
    }
    refit.waiting(subject, at, decisions);
    WatchState watch = agenda.of(subject.id()).settled(subject.version());
    for (String storyId : watch.waiting().keySet()) {
      AlertState state = memory.story(subject.id(), storyId);
      boolean waits = state != null && state.pending() != null;
      watch = watch.wait(storyId, waits ? due(state, subject.policy(), at) : null);
    }
    agenda.settle(subject.id(), Notices.settled(subject, watch, at));
  }

  /** What waits for a silence is asked then whether it still must. */
  private static Instant due(AlertState state, Subject.Policy policy, Instant at) {
    Instant end =
        state.lastToldAt() == null || state.pending().takesBack()
            ? at
            : state.lastToldAt().plus(policy.coolDown());
    return end.isAfter(at) ? end : at;
  }

  /** What waits for a subject that is there no more waits until it is there again, or forgotten. */
  private void rest(String subjectId, Instant at) {
    WatchState watch = agenda.of(subjectId);
    if (watch.nextDue().filter(due -> due.plus(AlertMemory.KEPT).isBefore(at)).isPresent()) {
      agenda.settle(subjectId, watch.cleared());
    } else {
      agenda.rest(subjectId);
    }
  }
}
