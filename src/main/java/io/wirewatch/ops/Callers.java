package io.wirewatch.ops;

import com.sun.net.httpserver.HttpExchange;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of an address that listens for HTTP, one a connection that asks. A connection that
 * has begun to ask and does not go on holds its thread, and so does one that takes no answer: where
 * many do, whoever has held one longest, and not by right, is sent away for the next. So whoever
 * asks in one breath, as probes do, is always answered; and the thread that takes connections in
 * never waits.
 *
 * <p>It is sent away by an interrupt, which closes a connection that waits to be read from or
 * written to. A reader of a stream holds its thread by right ({@link #stay}); these are counted by
 * who serves them.
 */
public final class Callers implements Executor, AutoCloseable {
  private final int most;
  private final ThreadPoolExecutor threads;

  /** Those that may be sent away, the one that came first being first. */
  private final Set<Thread> passing = new LinkedHashSet<>();

  /**
   * @param name of the threads
   * @param most connections that hold a thread without right; whoever comes above that takes the
   *     place of the first of them
   */
  public Callers(String name, int most) {
    this.most = most;
    threads =
        new ThreadPoolExecutor(
            2,
            Integer.MAX_VALUE,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void execute(Runnable connection) {
    threads.execute(() -> serve(connection));
  }

  private void serve(Runnable connection) {
    Thread self = Thread.currentThread();
    synchronized (passing) {
      passing.add(self);
      if (passing.size() > most) {
        Thread first = passing.iterator().next();
        passing.remove(first);
        first.interrupt();
      }
    }
    try {
      connection.run();
    } finally {
      leave(self);
    }
  }

  /** The connection keeps this thread for as long as it likes, where it is one of these. */
  static void stay(HttpExchange exchange) {
    if (exchange.getHttpContext().getServer().getExecutor() instanceof Callers callers) {
      callers.leave(Thread.currentThread());
    }
  }

  private void leave(Thread thread) {
    synchronized (passing) {
      passing.remove(thread);
    }
    // An interrupt that came this moment is not for what the thread does next.
    Thread.interrupted();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
