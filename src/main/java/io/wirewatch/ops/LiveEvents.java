package io.wirewatch.ops;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes changes on to open pages. A page that reads too slowly loses events and is told so ({@code
 * reload}); it never holds up the others.
 */
final class LiveEvents {
  static final int READERS = 16;
  private static final int WAITING = 200;

  /** A server-sent event: its name, and its data on one line. */
  record Event(String name, String data) {}

  /** One open page. */
  final class Reader implements AutoCloseable {
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(WAITING);

    BlockingQueue<Event> queue() {
      return queue;
    }

    @Override
    public void close() {
      readers.remove(this);
    }
  }

  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

  /** A new reader; null when there are too many. */
  synchronized Reader open() {
    if (readers.size() >= READERS) {
      return null;
    }
    Reader reader = new Reader();
    readers.add(reader);
    return reader;
  }

  void publish(String name, String data) {
    for (Reader reader : readers) {
      if (!reader.queue.offer(new Event(name, data))) {
        reader.queue.clear();
        reader.queue.add(new Event("reload", "{}"));
      }
    }
  }

  boolean isWatched() {
    return !readers.isEmpty();
  }
}
