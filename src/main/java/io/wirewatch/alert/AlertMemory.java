package io.wirewatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a desk keeps what was told: the stream's stores, or plain maps. */
public interface AlertMemory {
  /** What was not met for so long is forgotten: the articles are gone too. */
  Duration KEPT = Duration.ofDays(30);

  /** Event time has come so far; it never goes back. */
  void passTo(Instant now);

  /** The subject's state of a story; null if it never met it. */
  AlertState story(String subjectId, String storyId);

  /** Keeps it. */
  void story(String subjectId, String storyId, AlertState state);

  /** What lies between the subject's stories; null if nothing. */
  WatchState watch(String subjectId);

  /** Keeps it; null forgets it. */
  void watch(String subjectId, WatchState state);

  /** Every subject that has something between its stories. */
  Map<String, WatchState> watches();

  /** Other ids of the same event: stories that merged with it, or tell it in other languages. */
  List<String> kin(String storyId);

  /** Notes that two stories are one event. */
  void kin(String storyId, String otherId, Instant at);

  /** A memory of plain maps, for filters and tests. */
  static AlertMemory inMaps() {
    Map<String, AlertState> stories = new HashMap<>();
    Map<String, WatchState> watches = new HashMap<>();
    Map<String, Kin> kin = new HashMap<>();
    return new AlertMemory() {
      private Instant now = Instant.EPOCH;

      @Override
      public void passTo(Instant time) {
        now = time;
      }

      private boolean isKept(Instant lastSeen) {
        return !lastSeen.plus(KEPT).isBefore(now);
      }

      @Override
      public AlertState story(String subjectId, String storyId) {
        AlertState state = stories.get(subjectId + "/" + storyId);
        return state != null && isKept(state.lastSeen()) ? state : null;
      }

      @Override
      public void story(String subjectId, String storyId, AlertState state) {
        stories.put(subjectId + "/" + storyId, state);
      }

      @Override
      public WatchState watch(String subjectId) {
        return watches.get(subjectId);
      }

      @Override
      public void watch(String subjectId, WatchState state) {
        if (state == null) {
          watches.remove(subjectId);
        } else {
          watches.put(subjectId, state);
        }
      }

      @Override
      public Map<String, WatchState> watches() {
        return Map.copyOf(watches);
      }

      @Override
      public List<String> kin(String storyId) {
        Kin known = kin.get(storyId);
        return known != null && isKept(known.lastSeen()) ? known.ids() : List.of();
      }

      @Override
      public void kin(String storyId, String otherId, Instant at) {
        kin.compute(storyId, (id, known) -> Kin.with(known, otherId, at));
      }
    };
  }
}
