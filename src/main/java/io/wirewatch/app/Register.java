package io.wirewatch.app;

import io.wirewatch.kafka.TopicTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What people keep on a cluster by command, in a compacted topic: read, changed where it differs,
 * ended. Instances follow within seconds.
 *
 * @param <V> the records
 */
final class Register<V> {
  private final TopicTable<V> table;
  private final Function<V, String> id;

  Register(TopicTable<V> table, Function<V, String> id) {
    this.table = table;
    this.id = id;
  }

  /** All records, by id. */
  Map<String, V> all() {
    return new TreeMap<>(table.read());
  }

  /**
   * Adds or changes records, all of them or none.
   *
   * @param settled gives the record to be kept of the wanted one and the one that is there, which
   *     may be null; equal to that one, nothing is written
   * @param first is given what is to be written, before it is
   */
  List<Applied<V>> apply(Collection<V> wanted, BinaryOperator<V> settled, Consumer<List<V>> first) {
    Map<String, V> known = all();
    List<Applied<V>> applied = new ArrayList<>();
    Map<String, V> changes = new TreeMap<>();
    for (V record : wanted) {
      V before = known.get(id.apply(record));
      Applied<V> one = Applied.of(settled.apply(record, before), before);
      applied.add(one);
      if (one.change() != Applied.Change.UNCHANGED) {
        changes.put(id.apply(record), one.record());
      }
    }
    first.accept(List.copyOf(changes.values()));
    table.write(changes);
    return applied;
  }

  /** Ends records. Gives the ids that were there. */
  List<String> remove(Collection<String> ids) {
    Map<String, V> known = all();
    List<String> there = ids.stream().filter(known::containsKey).distinct().toList();
    Map<String, V> changes = new TreeMap<>();
    there.forEach(each -> changes.put(each, null));
    table.write(changes);
    return there;
  }
}
