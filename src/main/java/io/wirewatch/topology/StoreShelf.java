package io.wirewatch.topology;

import io.wirewatch.alert.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** A shelf in a store of the stream. */
record StoreShelf<V>(KeyValueStore<String, V> store) implements Shelf<V> {
  @Override
  public V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, V value) {
    store.put(key, value);
  }

  @Override
  public Map<String, V> all() {
    Map<String, V> all = new HashMap<>();
    try (var entries = store.all()) {
      entries.forEachRemaining(entry -> all.put(entry.key, entry.value));
    }
    return all;
  }

  @Override
  public List<String> keys(String beginning) {
    List<String> keys = new ArrayList<>();
    try (var entries = store.prefixScan(beginning, new StringSerializer())) {
      entries.forEachRemaining(entry -> keys.add(entry.key));
    }
    // The store sorts by bytes.
    keys.sort(String::compareTo);
    return keys;
  }

  @Override
  public void forget(Predicate<V> values) {
    List<String> old = new ArrayList<>();
    try (var entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<String, V> entry = entries.next();
        if (values.test(entry.value)) {
          old.add(entry.key);
        }
      }
    }
    old.forEach(store::delete);
  }
}
