package io.wirewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long after they were written things came out, by id, in milliseconds of the clock. */
final class Delays {
  private final Map<String, Long> written;
  private final List<Long> millis = new ArrayList<>();

  /**
   * @param written when each was written; may be filled by another thread
   */
  Delays(ConcurrentHashMap<String, Long> written) {
    this.written = written;
  }

  /** Notes that it came out; what nobody noted as written counts for nothing. */
  void cameOut(String id, long now) {
    Long at = written.get(id);
    if (at != null) {
      millis.add(now - at);
    }
  }

  /** JSON: how many, the median, the 99th percentile and the longest. */
  String json() {
    if (millis.isEmpty()) {
      throw new IllegalStateException("nothing came out while items came evenly");
    }
    long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        "{\"count\": %d, \"p50\": %d, \"p99\": %d, \"most\": %d}",
        sorted.length,
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1]);
  }
}
