package io.wirewatch.subject;

import io.wirewatch.model.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies between the stories of one subject: what is being gathered for one notice, and which
 * stories wait for the end of their cool-down.
 *
 * @param gatherings by name: {@code backlog}, {@code quiet}, {@code group} or {@code group RU}
 * @param waiting by story: when its cool-down ends
 */
public record WatchState(Map<String, Gathering> gatherings, Map<String, Instant> waiting) {
  private static final int MOST_PARTS = 50;

  public WatchState {
    gatherings = Map.copyOf(gatherings);
    waiting = Map.copyOf(waiting);
  }

  /**
   * What one notice will sum up.
   *
   * @param opened when it began
   * @param due when it is told
   * @param total how many matches, of which {@code parts} shows the first
   * @param parts the first fifty
   * @param only the one match, as long as there is only one
   * @param outlets in order of arrival
   */
  public record Gathering(
      Instant opened,
      Instant due,
      int total,
      List<Alert.Part> parts,
      Pending only,
      List<String> outlets) {
    public Gathering {
      parts = List.copyOf(parts);
      outlets = List.copyOf(outlets);
    }

    static Gathering empty(Instant opened, Instant due) {
      return new Gathering(opened, due, 0, List.of(), null, List.of());
    }

    Gathering with(Pending news, Instant newDue) {
      List<Alert.Part> more = new ArrayList<>(parts);
      if (more.size() < MOST_PARTS) {
        more.add(news.sighting().part(news.kind()));
      }
      List<String> names = new ArrayList<>(outlets);
      if (!names.contains(news.sighting().outlet()) && names.size() < MOST_PARTS) {
        names.add(news.sighting().outlet());
      }
      return new Gathering(opened, newDue, total + 1, more, total == 0 ? news : null, names);
    }

    Gathering dueAt(Instant later) {
      return new Gathering(opened, later, total, parts, only, outlets);
    }

    /** Both together, due when this one is. */
    Gathering and(Gathering other) {
      if (total == 0) {
        return other.dueAt(due);
      }
      if (other.total == 0) {
        return this;
      }
      List<Alert.Part> more = new ArrayList<>(parts);
      other.parts.stream().limit(MOST_PARTS - more.size()).forEach(more::add);
      List<String> names = new ArrayList<>(outlets);
      other.outlets.stream().filter(o -> !names.contains(o)).forEach(names::add);
      return new Gathering(opened, due, total + other.total, more, null, names);
    }
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
