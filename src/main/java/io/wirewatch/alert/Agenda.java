package io.wirewatch.alert;

import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the subjects have to tell later, in the order in which it falls due. */
final class Agenda {
  private final AlertMemory memory;
  private final Map<String, Instant> dueOf = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Set<String> resting = new HashSet<>();
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

  /** Keeps it, as it was settled by this version of the subject. */
  void keep(Subject subject, WatchState watch) {
    keep(subject.id(), watch.settled(subject.version()));
  }

  /** Keeps it. */
  void keep(String subjectId, WatchState watch) {
    if (!watch.equals(of(subjectId))) {
      settle(subjectId, watch);
    }
  }

  /** Keeps it, and tells what is due of a subject that rested. */
  void settle(String subjectId, WatchState watch) {
    memory.watch(subjectId, watch.isEmpty() ? null : watch);
    schedule(subjectId, watch);
  }

  /** Nothing is told for a subject that is not there; what waits stays. */
  void rest(String subjectId) {
    unschedule(subjectId);
    resting.add(subjectId);
  }

  /** The subjects that have something to tell later, in the order of their ids. */
  List<String> subjects() {
    return Stream.concat(dueOf.keySet().stream(), resting.stream()).sorted().toList();
  }

  /** Whether the times of what a subject has to tell were set by another version of it. */
  boolean isUnsettled(Subject subject) {
    return resting.contains(subject.id())
        || dueOf.containsKey(subject.id()) && versions.get(subject.id()) != subject.version();
  }

  private void schedule(String subjectId, WatchState watch) {
    unschedule(subjectId);
    watch
        .nextDue()
        .ifPresent(
            at -> {
              dueOf.put(subjectId, at);
              versions.put(subjectId, watch.version());
              due.add(new Due(at, subjectId));
            });
  }

  private void unschedule(String subjectId) {
    Instant before = dueOf.remove(subjectId);
    if (before != null) {
      due.remove(new Due(before, subjectId));
    }
    versions.remove(subjectId);
    resting.remove(subjectId);
  }
}
