package io.wirewatch.deliver;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a reader of the live stream is: the last offset it has of each partition of the topic. It
 * is the id of an event, so that a reader that comes back goes on exactly there, at any instance.
 *
 * @param offsets by partition
 */
record StreamPosition(SortedMap<Integer, Long> offsets) {
  static final StreamPosition START = new StreamPosition(new TreeMap<>());
  private static final int MOST = 10_000;

  /** An empty id would make a reader forget where it is. */
  private static final String NOTHING_YET = "start";

  StreamPosition {
    offsets = new TreeMap<>(offsets);
  }

  /**
   * Out of an event id.
   *
   * @return null where the text is none of ours
   */
  static StreamPosition read(String id) {
    if (NOTHING_YET.equals(id)) {
      return START;
    }
    if (id == null
        || id.length() > MOST
        || !id.matches("\\d{1,6}-\\d{1,18}(\\.\\d{1,6}-\\d{1,18})*")) {
      return null;
    }
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    for (String part : id.split("\\.")) {
      int hyphen = part.indexOf('-');
      offsets.put(
          Integer.parseInt(part.substring(0, hyphen)), Long.parseLong(part.substring(hyphen + 1)));
    }
    return new StreamPosition(offsets);
  }

  /** Whether the reader has that record, or one behind it in its partition. */
  boolean has(int partition, long offset) {
    return offset <= offsets.getOrDefault(partition, -1L);
  }

  /**
   * Whether it lies behind the end of the topic in any partition.
   *
   * @param last offset of each partition
   */
  boolean isAheadOf(Map<Integer, Long> last) {
    return offsets.entrySet().stream()
        .anyMatch(each -> each.getValue() > last.getOrDefault(each.getKey(), -1L));
  }

  /** The same, but nowhere behind the end of the topic. */
  StreamPosition within(Map<Integer, Long> last) {
    SortedMap<Integer, Long> fewer = new TreeMap<>();
    offsets.forEach(
        (partition, offset) -> {
          long most = Math.min(offset, last.getOrDefault(partition, -1L));
          if (most >= 0) {
            fewer.put(partition, most);
          }
        });
    return new StreamPosition(fewer);
  }

  StreamPosition with(int partition, long offset) {
    SortedMap<Integer, Long> more = new TreeMap<>(offsets);
    more.merge(partition, offset, Math::max);
    return new StreamPosition(more);
  }

  /** Of a reader that has all that either of two have. */
  StreamPosition and(StreamPosition other) {
    SortedMap<Integer, Long> more = new TreeMap<>(offsets);
    other.offsets.forEach((partition, offset) -> more.merge(partition, offset, Math::max));
    return new StreamPosition(more);
  }

  StreamPosition without(int partition) {
    SortedMap<Integer, Long> fewer = new TreeMap<>(offsets);
    fewer.remove(partition);
    return new StreamPosition(fewer);
  }

  @Override
  public String toString() {
    return offsets.isEmpty()
        ? NOTHING_YET
        : offsets.entrySet().stream()
            .map((Map.Entry<Integer, Long> each) -> each.getKey() + "-" + each.getValue())
            .collect(Collectors.joining("."));
  }
}
