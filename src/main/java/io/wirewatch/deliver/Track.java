package io.wirewatch.deliver;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far a target is in one partition, and which letters of it are open. */
final class Track {
  private final Progress start;
  private final SortedSet<Long> open = new TreeSet<>();
  private final Map<Long, Letter> letters = new HashMap<>();
  private long next;
  private Progress committed;

  /**
   * @param start how far an earlier process was
   */
  Track(Progress start) {
    this.start = start;
    this.next = start.offset();
    this.committed = start;
  }

  /** Goes on past a record; whether it was ahead. */
  boolean pass(long offset) {
    if (offset < next) {
      return false;
    }
    next = offset + 1;
    return true;
  }

  /** Whether an earlier process was done with a record. */
  boolean wasDone(long offset) {
    return start.isDone(offset);
  }

  /** When an earlier process first tried to deliver a record; null where that is not known. */
  Instant firstTried(long offset) {
    return offset == start.offset() ? start.since() : null;
  }

  /** Holds a letter until it is closed. */
  void open(Letter letter) {
    open.add(letter.offset());
    letters.put(letter.offset(), letter);
  }

  /** Whether it is this very letter that is open here. */
  boolean holds(Letter letter) {
    return letters.get(letter.offset()) == letter;
  }

  /** Whether the letter was open until now. */
  boolean close(Letter letter) {
    return letters.remove(letter.offset(), letter) && open.remove(letter.offset());
  }

  /** The open letters. */
  Collection<Letter> letters() {
    return Collections.unmodifiableCollection(letters.values());
  }

  /** How far it is, if that is further than what was committed. */
  Optional<Progress> toCommit() {
    return Optional.of(progress()).filter(now -> !now.equals(committed));
  }

  void committed(Progress progress) {
    committed = progress;
  }

  private Progress progress() {
    // What an earlier process did behind the place that was read up to is not forgotten.
    SortedSet<Long> all = new TreeSet<>(open);
    start.open().tailSet(next).forEach(all::add);
    long end = Math.max(next, start.next());
    long offset = all.isEmpty() ? end : all.first();
    Letter first = letters.get(offset);
    return new Progress(offset, end, all, first == null ? firstTried(offset) : first.firstTried());
  }
}
