package io.wirewatch.topology;

import io.wirewatch.subject.AlertMemory;
import io.wirewatch.subject.AlertState;
import io.wirewatch.subject.WatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What was told, in the stores of the stream; forgotten when the articles are gone too. */
final class AlertStores implements AlertMemory {
  static final String STORIES = "told-stories";
  static final String NOTICES = "gathered-notices";
  static final String KIN = "story-kin";

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);
  private static final int MOST_KIN = 20;

  private final KeyValueStore<String, AlertState> stories;
  private final KeyValueStore<String, WatchState> notices;
  private final KeyValueStore<String, Kin> kin;
  private Instant now = Instant.EPOCH;
  private Instant swept;

  /** Stories that are one event with another, and when that was last said. */
  record Kin(List<String> ids, Instant lastSeen) {}

  AlertStores(ProcessorContext<?, ?> context) {
    stories = context.getStateStore(STORIES);
    notices = context.getStateStore(NOTICES);
    kin = context.getStateStore(KIN);
  }

  /** Event time has come so far. */
  void passTo(Instant time) {
    now = time.isAfter(now) ? time : now;
    if (swept == null) {
      swept = now;
    } else if (now.isAfter(swept.plus(BETWEEN_SWEEPS))) {
      swept = now;
      sweep(stories, AlertState::lastSeen);
      sweep(kin, Kin::lastSeen);
    }
  }

  private <V> void sweep(KeyValueStore<String, V> store, Function<V, Instant> lastSeen) {
    List<String> old = new ArrayList<>();
    try (var all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, V> entry = all.next();
        if (lastSeen.apply(entry.value).isBefore(now.minus(KEPT))) {
          old.add(entry.key);
        }
      }
    }
    old.forEach(store::delete);
  }

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
    return notices.get(subjectId);
  }

  @Override
  public void watch(String subjectId, WatchState state) {
    notices.put(subjectId, state);
  }

  @Override
  public Map<String, WatchState> watches() {
    Map<String, WatchState> watches = new HashMap<>();
    try (var all = notices.all()) {
      all.forEachRemaining(entry -> watches.put(entry.key, entry.value));
    }
    return watches;
  }

  @Override
  public List<String> kin(String storyId) {
    Kin known = kin.get(storyId);
    return known == null ? List.of() : known.ids();
  }

  @Override
  public void kin(String storyId, String otherId) {
    List<String> ids = new ArrayList<>(kin(storyId));
    ids.remove(otherId);
    ids.add(otherId);
    kin.put(storyId, new Kin(ids.size() > MOST_KIN ? ids.subList(1, ids.size()) : ids, now));
  }
}
