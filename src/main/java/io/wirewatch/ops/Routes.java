package io.wirewatch.ops;

import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The paths that others serve at the admin address. It is open before all of them are there: who
 * asks for one that is yet to come waits for it, because a browser's EventSource gives up for good
 * at an answer that is no stream. Safe for use by many threads.
 */
final class Routes {
  private final Map<String, HttpHandler> there = new HashMap<>();
  private final Set<String> coming;
  private final Duration patience;
  private int waiting;

  /**
   * @param coming paths that are served before long; with a slash at the end: all below them
   * @param patience how long one waits for such a path at most
   */
  Routes(Set<String> coming, Duration patience) {
    this.coming = Set.copyOf(coming);
    this.patience = patience;
  }

  /**
   * What stands at a path.
   *
   * @param handler null where there is none
   * @param coming whether there will be one
   */
  record Found(HttpHandler handler, boolean coming) {}

  synchronized void put(String path, HttpHandler handler) {
    there.put(path, handler);
    notifyAll();
  }

  /** What serves a path, or one above it; waits for what is yet to come. */
  synchronized Found at(String path) throws InterruptedException {
    String above = path.substring(0, path.lastIndexOf('/') + 1);
    boolean comes = coming.contains(path) || coming.contains(above);
    long end = System.nanoTime() + patience.toNanos();
    waiting++;
    try {
      while (true) {
        HttpHandler found = there.getOrDefault(path, there.get(above));
        long left = (end - System.nanoTime()) / 1_000_000;
        if (found != null || !comes || left <= 0) {
          return new Found(found, comes);
        }
        wait(left);
      }
    } finally {
      waiting--;
    }
  }

  /** How many wait now. */
  synchronized int waiting() {
    return waiting;
  }
}
