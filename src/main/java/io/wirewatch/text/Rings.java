package io.wirewatch.text;

import java.util.Arrays;

/**
 * Many rings of rising numbers in one array: each a head of two ints (the place of the oldest; the
 * logarithm of the room and how many there are) and room for a power of two. The room of rings that
 * were outgrown or emptied is used again. A ring is known by where it stands, 0 or more.
 */
final class Rings {
  private static final int HEAD = 2;
  private static final int ROOM_SHIFT = 27;
  private static final int SIZE = (1 << ROOM_SHIFT) - 1;

  /** Logarithm of the least room. */
  private static final int LEAST = 1;

  private static final int NONE = -1;

  /** By logarithm of the room: the first ring that is free; its head names the next. */
  private final int[] free = new int[ROOM_SHIFT + 1];

  private int[] cells = new int[1 << 12];
  private int end;

  Rings() {
    Arrays.fill(free, NONE);
  }

  /** A ring of two numbers. */
  int of(int older, int newer) {
    int ring = allocate(LEAST);
    cells[ring] = 0;
    cells[ring + 1] = LEAST << ROOM_SHIFT | 2;
    cells[ring + HEAD] = older;
    cells[ring + HEAD + 1] = newer;
    return ring;
  }

  /** Adds a newest number; says where the ring stands now. */
  int add(int ring, int number) {
    int size = size(ring);
    int room = 1 << log(ring);
    int now = size == room ? moved(ring, log(ring) + 1) : ring;
    int mask = (1 << log(now)) - 1;
    cells[now + HEAD + (cells[now] + size & mask)] = number;
    cells[now + 1]++;
    return now;
  }

  int oldest(int ring) {
    return cells[ring + HEAD + cells[ring]];
  }

  /**
   * Takes out the oldest number; says where the ring stands now, or, where one number is left, its
   * complement.
   */
  int removeOldest(int ring) {
    int mask = (1 << log(ring)) - 1;
    cells[ring] = cells[ring] + 1 & mask;
    cells[ring + 1]--;
    int size = size(ring);
    if (size == 1) {
      int last = ~oldest(ring);
      release(ring, log(ring));
      return last;
    }
    // A quarter full, so that a ring about its bound does not move to and fro.
    return log(ring) > LEAST && size * 4 <= mask + 1 ? moved(ring, log(ring) - 1) : ring;
  }

  /** The newest numbers, falling, at most so many; returns how many. */
  int newest(int ring, int most, int[] into) {
    int size = size(ring);
    int mask = (1 << log(ring)) - 1;
    int n = Math.min(size, most);
    int newest = cells[ring] + size - 1;
    for (int i = 0; i < n; i++) {
      into[i] = cells[ring + HEAD + (newest - i & mask)];
    }
    return n;
  }

  private int size(int ring) {
    return cells[ring + 1] & SIZE;
  }

  private int log(int ring) {
    return cells[ring + 1] >>> ROOM_SHIFT;
  }

  /** The same numbers in another room, from its first place on. */
  private int moved(int ring, int log) {
    int to = allocate(log);
    int size = size(ring);
    int mask = (1 << log(ring)) - 1;
    for (int i = 0; i < size; i++) {
      cells[to + HEAD + i] = cells[ring + HEAD + (cells[ring] + i & mask)];
    }
    cells[to] = 0;
    cells[to + 1] = log << ROOM_SHIFT | size;
    release(ring, log(ring));
    return to;
  }

  private int allocate(int log) {
    int ring = free[log];
    if (ring != NONE) {
      free[log] = cells[ring];
      return ring;
    }
    int length = HEAD + (1 << log);
    if (end > cells.length - length) {
      long wanted = Math.max(end + (long) length, cells.length + (cells.length >> 1));
      cells = Arrays.copyOf(cells, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }
    ring = end;
    end += length;
    return ring;
  }

  private void release(int ring, int log) {
    cells[ring] = free[log];
    free[log] = ring;
  }
}
