package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one notice will sum up.
 *
 * @param opened when it began
 * @param due when it is told
 * @param total how many matches, of which {@code parts} shows the first
 * @param parts the first fifty
 * @param regions countries that each part is about; shorter where an older state lacks them
 * @param only the one match, as long as there is only one
 * @param outlets in order of arrival
 */
public record Gathering(
    Instant opened,
    Instant due,
    int total,
    List<Alert.Part> parts,
    List<List<String>> regions,
    Pending only,
    List<String> outlets) {
  private static final int MOST_PARTS = 50;

  public Gathering {
    parts = List.copyOf(parts);
    regions = regions == null ? List.of() : List.copyOf(regions);
    outlets = List.copyOf(outlets);
  }

  static Gathering empty(Instant opened, Instant due) {
    return new Gathering(opened, due, 0, List.of(), List.of(), null, List.of());
  }

  /** Why a part must not be told yet. */
  interface Hushing {
    Optional<Hush> of(String storyId, List<String> regions, String outlet);
  }

  /**
   * What may be told and what may not; together the whole.
   *
   * @param hushed due when the first of it may be told
   */
  record Split(Gathering told, Gathering hushed) {}

  Gathering with(Pending news, Instant newDue) {
    Sighting sighting = news.sighting();
    return joined(
        newDue,
        total + 1,
        List.of(sighting.part(news.kind())),
        List.of(sighting.regions()),
        total == 0 ? news : null);
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
    return new Gathering(opened, due, left, rest.parts, rest.regions, null, rest.outlets);
  }

  Gathering dueAt(Instant later) {
    return new Gathering(opened, later, total, parts, regions, only, outlets);
  }

  /** Both together, due when this one is. */
  Gathering and(Gathering other) {
    if (total == 0) {
      return other.dueAt(due);
    }
    return other.total == 0
        ? this
        : joined(due, total + other.total, other.parts, other.regions, null);
  }

  /** Parts that must not be told at an instant, and the others; of more than fifty the rest. */
  Split split(Hushing hushing, Instant at) {
    Gathering told = empty(opened, due);
    Gathering hushed = empty(at, due);
    for (int i = 0; i < parts.size(); i++) {
      Alert.Part part = parts.get(i);
      List<String> about = regionsOf(i);
      Optional<Hush> hush = hushing.of(part.storyId(), about, part.outlet());
      if (hush.isEmpty()) {
        told = told.joined(due, told.total + 1, List.of(part), List.of(about), only);
      } else {
        Instant until = hush.get().until();
        hushed =
            hushed.joined(
                hushed.total == 0 || until.isBefore(hushed.due) ? until : hushed.due,
                hushed.total + 1,
                List.of(part),
                List.of(about),
                only);
      }
    }
    if (hushed.total == 0) {
      return new Split(this, hushed);
    }
    int unseen = total - parts.size();
    return told.total == 0
        ? new Split(told, hushed.joined(hushed.due, total, List.of(), List.of(), only))
        : new Split(told.joined(due, told.total + unseen, List.of(), List.of(), only), hushed);
  }

  private List<String> regionsOf(int part) {
    return part < regions.size() ? regions.get(part) : List.of();
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
    for (int i = 0; i < more.size() && allParts.size() < MOST_PARTS; i++) {
      while (allRegions.size() < allParts.size()) {
        allRegions.add(List.of());
      }
      allParts.add(more.get(i));
      allRegions.add(i < moreRegions.size() ? moreRegions.get(i) : List.of());
    }
    more.stream().map(Alert.Part::outlet).filter(o -> !names.contains(o)).forEach(names::add);
    return new Gathering(
        opened,
        newDue,
        newTotal,
        allParts,
        allRegions,
        newOnly,
        names.subList(0, Math.min(MOST_PARTS, names.size())));
  }
}
