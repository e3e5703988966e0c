package io.wirewatch.app;

import java.time.Duration;

/**
 * Waits for work that may never end, such as the close of a client whose broker is away, no longer
 * than a limit. What is not done by then is left to its own thread, which keeps no process alive.
 */
final class TimeLimit {
  private TimeLimit() {}

  /**
   * Runs the work in a thread of its own.
   *
   * @return whether it came to its end, be it by an exception, which the thread's handler is told
   */
  static boolean run(Duration limit, String thread, Runnable work) {
    Thread worker = new Thread(work, thread);
    worker.setDaemon(true);
    worker.start();
    try {
      worker.join(Math.max(1, limit.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !worker.isAlive();
  }
}
