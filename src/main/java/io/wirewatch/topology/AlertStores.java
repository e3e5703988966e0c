package io.wirewatch.topology;

import io.wirewatch.alert.AlertMemory;
import io.wirewatch.alert.AlertState;
import io.wirewatch.alert.Kin;
import io.wirewatch.alert.WatchState;
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

  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);

  private final KeyValueStore<String, AlertState> stories;
  private final KeyValueStore<String, WatchState> notices;
  private final KeyValueStore<String, Kin> kin;
  private Instant now = Instant.EPOCH;
  private Instant swept;

  AlertStores(ProcessorContext<?, ?> context) {
    stories = context.getStateStore(STORIES);
    notices = context.getStateStore(NOTICES);
    kin = context.getStateStore(KIN);
  }

  @Override
  public void passTo(Instant time) {
    now = time;
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
        if (!isKept(lastSeen.apply(entry.value))) {
          old.add(entry.key);
        }
      }
    }
    old.forEach(store::delete);
  }

  /** Asked at each reading too, so that nothing hangs on when the last sweep was. */
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
    return known != null && isKept(known.lastSeen()) ? known.ids() : List.of();
  }

  @Override
  public void kin(String storyId, String otherId, Instant at) {
    kin.put(storyId, Kin.with(kin.get(storyId), otherId, at));
  }
}
