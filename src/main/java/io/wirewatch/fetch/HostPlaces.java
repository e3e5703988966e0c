package io.wirewatch.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Who of this process asks which host, and when, so that a host which others redirect to is asked
 * no more often than its budget says. A question that the queue started has its host's place
 * already and waits for no more than the spacing; a redirect waits for a place of its own at the
 * host that it leads to. Thread-safe; times are nanoseconds of any clock.
 *
 * <p>It keeps the same budget as {@code poll.DueQueue}, and is not the same object, on purpose: the
 * queue plans the feeds of one task on one thread, in an order that follows from its stores; here
 * all tasks of the process meet, and redirects that no queue knows (decision 0020).
 */
final class HostPlaces {
  /** How long a redirect waits for a place that somebody else has. */
  private static final long LOOK_AGAIN = Duration.ofMillis(100).toNanos();

  private static final int MANY = 1_000;

  private final int inFlight;
  private final long spacing;
  private final Map<String, Host> hosts = new HashMap<>();

  private static final class Host {
    int inFlight;
    long next;

    Host(long now) {
      next = now;
    }
  }

  /**
   * @param inFlight questions that a host is asked at the same time, at most
   * @param spacing time between the starts of two questions to one host, at least
   */
  HostPlaces(int inFlight, Duration spacing) {
    this.inFlight = inFlight;
    this.spacing = spacing.toNanos();
  }

  /**
   * Takes a place for a question that the queue started.
   *
   * @return how long it has to wait before it is put, for a redirect was just followed to its host
   */
  synchronized long start(String host, long now) {
    Host at = host(host, now);
    long wait = Math.max(0, at.next - now);
    at.inFlight++;
    at.next = now + wait + spacing;
    return wait;
  }

  /**
   * Takes a place for a redirect.
   *
   * @return 0 where it was taken; else after how long to ask for it again
   */
  synchronized long redirect(String host, long now) {
    Host at = host(host, now);
    if (at.next - now > 0) {
      return at.next - now;
    }
    if (at.inFlight >= inFlight) {
      return LOOK_AGAIN;
    }
    at.inFlight++;
    at.next = now + spacing;
    return 0;
  }

  /** The question is answered, or came to nothing. */
  synchronized void leave(String host) {
    Host at = hosts.get(host);
    if (at != null) {
      at.inFlight = Math.max(0, at.inFlight - 1);
    }
  }

  /** Number of hosts that are remembered. */
  synchronized int known() {
    return hosts.size();
  }

  private Host host(String host, long now) {
    if (hosts.size() > MANY) {
      hosts.values().removeIf(idle -> idle.inFlight == 0 && idle.next - now <= 0);
    }
    return hosts.computeIfAbsent(host, name -> new Host(now));
  }
}
