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
 */
public record WatchState(Map<String, Gathering> gatherings, Map<String, Instant> waiting) {
  public WatchState {
    gatherings = Map.copyOf(gatherings);
    waiting = Map.copyOf(waiting);
  }

  static WatchState empty() {
    return new WatchState(Map.of(), Map.of());
  }

  WatchState gather(String name, Gathering gathering) {
    Map<String, Gathering> all = new TreeMap<>(gatherings);
    if (gathering == null) {
      all.remove(name);
    } else {
      all.put(name, gathering);
    }
    return new WatchState(all, waiting);
  }

  WatchState wait(String story, Instant until) {
    Map<String, Instant> all = new TreeMap<>(waiting);
    if (until == null) {
      all.remove(story);
    } else {
      all.put(story, until);
    }
    return new WatchState(gatherings, all);
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

  boolean isEmpty() {
    return gatherings.isEmpty() && waiting.isEmpty();
  }
}
