package io.wirewatch.subject;

import io.wirewatch.model.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which subjects hold their tongue on what others tell. Safe for many threads.
 *
 * <p>Subjects that mute one another in a circle mute nobody of it: else both could fall silent.
 */
public final class Muting {
  private final Map<String, List<String>> mutes = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> muters = new ConcurrentHashMap<>();

  /** Among these subjects. */
  public static Muting of(Collection<Subject> subjects) {
    Muting muting = new Muting();
    subjects.forEach(muting::put);
    return muting;
  }

  void put(Subject subject) {
    change(subject.id(), subject.policy().mutes());
  }

  void remove(String id) {
    change(id, List.of());
  }

  /** Only what differs is touched, so that who reads meanwhile misses nothing that stays. */
  private synchronized void change(String muter, List<String> muted) {
    List<String> before = mutes.getOrDefault(muter, List.of());
    before.stream().filter(id -> !muted.contains(id)).forEach(id -> change(id, false, muter));
    muted.stream().filter(id -> !before.contains(id)).forEach(id -> change(id, true, muter));
    if (muted.isEmpty()) {
      mutes.remove(muter);
    } else {
      mutes.put(muter, muted);
    }
  }

  /** Sets are put in the place of others, never changed: readers see the one or the other. */
  private void change(String muted, boolean more, String muter) {
    Set<String> all = new TreeSet<>(muters.getOrDefault(muted, Set.of()));
    if (more ? all.add(muter) : all.remove(muter)) {
      if (all.isEmpty()) {
        muters.remove(muted);
      } else {
        muters.put(muted, all);
      }
    }
  }

  /** The subjects that mute one, in the order of their ids. */
  public List<String> mutersOf(String id) {
    Set<String> named = muters.get(id);
    if (named == null) {
      return List.of();
    }
    Set<String> reached = mutedBy(id);
    return named.stream().filter(muter -> !reached.contains(muter) && !muter.equals(id)).toList();
  }

  /** The subjects that one mutes, and those that these mute, and so on. */
  Set<String> mutedBy(String id) {
    Set<String> reached = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(mutes.getOrDefault(id, List.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(mutes.getOrDefault(next, List.of()));
      }
    }
    return reached;
  }

  /** The same things, each behind those of the subjects that mute its own; else in their order. */
  public <T> List<T> mutersFirst(List<T> things, Function<T, String> idOf) {
    if (muters.isEmpty() || things.size() < 2) {
      return things;
    }
    Map<String, T> byId = new TreeMap<>();
    things.forEach(thing -> byId.put(idOf.apply(thing), thing));
    List<T> order = new ArrayList<>();
    things.forEach(thing -> place(idOf.apply(thing), byId, order));
    return order;
  }

  private <T> void place(String id, Map<String, T> left, List<T> order) {
    T thing = left.remove(id);
    if (thing != null) {
      mutersOf(id).forEach(muter -> place(muter, left, order));
      order.add(thing);
    }
  }

  /**
   * What is wrong with a subject's muting, in a sentence; null: nothing. Subjects that mute one
   * another in a circle would each leave the telling to the other.
   */
  public String fault(String id) {
    List<String> way = new ArrayList<>();
    if (!leads(id, id, new HashSet<>(), way)) {
      return null;
    }
    return way.size() == 1
        ? "\"" + id + "\" mutes itself"
        : "subjects mute one another in a circle: "
            + String.join(" mutes ", way)
            + " mutes "
            + id
            + "; take one of these out";
  }

  private boolean leads(String from, String to, Set<String> walked, List<String> way) {
    way.add(from);
    for (String next : mutes.getOrDefault(from, List.of())) {
      if (next.equals(to) || (walked.add(next) && leads(next, to, walked, way))) {
        return true;
      }
    }
    way.remove(way.size() - 1);
    return false;
  }
}
