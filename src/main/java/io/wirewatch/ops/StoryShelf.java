package io.wirewatch.ops;

import io.wirewatch.model.Story;
import io.wirewatch.ops.RecentNews.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The newest stories with their articles. A story that took another one over answers for both, and
 * a story with an alert that the page still lists is not forgotten. Bounded; not thread-safe.
 */
final class StoryShelf {
  static final int STORIES = 1_000;
  static final int ENTRIES_OF_A_STORY = 100;

  /** While topics are read from hours ago, an alert may be read long after its story. */
  static final int STORIES_AT_THE_START = 20_000;

  /** Merges in a row that are followed; more would be a circle. */
  private static final int MERGES = 20;

  /** What is known of one story; oldest change first. */
  private static final class Kept {
    private Story story;
    private final List<Entry> entries = new ArrayList<>();
  }

  private final Map<String, Kept> shelf = new LinkedHashMap<>();
  private final Map<String, String> survivors = RecentNews.bounded(STORIES_AT_THE_START);
  private final Map<String, Integer> alerts = new HashMap<>();
  private int most = STORIES_AT_THE_START;

  /** The story as it stands; null ends it. */
  void put(String id, Story story) {
    if (story == null) {
      Kept survivor = shelf.get(standing(id));
      if (!survivors.containsKey(id) || survivor != null && survivor.story != null) {
        shelf.remove(id);
      }
      return;
    }
    Kept kept = shelf.remove(id); // so that it moves to the end: the newest
    kept = kept == null ? new Kept() : kept;
    kept.story = story;
    shelf.put(id, kept);
    if (story.mergedInto() != null) {
      survivors.put(id, story.mergedInto());
      if (!standing(id).equals(id)) {
        List<Entry> moved = List.copyOf(kept.entries);
        kept.entries.clear();
        moved.forEach(entry -> append(id, entry));
      }
    }
    trim();
  }

  void append(String id, Entry entry) {
    Kept kept = shelf.computeIfAbsent(standing(id), any -> new Kept());
    if (kept.entries.size() < ENTRIES_OF_A_STORY) {
      kept.entries.add(entry);
    }
    trim();
  }

  /** An alert on it is listed from now on; the story may be null. */
  void listed(String id) {
    if (id != null) {
      alerts.merge(id, 1, Integer::sum);
    }
  }

  /** An alert on it is listed no more. */
  void unlisted(String id) {
    if (id != null) {
      alerts.computeIfPresent(id, (any, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** The topics have been read up to now: older stories can go. */
  void caughtUp() {
    most = STORIES;
    trim();
  }

  /** What took a story over in the end; itself, as a rule. */
  String standing(String id) {
    String now = id;
    for (int i = 0; i < MERGES && survivors.containsKey(now); i++) {
      now = survivors.get(now);
    }
    return now;
  }

  /** The story, or what took it over; null where neither is held. */
  Story story(String id) {
    Kept kept = shelf.get(standing(id));
    if (kept == null || kept.story == null) {
      kept = shelf.get(id); // the survivor is older than what was read: better this than nothing
    }
    return kept == null ? null : kept.story;
  }

  /** Of the story and of those that it took over. */
  List<Entry> entries(String id) {
    Kept kept = shelf.get(standing(id));
    return kept == null ? List.of() : kept.entries;
  }

  /** All, merged ones left out. */
  Stream<Story> stories() {
    return shelf.values().stream()
        .map(kept -> kept.story)
        .filter(story -> story != null && story.mergedInto() == null);
  }

  private void trim() {
    if (shelf.size() <= most) {
      return;
    }
    Set<String> kept = new HashSet<>(alerts.keySet());
    alerts.keySet().forEach(id -> kept.add(standing(id)));
    for (Iterator<String> each = shelf.keySet().iterator();
        shelf.size() > most && each.hasNext(); ) {
      if (!kept.contains(each.next())) {
        each.remove();
      }
    }
  }
}
