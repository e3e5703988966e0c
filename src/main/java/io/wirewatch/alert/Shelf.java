package io.wirewatch.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Values by key, wherever they are kept: the stream's stores, or plain maps. */
public interface Shelf<V> {
  /** The value of a key; null where it has none. */
  V get(String key);

  /** Keeps a value; null forgets it. */
  void put(String key, V value);

  /** A copy of all that is kept. */
  Map<String, V> all();

  /** Forgets the values that fit. */
  void forget(Predicate<V> values);

  /** One in a plain map. */
  static <V> Shelf<V> inMap() {
    Map<String, V> map = new HashMap<>();
    return new Shelf<>() {
      @Override
      public V get(String key) {
        return map.get(key);
      }

      @Override
      public void put(String key, V value) {
        if (value == null) {
          map.remove(key);
        } else {
          map.put(key, value);
        }
      }

      @Override
      public Map<String, V> all() {
        return Map.copyOf(map);
      }

      @Override
      public void forget(Predicate<V> values) {
        map.values().removeIf(values);
      }
    };
  }
}
