package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import io.wirewatch.ops.LiveEvents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The newest alerts, by subject and all together: what feeds show, and what a reader of the live
 * stream missed. Bounded, so that it is the same size after a year. Safe for use by many threads.
 */
final class AlertHistory {
  static final int ALL = 20_000;

  private record Kept(int partition, long offset, Alert alert) {}

  private static final Comparator<Kept> OLDEST_FIRST =
      Comparator.comparing((Kept kept) -> kept.alert().raisedAt())
          .thenComparing(Kept::partition)
          .thenComparing(Kept::offset);

  private final int most;
  private final int all;
  private final LiveEvents<AlertEvent> live;
  private final NavigableSet<Kept> kept = new TreeSet<>(OLDEST_FIRST);
  private final Map<String, NavigableSet<Kept>> bySubject = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<Integer, Long> forgotten = new HashMap<>();

  /** The last offset of each partition, whatever stood there: how far the topic goes. */
  private final Map<Integer, Long> read = new HashMap<>();

  private StreamPosition end = StreamPosition.START;
  private boolean complete;

  /**
   * @param most of one subject
   * @param all of all subjects
   * @param live is told of each
   */
  AlertHistory(int most, int all, LiveEvents<AlertEvent> live) {
    this.most = most;
    this.all = all;
    this.live = live;
  }

  /** A subject as it is now; null when it has ended. */
  synchronized void subject(String id, Subject subject) {
    if (subject == null) {
      titles.remove(id);
    } else {
      titles.put(id, subject.title() == null ? id : subject.title());
    }
  }

  /** An alert as it was read; those that were read before are passed over. */
  synchronized void add(int partition, long offset, Alert alert) {
    if (end.has(partition, offset)) {
      return;
    }
    // Between what was read of a partition and this stood nothing that anybody can read.
    forgotten.putIfAbsent(partition, read.getOrDefault(partition, offset - 1));
    read.merge(partition, offset, Math::max);
    notifyAll();
    end = end.with(partition, offset);
    Kept fresh = new Kept(partition, offset, alert);
    kept.add(fresh);
    NavigableSet<Kept> own =
        bySubject.computeIfAbsent(alert.subjectId(), id -> new TreeSet<>(OLDEST_FIRST));
    own.add(fresh);
    if (own.size() > most) {
      own.pollFirst();
    }
    if (kept.size() > all) {
      forget(kept.pollFirst());
    }
    live.publish(new AlertEvent(end, partition, offset, alert));
  }

  /** A partition whose offsets have gone back: what is kept of it was another topic's. */
  synchronized void begunAnew(int partition) {
    List<Kept> gone = kept.stream().filter(each -> each.partition() == partition).toList();
    gone.forEach(
        each -> {
          kept.remove(each);
          forget(each);
        });
    end = end.without(partition);
    forgotten.remove(partition);
    read.remove(partition);
    live.sendAllAway(); // they come back, are ahead of the topic, and are told of a gap
  }

  private void forget(Kept oldest) {
    forgotten.merge(oldest.partition(), oldest.offset(), Math::max);
    NavigableSet<Kept> own = bySubject.get(oldest.alert().subjectId());
    if (own != null) {
      own.remove(oldest);
      if (own.isEmpty()) {
        bySubject.remove(oldest.alert().subjectId());
      }
    }
  }

  /**
   * The topic has been read up to where it was at the start.
   *
   * @param last offset of each partition, also of those whose records are gone by now
   */
  synchronized void complete(Map<Integer, Long> last) {
    last.forEach(
        (partition, offset) -> {
          read.merge(partition, offset, Math::max);
          if (offset >= 0) {
            end = end.with(partition, offset);
          }
        });
    complete = true;
    notifyAll();
  }

  synchronized boolean isComplete() {
    return complete;
  }

  /** Waits for {@link #complete}, but no longer than that. */
  synchronized boolean awaitComplete(long millis) throws InterruptedException {
    return await(() -> complete, millis);
  }

  /** Waits until the topic is read as far as a reader had it, but no longer than that. */
  synchronized boolean awaitRead(StreamPosition position, long millis) throws InterruptedException {
    return await(() -> !position.isAheadOf(read), millis);
  }

  private boolean await(BooleanSupplier what, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (!what.getAsBoolean()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Whether there is such a subject, or was one that was told of. */
  synchronized boolean knows(String subject) {
    return titles.containsKey(subject) || bySubject.containsKey(subject);
  }

  synchronized String title(String subject) {
    String title = titles.get(subject);
    if (title == null && bySubject.containsKey(subject)) {
      title = bySubject.get(subject).last().alert().subjectTitle();
    }
    return title == null ? subject : title;
  }

  /** The newest of a subject, newest first; null: of all subjects. */
  synchronized List<Alert> newest(String subject) {
    NavigableSet<Kept> own = subject == null ? kept : bySubject.get(subject);
    return own == null
        ? List.of()
        : own.descendingSet().stream().limit(most).map(Kept::alert).toList();
  }

  /** Where a new reader begins: behind everything that is here. */
  synchronized StreamPosition end() {
    return end;
  }

  /**
   * A reader that begins at a position: what it missed, and what comes from now on, with nothing
   * between them lost or twice.
   *
   * @param reader null when there are too many
   * @param missed in the order of their partitions, and as far as that allows of their times
   * @param from the position from which it goes on
   * @param gap whether some of what it missed is forgotten, or the topic is no longer the one that
   *     it read
   */
  record Opening(
      LiveEvents<AlertEvent>.Reader reader,
      List<AlertEvent> missed,
      StreamPosition from,
      boolean gap) {}

  /**
   * Opens the stream to a reader. One that is ahead of the topic has read another, of the same
   * name: it goes on from the end, or it would be told nothing until the offsets have caught up.
   */
  synchronized Opening open(StreamPosition last, Predicate<Alert> wants) {
    boolean ahead = last.isAheadOf(read);
    StreamPosition from = ahead ? last.within(read) : last;
    LiveEvents<AlertEvent>.Reader reader =
        live.open(
            event -> !from.has(event.partition(), event.offset()) && wants.test(event.alert()));
    boolean gap =
        ahead
            || from.offsets().entrySet().stream()
                .anyMatch(each -> forgotten.getOrDefault(each.getKey(), -1L) > each.getValue());
    return new Opening(reader, missed(from, wants), from, gap);
  }

  /** Each partition in its own order, so that the position of any event covers those before it. */
  private List<AlertEvent> missed(StreamPosition from, Predicate<Alert> wants) {
    Map<Integer, PriorityQueue<Kept>> partitions = new TreeMap<>();
    for (Kept each : kept) {
      if (!from.has(each.partition(), each.offset()) && wants.test(each.alert())) {
        partitions
            .computeIfAbsent(
                each.partition(), p -> new PriorityQueue<>(Comparator.comparing(Kept::offset)))
            .add(each);
      }
    }
    List<AlertEvent> missed = new ArrayList<>();
    StreamPosition position = from;
    while (!partitions.isEmpty()) {
      PriorityQueue<Kept> next =
          partitions.values().stream()
              .min(Comparator.comparing(queue -> queue.peek().alert().raisedAt()))
              .orElseThrow();
      Kept first = next.poll();
      position = position.with(first.partition(), first.offset());
      missed.add(new AlertEvent(position, first.partition(), first.offset(), first.alert()));
      if (next.isEmpty()) {
        partitions.remove(first.partition());
      }
    }
    return missed;
  }
}
