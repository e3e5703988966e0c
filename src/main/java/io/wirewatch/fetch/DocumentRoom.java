package io.wirewatch.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The room for documents that a process holds at a time, from their first byte until they are taken
 * in. A usual document goes into one half of it, and is never held up by large ones; what is larger
 * goes into the other. A document that finds no room is dropped and asked for again when there is
 * room for the largest that may come: so nobody waits in a thread or with a connection open, nobody
 * holds a part of the room while waiting for more, and none fails. Thread-safe; never waits.
 */
final class DocumentRoom {
  /** A usual document is at most this part of the whole. */
  private static final int USUAL_PART = 128;

  /** Room is taken in steps, in bytes. */
  private static final int STEP = 16 * 1024;

  private final long usual;
  private final long forUsual;
  private final long forLarge;
  private final long largest;
  private final Deque<Lease> line = new ArrayDeque<>();
  private long takenByUsual;
  private long takenByLarge;

  /**
   * @param bytes that documents may have together; the largest finds room in any case
   * @param largest document that is read, in bytes
   */
  DocumentRoom(long bytes, long largest) {
    this.usual = Math.max(STEP, bytes / USUAL_PART);
    this.forUsual = Math.max(usual, bytes / 2);
    this.forLarge = Math.max(largest, bytes / 2);
    this.largest = largest;
  }

  /** What one document has of the room; nothing at first. */
  final class Lease {
    private long usualHeld;
    private long largeHeld;
    private Runnable turn;

    /** Its turn came: it has room for the largest document, and so for any. */
    private boolean isAdmitted;

    /** Whether there is room for so many bytes of the document; it has it from now on. */
    boolean reach(long bytes) {
      synchronized (DocumentRoom.this) {
        long small = Math.min(usual, stepped(bytes));
        long large = bytes <= usual ? 0 : stepped(bytes - usual);
        long moreSmall = Math.max(0, small - usualHeld);
        long moreLarge = Math.max(0, large - largeHeld);
        if (isAdmitted && bytes <= largest) {
          return true;
        }
        boolean overtakes = moreLarge > 0 && !line.isEmpty();
        if (overtakes
            || takenByUsual + moreSmall > forUsual
            || takenByLarge + moreLarge > forLarge) {
          return false;
        }
        take(moreSmall, moreLarge);
        return true;
      }
    }

    private void take(long small, long large) {
      usualHeld += small;
      largeHeld += large;
      takenByUsual += small;
      takenByLarge += large;
    }

    /** The document has come to its end: what it does not need is free. */
    void settle(long bytes) {
      List<Lease> next;
      synchronized (DocumentRoom.this) {
        take(0, -Math.max(0, largeHeld - stepped(Math.max(0, bytes - usualHeld))));
        next = turns();
      }
      next.forEach(Lease::go);
    }

    /** Gives back what it has, and calls when there is room for the largest document. */
    void whenRoom(Runnable turn) {
      List<Lease> next;
      synchronized (DocumentRoom.this) {
        take(-usualHeld, -largeHeld);
        this.turn = turn;
        line.addLast(this);
        next = turns();
      }
      next.forEach(Lease::go);
    }

    /** The document is not needed any more. */
    void release() {
      List<Lease> next;
      synchronized (DocumentRoom.this) {
        take(-usualHeld, -largeHeld);
        line.remove(this);
        next = turns();
      }
      next.forEach(Lease::go);
    }

    private void go() {
      turn.run();
    }
  }

  Lease lease() {
    return new Lease();
  }

  /** Nobody waits any more: all who do have their turn, room or not. */
  void open() {
    List<Lease> all;
    synchronized (this) {
      all = new ArrayList<>(line);
      line.clear();
    }
    all.forEach(Lease::go);
  }

  /** Bytes that are taken. */
  synchronized long taken() {
    return takenByUsual + takenByLarge;
  }

  /** Those first in line for whom there is room now; called outside of the lock. */
  private List<Lease> turns() {
    List<Lease> next = new ArrayList<>();
    while (!line.isEmpty() && takenByLarge + largest <= forLarge) {
      Lease first = line.removeFirst();
      first.take(0, largest);
      first.isAdmitted = true;
      next.add(first);
    }
    return next;
  }

  private static long stepped(long bytes) {
    return (bytes + STEP - 1) / STEP * STEP;
  }
}
