package io.wirewatch.kafka;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of tables that every instance keeps whole (subjects, actors) whose last record could not
 * be read. A stream goes on without such a row, and has no producer there for a dead letter: so it
 * is named here until another record of that key comes. Thread-safe.
 */
public final class UnreadableRows {
  /** In the properties of a stream: one of these; may be absent. */
  static final String CONFIG = "wirewatch.unreadable-rows";

  private record Name(String topic, String key) {}

  private final Map<Name, Row> rows = new ConcurrentHashMap<>();

  /**
   * A record that was passed over.
   *
   * @param topic with its prefix
   * @param key as text
   * @param reason for people
   */
  public record Row(String topic, String key, int partition, long offset, String reason) {
    /** For people. */
    public String line() {
      return "%s: the record at %s-%d@%d cannot be read and is passed over: %s"
          .formatted(key, topic, partition, offset, reason);
    }
  }

  /**
   * Those that the properties of a stream name; ones that nobody looks at, where there are none.
   */
  public static UnreadableRows of(Map<String, ?> configs) {
    return configs.get(CONFIG) instanceof UnreadableRows given ? given : new UnreadableRows();
  }

  /** This row cannot be read. */
  public void add(Row row) {
    rows.put(new Name(row.topic(), row.key()), row);
  }

  /** A later record of that key was read, or ended it. */
  public void remove(String topic, String key) {
    rows.remove(new Name(topic, key));
  }

  /** Those of a topic, in the order of their keys. */
  public List<Row> of(String topic) {
    return rows.values().stream()
        .filter(row -> row.topic().equals(topic))
        .sorted(Comparator.comparing(Row::key))
        .toList();
  }
}
