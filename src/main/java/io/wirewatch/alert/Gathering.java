package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one notice will sum up.
 *
 * @param opened when it began
 * @param due when it is told
 * @param total how many matches, of which {@code parts} shows the first
 * @param parts the first fifty
 * @param regions countries that each part is about; shorter where an older state lacks them
 * @param only the news of its one story, as long as there is only one and all of it is here
 * @param outlets in order of arrival
 * @param further stories of which no part is shown, in order of arrival; at most a thousand
 */
public record Gathering(
    Instant opened,
    Instant due,
    int total,
    List<Alert.Part> parts,
    List<List<String>> regions,
    Pending only,
    List<String> outlets,
    List<String> further) {
  private static final int MOST_PARTS = 50;
  private static final int MOST_FURTHER = 1_000;

  public Gathering {
    parts = List.copyOf(parts);
    outlets = List.copyOf(outlets);
    // Older states have neither.
    regions = regions == null ? List.of() : List.copyOf(regions);
    further = further == null ? List.of() : List.copyOf(further);
  }

  static Gathering empty(Instant opened, Instant due) {
    return new Gathering(opened, due, 0, List.of(), List.of(), null, List.of(), List.of());
  }

  /** Why a part must not be told yet. */
  interface Hushing {
    Optional<Hush> of(Alert.Part part, List<String> regions);
  }

  /**
   * What may be told and what may not; together the whole.
   *
   * @param hushed due when the first of it may be told
   */
  record Split(Gathering told, Gathering hushed) {}

  Gathering with(Pending news, Instant newDue) {
    Sighting sighting = news.sighting();
    boolean same = only != null && only.sighting().storyId().equals(sighting.storyId());
    return joined(
        newDue,
        total + 1,
        List.of(sighting.part(news.kind())),
        List.of(sighting.regions()),
        total == 0 ? news : same ? Pending.after(only, news) : null);
  }

  /** With a part of which no more is kept, its regions neither. */
  Gathering with(Alert.Part part) {
    return joined(due, total + 1, List.of(part), List.of(List.of()), null);
  }

  /** As if a part had never come. */
  Gathering without(Alert.Part gone) {
    Gathering rest = empty(opened, due);
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).equals(gone)) {
        rest = rest.joined(due, 0, List.of(parts.get(i)), List.of(regionsOf(i)), null);
      }
    }
    int left = total - (parts.size() - rest.parts.size());
    return new Gathering(opened, due, left, rest.parts, rest.regions, null, rest.outlets, further);
  }

  Gathering dueAt(Instant later) {
    return new Gathering(opened, later, total, parts, regions, only, outlets, further);
  }

  /** Both together, due when this one is. */
  Gathering and(Gathering other) {
    if (total == 0) {
      return other.dueAt(due);
    }
    if (other.total == 0) {
      return this;
    }
    return joined(due, total + other.total, other.parts, other.regions, null).beyond(other.further);
  }

  /** The ids of its stories, as they came; a story that merged with another can have two. */
  Set<String> stories() {
    Set<String> stories = new LinkedHashSet<>();
    parts.forEach(part -> stories.add(part.storyId()));
    stories.addAll(further);
    return stories;
  }

  /** Countries that the parts are about. */
  List<String> allRegions() {
    return regions.stream().flatMap(List::stream).distinct().toList();
  }

  /**
   * The news of its one story, told as the last of it says; from its parts where no more is kept.
   *
   * @param why why it comes now, for people
   */
  Pending news(Subject subject, String why) {
    if (only != null) {
      return only;
    }
    Pending news = null;
    for (int i = 0; i < parts.size(); i++) {
      Alert.Part part = parts.get(i);
      Pending next = new Pending(part.kind(), "", Sighting.of(subject, part, regionsOf(i)));
      news = Pending.after(news, next);
    }
    return new Pending(news.kind(), why, news.sighting());
  }

  /** Parts that must not be told at an instant, and the others; of more than fifty the rest. */
  Split split(Hushing hushing, Instant at) {
    Gathering told = empty(opened, due);
    Gathering hushed = empty(at, due);
    for (int i = 0; i < parts.size(); i++) {
      Alert.Part part = parts.get(i);
      List<String> about = regionsOf(i);
      Optional<Hush> hush = hushing.of(part, about);
      if (hush.isEmpty()) {
        told = told.joined(due, told.total + 1, List.of(part), List.of(about), null);
      } else {
        Instant until = hush.get().until();
        hushed =
            hushed.joined(
                hushed.total == 0 || until.isBefore(hushed.due) ? until : hushed.due,
                hushed.total + 1,
                List.of(part),
                List.of(about),
                null);
      }
    }
    if (hushed.total == 0) {
      return new Split(this, hushed);
    }
    return told.total == 0
        ? new Split(
            told, hushed.joined(hushed.due, total, List.of(), List.of(), only).beyond(further))
        : new Split(
            told.joined(due, total - hushed.total, List.of(), List.of(), null).beyond(further),
            hushed);
  }

  private List<String> regionsOf(int part) {
    return part < regions.size() ? regions.get(part) : List.of();
  }

  /** With more stories of which no part is shown, unless one is. */
  private Gathering beyond(List<String> stories) {
    Set<String> all = new LinkedHashSet<>(further);
    all.addAll(stories);
    parts.forEach(part -> all.remove(part.storyId()));
    return new Gathering(
        opened,
        due,
        total,
        parts,
        regions,
        only,
        outlets,
        all.stream().limit(MOST_FURTHER).toList());
  }

  private Gathering joined(
      Instant newDue,
      int newTotal,
      List<Alert.Part> more,
      List<List<String>> moreRegions,
      Pending newOnly) {
    List<Alert.Part> allParts = new ArrayList<>(parts);
    List<List<String>> allRegions = new ArrayList<>(regions);
    List<String> names = new ArrayList<>(outlets);
    int shown = Math.max(0, Math.min(more.size(), MOST_PARTS - allParts.size()));
    for (int i = 0; i < shown; i++) {
      while (allRegions.size() < allParts.size()) {
        allRegions.add(List.of());
      }
      allParts.add(more.get(i));
      allRegions.add(i < moreRegions.size() ? moreRegions.get(i) : List.of());
    }
    more.stream().map(Alert.Part::outlet).filter(o -> !names.contains(o)).forEach(names::add);
    Gathering joined =
        new Gathering(
            opened,
            newDue,
            newTotal,
            allParts,
            allRegions,
            newOnly,
            names.subList(0, Math.min(MOST_PARTS, names.size())),
            further);
    return shown == more.size()
        ? joined
        : joined.beyond(
            more.subList(shown, more.size()).stream().map(Alert.Part::storyId).toList());
  }
}
