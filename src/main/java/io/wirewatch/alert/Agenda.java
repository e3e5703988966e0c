package io.wirewatch.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the subjects have to tell later, in the order in which it falls due. */
final class Agenda {
  private final AlertMemory memory;
  private final Map<String, Instant> dueOf = new HashMap<>();
  private final TreeSet<Due> due = new TreeSet<>();

  Agenda(AlertMemory memory) {
    this.memory = memory;
    memory.watches().forEach(this::schedule);
  }

  /** A subject that has something to tell at a time. */
  record Due(Instant at, String subjectId) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : subjectId.compareTo(other.subjectId);
    }
  }

  /** What is due next, if it is due by then. */
  Optional<Due> next(Instant now) {
    return due.isEmpty() || due.first().at().isAfter(now)
        ? Optional.empty()
        : Optional.of(due.first());
  }

  /** What a subject has to tell later. */
  WatchState of(String subjectId) {
    WatchState watch = memory.watch(subjectId);
    return watch == null ? WatchState.empty() : watch;
  }

  /** Keeps it. */
  void keep(String subjectId, WatchState watch) {
    if (!watch.equals(of(subjectId))) {
      memory.watch(subjectId, watch.isEmpty() ? null : watch);
      schedule(subjectId, watch);
    }
  }

  private void schedule(String subjectId, WatchState watch) {
    Instant before = dueOf.remove(subjectId);
    if (before != null) {
      due.remove(new Due(before, subjectId));
    }
    watch
        .nextDue()
        .ifPresent(
            at -> {
              dueOf.put(subjectId, at);
              due.add(new Due(at, subjectId));
            });
  }
}
