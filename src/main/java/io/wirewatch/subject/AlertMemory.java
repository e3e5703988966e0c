package io.wirewatch.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a desk keeps what was told: the stream's stores, or plain maps. */
public interface AlertMemory {
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
  void kin(String storyId, String otherId);

  /** A memory of plain maps, for filters and tests. */
  static AlertMemory inMaps() {
    Map<String, AlertState> stories = new HashMap<>();
    Map<String, WatchState> watches = new HashMap<>();
    Map<String, List<String>> kin = new HashMap<>();
    return new AlertMemory() {
      @Override
      public AlertState story(String subjectId, String storyId) {
        return stories.get(subjectId + "/" + storyId);
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
        return kin.getOrDefault(storyId, List.of());
      }

      @Override
      public void kin(String storyId, String otherId) {
        kin.merge(
            storyId,
            List.of(otherId),
            (known, more) ->
                Optional.of(known)
                    .filter(k -> k.contains(otherId))
                    .orElseGet(
                        () -> {
                          var all = new java.util.ArrayList<>(known);
                          all.add(otherId);
                          return all;
                        }));
      }
    };
  }
}
