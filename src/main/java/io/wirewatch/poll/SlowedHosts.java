package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which hosts mean us when they ask for a pause. A feed that asks for one has it in any case; when
 * the next feed of its host asks too, the host means us, and all its feeds pause: until the time
 * that it names, or, where it names none, for a quarter of an hour, doubled with each further feed
 * that is told so. One bad path on a gateway stops no other.
 *
 * <p>Lives in memory; told the last answers of the stored feeds in the order of their time, it is
 * as it was. Not thread-safe.
 */
public final class SlowedHosts {
  private static final Duration UNNAMED = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 4;

  /**
   * A host since it last answered otherwise.
   *
   * @param feedId the feed that was told last
   * @param changes how often it was another feed than before
   */
  private record Slowed(String feedId, int changes) {}

  private final Map<String, Slowed> hosts = new HashMap<>();

  /**
   * A feed was asked to slow down.
   *
   * @param until not before; null where no time was named
   * @return until when the whole host pauses; empty where only the feed does
   */
  public Optional<Instant> slowed(String host, String feedId, Instant until, Instant now) {
    Slowed before = hosts.get(host);
    boolean another = before != null && !before.feedId.equals(feedId);
    int changes = before == null ? 0 : before.changes + (another ? 1 : 0);
    hosts.put(host, new Slowed(feedId, changes));
    if (!another) {
      return Optional.empty();
    }
    Duration unnamed = UNNAMED.multipliedBy(1L << Math.min(MOST_DOUBLINGS, changes - 1));
    return Optional.of(until == null ? now.plus(unnamed) : until);
  }

  /** A feed of the host was answered otherwise. */
  public void answered(String host) {
    hosts.remove(host);
  }
}
