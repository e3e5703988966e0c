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
  private final Shelf<MatchedText> texts;
  private Instant now = Instant.EPOCH;
  private Instant swept;

  /**
   * @param stories by story and subject
   * @param watches what lies between the stories of a subject, by subject
   * @param kin stories of one event, by story
   * @param texts of what waits to be told, by subject and article
   */
  public AlertMemory(
      Shelf<AlertState> stories,
      Shelf<WatchState> watches,
      Shelf<Kin> kin,
      Shelf<MatchedText> texts) {
    this.stories = stories;
    this.watches = watches;
    this.kin = kin;
    this.texts = texts;
  }

  /** A memory of plain maps, for filters and tests. */
  public static AlertMemory inMaps() {
    return new AlertMemory(Shelf.inMap(), Shelf.inMap(), Shelf.inMap(), Shelf.inMap());
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
      texts.forget(text -> !isKept(text.at()));
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

  /** The subjects that have met a story under this name, in the order of their ids. */
  List<String> watchers(String storyId) {
    String beginning = storyId + "/";
    return stories.keys(beginning).stream()
        .map(key -> key.substring(beginning.length()))
        // What goes on is a longer id of a story; those of subjects have no such sign.
        .filter(rest -> rest.indexOf('/') < 0)
        .toList();
  }

  /** The story first: an article that is taken back asks for all its subjects. */
  private static String key(String subjectId, String storyId) {
    return storyId + "/" + subjectId;
  }

  /** The text of an article that waits to be told to a subject; null where none is kept. */
  MatchedText text(String subjectId, String articleId) {
    MatchedText text = texts.get(subjectId + "/" + articleId);
    return text != null && isKept(text.at()) ? text : null;
  }

  /** Keeps it; null forgets it. */
  void text(String subjectId, String articleId, MatchedText text) {
    String key = subjectId + "/" + articleId;
    if (text != null || texts.get(key) != null) {
      texts.put(key, text);
    }
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
