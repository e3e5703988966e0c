package io.wirewatch.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a command has opened, closed in reverse and once, at its end or at Ctrl-C, whichever comes
 * first; who comes second waits for it. So a broker has its files until it has stopped.
 */
final class ClosingOrder implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /** Closes at Ctrl-C and SIGTERM too. */
  static ClosingOrder atTheEnd() {
    ClosingOrder order = new ClosingOrder();
    Runtime.getRuntime().addShutdownHook(new Thread(order::close, "close"));
    return order;
  }

  /**
   * Is closed before all that came before it; at once where the end has come already.
   *
   * @return the same
   */
  synchronized <T extends AutoCloseable> T add(T opened) {
    if (closed) {
      close(opened);
    } else {
      open.push(opened);
    }
    return opened;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      System.err.println("Did not close: " + e);
    }
  }
}
