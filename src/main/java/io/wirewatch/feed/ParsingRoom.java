package io.wirewatch.feed;

import java.util.concurrent.Semaphore;

/**
 * Bounds the bytes of all documents that one process reads at the same time: a tree takes some
 * thirty times the memory of its document, and as many documents come at once as there are
 * questions in flight. Whoever finds no room waits; whoever came first goes first.
 */
final class ParsingRoom {
  private static final int MEMORY_OF_A_BYTE = 32;
  private static final int LEAST = 4 << 20;
  private static final int MOST = 256 << 20;
  private static final int UNIT = 1024;

  private final int all;
  private final Semaphore free;

  /**
   * @param bytes read at the same time
   */
  ParsingRoom(int bytes) {
    all = Math.max(1, bytes / UNIT);
    free = new Semaphore(all, true);
  }

  /** As much as the heap can take. */
  static ParsingRoom ofHeap() {
    long share = Runtime.getRuntime().maxMemory() / MEMORY_OF_A_BYTE;
    return new ParsingRoom((int) Math.max(LEAST, Math.min(MOST, share)));
  }

  /**
   * Waits until there is room for a document; one larger than the room has it for itself.
   *
   * @return what to {@link #leave}
   */
  int enter(int bytes) {
    int taken = Math.min(all, bytes / UNIT + 1);
    free.acquireUninterruptibly(taken);
    return taken;
  }

  void leave(int taken) {
    free.release(taken);
  }

  /** Bytes that could enter now. */
  int free() {
    return free.availablePermits() * UNIT;
  }
}
