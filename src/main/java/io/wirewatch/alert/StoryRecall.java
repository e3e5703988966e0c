package io.wirewatch.alert;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a subject knows of a story under all the names that it has borne. Stories that turn out to
 * be one event go on in one state, with the sources, facts and waiting news of all.
 */
final class StoryRecall {
  /** More names than any event has; a bound against links without end. */
  private static final int MOST_NAMES = 50;

  private final AlertMemory memory;
  private final Agenda agenda;

  StoryRecall(AlertMemory memory, Agenda agenda) {
    this.memory = memory;
    this.agenda = agenda;
  }

  /** The state of a match's story, before the match. */
  AlertState of(Sighting sighting) {
    String subjectId = sighting.subjectId();
    List<AlertState> met = met(subjectId, sighting.storyId());
    List<AlertState> whole = met.stream().filter(state -> state.mergedInto() == null).toList();
    if (whole.isEmpty()) {
      return AlertState.first(sighting);
    }
    AlertState first =
        whole.stream().filter(AlertState::told).findFirst().orElseGet(() -> whole.get(0));
    AlertState lead = whole.stream().filter(state -> state != first).reduce(first, AlertState::and);
    for (AlertState other : met) {
      boolean own = other.storyId().equals(sighting.storyId());
      if (!other.storyId().equals(lead.storyId()) && (own || other.mergedInto() == null)) {
        merge(subjectId, lead, other, sighting.at());
      }
    }
    return lead;
  }

  /** The state that a story has under any of its names and that was told; null if none was. */
  AlertState told(String subjectId, String storyId) {
    return met(subjectId, storyId).stream()
        .filter(state -> state.mergedInto() == null && state.told())
        .findFirst()
        .orElse(null);
  }

  /** The states in which a story goes on; several where they have not met since they merged. */
  List<AlertState> whole(String subjectId, String storyId) {
    return met(subjectId, storyId).stream().filter(state -> state.mergedInto() == null).toList();
  }

  /** All names under which a subject has met a story, and the given one. */
  Set<String> names(String subjectId, String storyId) {
    Set<String> names = new LinkedHashSet<>(Set.of(storyId));
    met(subjectId, storyId).forEach(state -> names.add(state.storyId()));
    return names;
  }

  /**
   * Whether an article fitted the subject as it was before, and stands in one of its stories; or
   * that stands there which it withdraws.
   */
  boolean holds(String subjectId, Sighting sighting) {
    return whole(subjectId, sighting.storyId()).stream()
        .anyMatch(
            state ->
                sighting.notice()
                    ? Withdrawal.of(state.accounts(), sighting).isPresent()
                    : state.account(sighting.articleId()).isPresent());
  }

  /** The subjects that have met a story under any of its names, in the order of their ids. */
  Collection<String> watchers(String storyId) {
    Set<String> subjects = new TreeSet<>();
    Set<String> names = new LinkedHashSet<>(Set.of(storyId));
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.remove();
      subjects.addAll(memory.watchers(name));
      for (String each : memory.kin(name)) {
        if (names.size() < MOST_NAMES && names.add(each)) {
          open.add(each);
        }
      }
    }
    return subjects;
  }

  /** What a subject has met under any name of a story, the given one first. */
  private List<AlertState> met(String subjectId, String storyId) {
    List<AlertState> met = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(Set.of(storyId));
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.remove();
      List<String> further = new ArrayList<>(memory.kin(name));
      AlertState state = memory.story(subjectId, name);
      if (state != null) {
        met.add(state);
        // The link of the state outlives that of the stories, of which only the last are kept.
        if (state.mergedInto() != null) {
          further.add(0, state.mergedInto());
        }
      }
      for (String each : further) {
        if (names.size() < MOST_NAMES && names.add(each)) {
          open.add(each);
        }
      }
    }
    return met;
  }

  private void merge(String subjectId, AlertState lead, AlertState other, Instant at) {
    WatchState watch = agenda.of(subjectId);
    Instant due = watch.waiting().get(other.storyId());
    if (due != null) {
      Instant own = watch.waiting().get(lead.storyId());
      agenda.keep(
          subjectId,
          watch
              .wait(other.storyId(), null)
              .wait(lead.storyId(), own != null && own.isBefore(due) ? own : due));
    }
    memory.story(subjectId, lead.storyId(), lead);
    memory.story(subjectId, other.storyId(), other.merged(lead.storyId(), at));
  }
}
