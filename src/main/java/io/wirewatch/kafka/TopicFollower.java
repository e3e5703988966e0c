package io.wirewatch.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics on a thread of its own until it is closed. Whatever goes wrong, it begins anew
 * after a pause and goes on where it was: a broker that is away, a topic or partition that is not
 * there yet. One record that its reader cannot bear is passed over, and named in the log.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration LOOK_AGAIN_WHEN_COMPLETE = Duration.ofMinutes(1);

  /** Who reads, on the follower's thread. */
  @FunctionalInterface
  public interface Listener {
    /** A record; its value may be null. */
    void accept(ConsumerRecord<byte[], byte[]> message);

    /**
     * The partition's offsets have gone back: the topic was made anew, or has lost its end. What
     * comes next is all that there is of it.
     */
    default void begunAnew(TopicPartition partition) {}

    /**
     * After each look, also one that brought nothing.
     *
     * @param behind records still to read
     */
    default void looked(long behind) {}

    /**
     * All is read that was there when the partitions were found; again when more are found.
     *
     * @param ends of each, the offset behind its last committed record then
     */
    default void caughtUp(Map<TopicPartition, Long> ends) {}
  }

  private final String name;
  private final Supplier<TopicReader> readers;
  private final Listener listener;
  private final Duration pause;
  private final Thread thread;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private volatile TopicReader reader;
  private volatile boolean started;
  private volatile long lastRound = System.nanoTime();

  /**
   * Does nothing before {@link #start}.
   *
   * @param name of its thread, and in the log
   * @param readers opens one, wherever the topics are to be read from; throws what it likes
   * @param listener an exception in it costs that record, not the thread
   * @param pause after an error
   */
  public TopicFollower(
      String name, Supplier<TopicReader> readers, Listener listener, Duration pause) {
    this.name = name;
    this.readers = readers;
    this.listener = listener;
    this.pause = pause;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (dying, e) -> LOG.error("{}: has died, and only a restart brings it back", name, e));
  }

  /** Begins. */
  public TopicFollower start() {
    lastRound = System.nanoTime();
    started = true;
    thread.start();
    return this;
  }

  /** Whether its thread has ended though nobody closed it: only a restart helps. */
  public boolean hasDied() {
    return started && isOpen() && !thread.isAlive();
  }

  /** How long ago it last looked at the topics, or failed to: it grows where a look hangs. */
  public Duration sinceLastRound() {
    return Duration.ofNanos(System.nanoTime() - lastRound);
  }

  private boolean isOpen() {
    return end.getCount() > 0;
  }

  private void run() {
    while (isOpen()) {
      try (TopicReader opened = readers.get()) {
        reader = opened;
        opened.goOn(positions);
        follow(opened);
      } catch (WakeupException e) {
        LOG.debug("{}: woken to end", name);
      } catch (RuntimeException e) {
        if (isOpen()) {
          LOG.warn("{}: the topics cannot be read for now: {}", name, e.toString());
          LOG.debug("Its stack trace", e);
        }
      } finally {
        reader = null;
      }
      rest(pause);
    }
  }

  private void follow(TopicReader opened) {
    long lookAgain = System.nanoTime();
    Map<TopicPartition, Long> ends = Map.of();
    boolean behind = true;
    while (isOpen()) {
      lastRound = System.nanoTime();
      if (lastRound - lookAgain >= 0) {
        boolean complete = opened.lookAgain(positions);
        lookAgain = lastRound + (complete ? LOOK_AGAIN_WHEN_COMPLETE : LOOK_AGAIN).toNanos();
        if (!ends.keySet().containsAll(opened.partitions())) {
          ends = opened.ends();
          behind = true;
        }
      }
      if (!opened.hasPartitions()) {
        rest(LOOK_AGAIN);
        continue;
      }
      opened.poll().forEach(this::take);
      listener.looked(opened.behind());
      if (behind && opened.hasReached(ends)) {
        behind = false;
        listener.caughtUp(ends);
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
    Long expected = positions.put(partition, message.offset() + 1);
    try {
      if (expected != null && message.offset() < expected) {
        LOG.warn("{}: {} begins anew at {}", name, partition, message.offset());
        listener.begunAnew(partition);
      }
      listener.accept(message);
    } catch (WakeupException e) {
      throw e;
    } catch (RuntimeException e) {
      // Once for a topic: what one record does, thousands may do.
      LOG.atLevel(
              named.add(message.topic()) ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG)
          .setCause(e)
          .log(
              "{}: {}-{}@{} is passed over",
              name,
              message.topic(),
              message.partition(),
              message.offset());
    }
  }

  /** Waits, unless it ends. */
  private void rest(Duration time) {
    try {
      if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("{}: ends", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end.countDown();
    }
  }

  @Override
  public void close() {
    end.countDown();
    TopicReader open = reader;
    if (open != null) {
      open.wakeUp();
    }
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
