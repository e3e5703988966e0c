package io.wirewatch.alert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Values by key, wherever they are kept: the stream's stores, or plain maps. */
public interface Shelf<V> {
  /** The value of a key; null where it has none. */
  V get(String key);

  /** Keeps a value; null forgets it. */
  void put(String key, V value);

  /** A copy of all that is kept. */
  Map<String, V> all();

  /** The keys that begin so, rising; by a look-up and not by a walk through all that is kept. */
  List<String> keys(String beginning);

  /** Forgets the values that fit. */
  void forget(Predicate<V> values);

  /** One in a plain map. */
  static <V> Shelf<V> inMap() {
    TreeMap<String, V> map = new TreeMap<>();
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
      public List<String> keys(String beginning) {
        return List.copyOf(map.subMap(beginning, beginning + Character.MAX_VALUE).keySet());
      }

      @Override
      public void forget(Predicate<V> values) {
        map.values().removeIf(values);
      }
    };
  }
}
