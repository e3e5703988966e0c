package io.wirewatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a desk remembers of what it told. What was not met for so long is forgotten to the minute,
 * since it is looked at in each reading; a sweep a day only gives the room back.
 */
public final class AlertMemory {
  /** What was not met for so long is forgotten: the articles are gone too. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);

  private final Shelf<AlertState> stories;
  private final Shelf<WatchState> watches;
  private final Shelf<Kin> kin;
  private Instant now = Instant.EPOCH;
  private Instant swept;

  /**
   * @param stories by subject and story
   * @param watches what lies between the stories of a subject, by subject
   * @param kin stories of one event, by story
   */
  public AlertMemory(Shelf<AlertState> stories, Shelf<WatchState> watches, Shelf<Kin> kin) {
    this.stories = stories;
    this.watches = watches;
    this.kin = kin;
  }

  /** A memory of plain maps, for filters and tests. */
  public static AlertMemory inMaps() {
    return new AlertMemory(Shelf.inMap(), Shelf.inMap(), Shelf.inMap());
  }

  /** Event time has come so far; it never goes back. */
  void passTo(Instant time) {
    now = time;
    if (swept == null) {
      swept = now;
    } else if (now.isAfter(swept.plus(BETWEEN_SWEEPS))) {
      swept = now;
      stories.forget(state -> !isKept(state.lastSeen()));
      kin.forget(known -> !isKept(known.lastSeen()));
    }
  }

  private boolean isKept(Instant lastSeen) {
    return !lastSeen.plus(KEPT).isBefore(now);
  }

  /** The subject's state of a story; null if it never met it. */
  AlertState story(String subjectId, String storyId) {
    AlertState state = stories.get(key(subjectId, storyId));
    return state != null && isKept(state.lastSeen()) ? state : null;
  }

  /** Keeps it. */
  void story(String subjectId, String storyId, AlertState state) {
    stories.put(key(subjectId, storyId), state);
  }

  private static String key(String subjectId, String storyId) {
    return subjectId + "/" + storyId;
  }

  /** What lies between the subject's stories; null if nothing. */
  WatchState watch(String subjectId) {
    return watches.get(subjectId);
  }

  /** Keeps it; null forgets it. */
  void watch(String subjectId, WatchState state) {
    watches.put(subjectId, state);
  }

  /** Every subject that has something between its stories. */
  Map<String, WatchState> watches() {
    return watches.all();
  }

  /** Other ids of the same event: stories that merged with it, or tell it in other languages. */
  List<String> kin(String storyId) {
    Kin known = kin.get(storyId);
    return known != null && isKept(known.lastSeen()) ? known.ids() : List.of();
  }

  /** Notes that two stories are one event. */
  void kin(String storyId, String otherId, Instant at) {
    kin.put(storyId, Kin.with(kin.get(storyId), otherId, at));
  }
}
