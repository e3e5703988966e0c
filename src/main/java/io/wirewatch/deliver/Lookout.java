package io.wirewatch.deliver;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at something again and again, on a thread of its own. A look that fails is told in the log,
 * and the next one comes all the same: an executor by itself would end for ever, without a word.
 */
final class Lookout implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private final String name;
  private final Runnable look;
  private final Duration every;
  private final ScheduledExecutorService thread;
  private volatile Future<?> looks;

  /**
   * @param name of the thread, and in the log
   * @param every from the end of a look to the next
   */
  Lookout(String name, Runnable look, Duration every) {
    this.name = name;
    this.look = look;
    this.every = every;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread fresh = new Thread(work, name);
              fresh.setDaemon(true);
              return fresh;
            });
  }

  void start() {
    looks =
        thread.scheduleWithFixedDelay(
            this::lookOnce, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether it looks no more though nobody closed it: only a restart helps. */
  boolean hasDied() {
    return looks != null && looks.isDone() && !thread.isShutdown();
  }

  private void lookOnce() {
    try {
      look.run();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{}: looks again in {}: {}", name, every, e.toString());
      LOG.debug("Its stack trace", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
