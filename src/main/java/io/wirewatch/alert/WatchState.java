package io.wirewatch.alert;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies between the stories of one subject: what is being gathered for one notice, and which
 * stories wait for the end of a cool-down or a silence.
 *
 * @param gatherings by name: {@code backlog}, {@code quiet}, {@code group} or {@code group RU};
 *     {@code quiet hushed} and the like for what a silence put aside
 * @param waiting by story: when its cool-down, or a silence, ends
 * @param version of the subject by which these times were set
 * @param told by name: the latest beginning of a notice that was told
 * @param again how many notices were told whose beginning was no later than one before
 */
public record WatchState(
    Map<String, Gathering> gatherings,
    Map<String, Instant> waiting,
    int version,
    Map<String, Instant> told,
    int again) {
  public WatchState {
    gatherings = Map.copyOf(gatherings);
    waiting = Map.copyOf(waiting);
    // Older states have none.
    told = told == null ? Map.of() : Map.copyOf(told);
  }

  static WatchState empty() {
    return new WatchState(Map.of(), Map.of(), 0, Map.of(), 0);
  }

  WatchState gather(String name, Gathering gathering) {
    Map<String, Gathering> all = new TreeMap<>(gatherings);
    if (gathering == null) {
      all.remove(name);
    } else {
      all.put(name, gathering);
    }
    return new WatchState(all, waiting, version, told, again);
  }

  WatchState wait(String story, Instant until) {
    Map<String, Instant> all = new TreeMap<>(waiting);
    if (until == null) {
      all.remove(story);
    } else {
      all.put(story, until);
    }
    return new WatchState(gatherings, all, version, told, again);
  }

  /** The same, as a subject of that version has it. */
  WatchState settled(int byVersion) {
    return new WatchState(gatherings, waiting, byVersion, told, again);
  }

  /**
   * A notice that began then is told. One that comes late can begin when another did that was told
   * long ago; its number keeps the two apart.
   */
  WatchState telling(String name, Instant opened) {
    Map<String, Instant> all = new TreeMap<>(told);
    if (isAnew(name, opened)) {
      all.put(name, opened);
      return new WatchState(gatherings, waiting, version, all, again);
    }
    return new WatchState(gatherings, waiting, version, told, again + 1);
  }

  /** Whether a notice began later than all of its name that were told. */
  boolean isAnew(String name, Instant opened) {
    return !told.containsKey(name) || opened.isAfter(told.get(name));
  }

  /** The same, with nothing to tell. */
  WatchState cleared() {
    return new WatchState(Map.of(), Map.of(), version, told, again);
  }

  /** When something is due next. */
  Optional<Instant> nextDue() {
    Instant next = null;
    for (Gathering gathering : gatherings.values()) {
      next = next == null || gathering.due().isBefore(next) ? gathering.due() : next;
    }
    for (Instant due : waiting.values()) {
      next = next == null || due.isBefore(next) ? due : next;
    }
    return Optional.ofNullable(next);
  }

  /** Whether nothing of it need be kept: what was told is, so that no notice bears its id. */
  boolean isEmpty() {
    return gatherings.isEmpty() && waiting.isEmpty() && told.isEmpty();
  }
}
