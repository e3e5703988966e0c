package io.wirewatch.poll;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The items that a feed is known to have held, by key: a line of 24 bytes each, and eight bytes for
 * those that have faded. Immutable.
 */
final class KnownItems {
  private static final int LINE = 24;
  private static final int FADED_FOR_ONE = 8;
  static final KnownItems NONE = new KnownItems(0, Map.of(), new long[0]);

  private final int lastRead;
  private final Map<Long, KnownItem> lines;

  /** Keys of faded lines, the longest unseen first. */
  private final long[] faded;

  private KnownItems(int lastRead, Map<Long, KnownItem> lines, long[] faded) {
    this.lastRead = lastRead;
    this.lines = lines;
    this.faded = faded;
  }

  /** When the feed was last read, in seconds since 1970, unsigned; 0 for never. */
  int lastRead() {
    return lastRead;
  }

  /** Number of items, faded ones too. */
  int size() {
    return lines.size() + faded.length;
  }

  /** Lines that have not faded, by key. */
  Map<Long, KnownItem> lines() {
    return lines;
  }

  /** The line under a key; null where there is none, or it has faded. */
  KnownItem get(long key) {
    return lines.get(key);
  }

  /** The items that the last reading held. */
  Stream<KnownItem> present() {
    return lines.values().stream().filter(this::isPresent);
  }

  boolean isPresent(KnownItem item) {
    return item.seen() == lastRead;
  }

  boolean isFaded(long key) {
    for (long one : faded) {
      if (one == key) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is known after a reading.
   *
   * @param second of the reading
   * @param next all lines, those of the reading with them
   * @param present keys that the reading held; they never fade
   * @param bound lines to keep at most; the longest unseen fade, and fall out at eight times it
   */
  KnownItems after(int second, Map<Long, KnownItem> next, Set<Long> present, int bound) {
    if (next.size() <= Math.max(bound, present.size())) {
      return new KnownItems(second, next, faded);
    }
    List<Map.Entry<Long, KnownItem>> absent = new ArrayList<>();
    for (Map.Entry<Long, KnownItem> line : next.entrySet()) {
      if (!present.contains(line.getKey())) {
        absent.add(line);
      }
    }
    absent.sort(
        Comparator.comparingLong(
                (Map.Entry<Long, KnownItem> line) -> Integer.toUnsignedLong(line.getValue().seen()))
            .thenComparingLong(Map.Entry::getKey));
    int fading = Math.min(absent.size(), next.size() - bound);
    Map<Long, KnownItem> kept = new HashMap<>(next);
    long[] all = Arrays.copyOf(faded, faded.length + fading);
    for (int i = 0; i < fading; i++) {
      all[faded.length + i] = absent.get(i).getKey();
      kept.remove(absent.get(i).getKey());
    }
    int most = FADED_FOR_ONE * bound;
    return new KnownItems(
        second,
        kept,
        all.length <= most ? all : Arrays.copyOfRange(all, all.length - most, all.length));
  }

  /** Bytes that {@link #write} needs. */
  int bytes() {
    return 4 + LINE * lines.size() + 8 * faded.length;
  }

  /** Number of lines, the lines, the faded keys. */
  void write(ByteBuffer out) {
    out.putInt(lines.size());
    lines.forEach(
        (key, line) ->
            out.putLong(key)
                .putInt(line.content())
                .putInt(line.link())
                .putInt(line.title())
                .putInt(line.seen()));
    for (long key : faded) {
      out.putLong(key);
    }
  }

  /**
   * Reads what {@link #write} wrote, to the end of the buffer.
   *
   * @throws IllegalArgumentException when the buffer is shorter than it says
   */
  static KnownItems read(ByteBuffer in, int lastRead) {
    int count = in.getInt();
    if (count < 0 || in.remaining() < (long) count * LINE || in.remaining() % 8 != 0) {
      throw new IllegalArgumentException("a feed memory of " + in.limit() + " bytes is cut");
    }
    Map<Long, KnownItem> lines = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      lines.put(in.getLong(), new KnownItem(in.getInt(), in.getInt(), in.getInt(), in.getInt()));
    }
    long[] faded = new long[in.remaining() / 8];
    in.asLongBuffer().get(faded);
    return new KnownItems(lastRead, lines, faded);
  }
}
