package io.wirewatch.ops;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Passes changes on to whoever reads them as server-sent events. A reader that reads too slowly
 * never holds up the others: it gets one event in place of all that waited, or it is sent away.
 *
 * @param <E> the events
 */
public final class LiveEvents<E extends LiveEvents.Event> {
  private static final int WAITING = 200;

  /** A server-sent event. */
  public interface Event {
    /** Where a reader that comes back goes on; null where it cannot. */
    String id();

    String name();

    /** One line. */
    String data();
  }

  /** One open connection. */
  public final class Reader implements AutoCloseable {
    private final BlockingQueue<E> queue = new ArrayBlockingQueue<>(WAITING);
    private final Predicate<E> wants;
    private Thread writer;
    private volatile boolean evicted;

    private Reader(Predicate<E> wants) {
      this.wants = wants;
    }

    BlockingQueue<E> queue() {
      return queue;
    }

    /** Events that it has still to write. */
    public int waiting() {
      return queue.size();
    }

    boolean isEvicted() {
      return evicted;
    }

    /** The thread that writes to this reader: it may hang in a write that nobody reads. */
    synchronized void writtenBy(Thread thread) {
      writer = thread;
    }

    private synchronized void evict() {
      evicted = true;
      readers.remove(this);
      if (writer != null) {
        writer.interrupt();
      }
    }

    @Override
    public synchronized void close() {
      if (writer == Thread.currentThread()) {
        writer = null;
        // An eviction that came this moment is not for what the thread does next.
        Thread.interrupted();
      }
      readers.remove(this);
    }
  }

  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final int most;
  private final E instead;

  /**
   * @param most readers at a time
   * @param instead what a slow reader gets in place of all that waited for it; null: it is sent
   *     away, and comes back with the id of the last event that it got
   */
  public LiveEvents(int most, E instead) {
    this.most = most;
    this.instead = instead;
  }

  /** A new reader of everything; null when there are too many. */
  public Reader open() {
    return open(event -> true);
  }

  /** A new reader of what it wants; null when there are too many. */
  public synchronized Reader open(Predicate<E> wants) {
    if (readers.size() >= most) {
      return null;
    }
    Reader reader = new Reader(wants);
    readers.add(reader);
    return reader;
  }

  /** Passes an event on; never waits. */
  public void publish(E event) {
    for (Reader reader : readers) {
      if (reader.wants.test(event) && !reader.queue.offer(event)) {
        reader.queue.clear();
        if (instead == null) {
          reader.evict();
        } else {
          reader.queue.add(instead);
        }
      }
    }
  }

  /** Ends all connections: those that come back begin with the id of the last event they got. */
  public void sendAllAway() {
    readers.forEach(Reader::evict);
  }

  /** Whether anybody reads. */
  public boolean isWatched() {
    return !readers.isEmpty();
  }

  /** How many read. */
  public int readers() {
    return readers.size();
  }
}
