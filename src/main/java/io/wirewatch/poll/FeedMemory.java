package io.wirewatch.poll;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a feed held at its last readings: one line of 24 bytes an item, hashes only. Longer than the
 * feed's window, as items come back after weeks; bounded in number. The lines of those that are
 * unseen for longest fade to eight bytes, which still say that the item is known, and fall out at
 * eight times the bound.
 *
 * <p>Immutable. An unreadable document never reaches it, so a broken poll forgets nothing.
 */
public final class FeedMemory {
  private static final byte VERSION = 1;
  private static final int HEADER = 1 + 1 + 4 + 4 + 4;
  private static final int FADED_FOR_ONE = 8;
  private static final int TITLE_NAMES_FROM = 12;
  private static final int LINE = 24;
  private static final int REFRESH_SECONDS = 24 * 3600;
  private static final FeedMemory EMPTY = new FeedMemory(0, 0, false, Map.of(), new long[0]);

  private final int lastRead;
  private final int flips;
  private final boolean slots;
  private final Map<Long, Line> lines;

  /** Keys of faded lines, the longest unseen first. */
  private final long[] faded;

  /** One remembered item; times in seconds since 1970, unsigned. */
  private record Line(int content, int link, int title, int seen) {
    static final int GUID_IS_USELESS = 0x75736531;

    boolean isMark() {
      return content == GUID_IS_USELESS && link == 0 && title == 0;
    }
  }

  private FeedMemory(int lastRead, int flips, boolean slots, Map<Long, Line> lines, long[] faded) {
    this.lastRead = lastRead;
    this.flips = flips;
    this.slots = slots;
    this.lines = lines;
    this.faded = faded;
  }

  /** The memory of a feed that was never read. */
  public static FeedMemory empty() {
    return EMPTY;
  }

  /** Whether nothing was ever read. */
  public boolean isEmpty() {
    return lastRead == 0;
  }

  /** Number of items remembered. */
  public int size() {
    return lines.size() + faded.length;
  }

  /** Whether the feed's links are places on a page rather than stories, so that titles identify. */
  public boolean linksAreSlots() {
    return slots;
  }

  /** How often the feed changed the ids of its items; from the second time on links identify. */
  public int flips() {
    return flips;
  }

  /**
   * Compares a readable document with what is remembered.
   *
   * @param entries of the document, in order
   * @param feedId scope of weak identities
   * @param canonical canonical form of web addresses
   * @param now when it was fetched
   * @param bound items to remember at most; never less than the document holds
   */
  public Recall recall(
      List<Entry> entries,
      String feedId,
      Function<String, Optional<String>> canonical,
      Instant now,
      int bound) {
    return recall(entries, feedId, canonical, (int) now.getEpochSecond(), bound, true);
  }

  /**
   * Compares a part of the feed, such as a hub pushes, with what is remembered. What is not in it
   * is not gone, so that it says nothing about missed items, or about the feed's habits.
   */
  public Recall recallPart(
      List<Entry> entries,
      String feedId,
      Function<String, Optional<String>> canonical,
      Instant now,
      int bound) {
    return isEmpty()
        ? recall(entries, feedId, canonical, now, bound)
        : recall(entries, feedId, canonical, lastRead, bound, false);
  }

  private Recall recall(
      List<Entry> entries,
      String feedId,
      Function<String, Optional<String>> canonical,
      int second,
      int bound,
      boolean whole) {
    if (entries.isEmpty()) {
      // An empty feed is readable, but says nothing about what it held.
      return new Recall(List.of(), this, false, true, false);
    }
    List<ItemIdentity> identities =
        ItemIdentity.of(entries, feedId, canonical, this::isUseless, rungs());
    if (whole && !slots && linksLookLikeSlots(entries, identities)) {
      return new FeedMemory(lastRead, flips, true, lines, faded)
          .recall(entries, feedId, canonical, second, bound, true);
    }
    Map<Integer, Long> byOther = keysByOtherName();
    Map<Long, Set<Integer>> variants = new HashMap<>();
    for (ItemIdentity identity : identities) {
      variants.computeIfAbsent(identity.key(), k -> new HashSet<>(2)).add(identity.contentHash());
    }
    Map<Long, Line> next = new HashMap<>(lines);
    Set<Long> present = new HashSet<>();
    List<Sighting> sightings = new ArrayList<>(entries.size());
    int known = 0;
    boolean changed = false;
    for (int i = 0; i < identities.size(); i++) {
      ItemIdentity identity = identities.get(i);
      if (identity.guidUseless()) {
        long mark = mark(identity.guidKey());
        present.add(mark);
        changed |= next.put(mark, new Line(Line.GUID_IS_USELESS, 0, 0, second)) == null;
      }
      long key = filedUnder(identity, byOther);
      if (!present.add(key)) {
        sightings.add(new Sighting(i, identity, Sighting.Verdict.REPEATED, false));
        continue;
      }
      Line line = lines.get(key);
      Sighting.Verdict verdict;
      boolean cameBack = false;
      if (line == null && isFaded(key)) {
        verdict = Sighting.Verdict.SAME; // Whether its text changed in months, none can tell.
        known++;
        changed = true;
      } else if (line == null) {
        verdict = Sighting.Verdict.NEW;
      } else {
        known++;
        cameBack = line.seen != lastRead;
        verdict =
            variants.get(identity.key()).contains(line.content)
                ? Sighting.Verdict.SAME
                : Sighting.Verdict.CHANGED;
      }
      int content =
          verdict == Sighting.Verdict.SAME && line != null ? line.content : identity.contentHash();
      next.put(key, new Line(content, identity.linkHash(), identity.titleHash(), second));
      changed |= verdict != Sighting.Verdict.SAME || cameBack;
      sightings.add(new Sighting(i, identity, verdict, cameBack));
    }
    boolean flipped = whole && markFlip(sightings, present);
    boolean overlap = !whole || known > 0 || flipped || isEmpty() || lines.isEmpty();
    boolean left = whole && present.size() != countPresent();
    boolean write = changed || left || second - lastRead > REFRESH_SECONDS;
    FeedMemory memory =
        write
            ? bounded(second, flips + (flipped ? 1 : 0), next, present, Math.max(bound, 1))
            : this;
    return new Recall(sightings, memory, write, overlap, flipped);
  }

  private boolean isUseless(long guidKey) {
    Line line = lines.get(mark(guidKey));
    return line != null && line.isMark();
  }

  private static long mark(long guidKey) {
    return guidKey ^ 0x5bd1e9955bd1e995L;
  }

  /**
   * The key under which the entry stands in memory already, where another rung of the ladder named
   * it then; else its own.
   */
  private long filedUnder(ItemIdentity identity, Map<Integer, Long> byOther) {
    long key = identity.key();
    Line line = lines.get(key);
    if (rungs() != ItemIdentity.Rungs.ALL) {
      int name = slots ? identity.titleHash() : identity.linkHash();
      return line != null ? key : byOther.getOrDefault(name, key);
    }
    if (key == identity.guidKey()) {
      if (line != null) {
        // A short id that now names another link and another title was given to another story.
        boolean other =
            identity.guidWeak()
                && line.link != identity.linkHash()
                && line.title != identity.titleHash();
        return other && identity.linkKey() != 0 ? identity.linkKey() : key;
      }
      return lines.containsKey(identity.linkKey()) && identity.linkKey() != 0
          ? identity.linkKey()
          : key;
    }
    if (line == null && identity.guidKey() != 0) {
      Line byGuid = lines.get(identity.guidKey());
      if (byGuid != null && byGuid.link == identity.linkHash() && !byGuid.isMark()) {
        return identity.guidKey();
      }
    }
    return key;
  }

  /**
   * When more than half of the document has new ids, but titles or links that stood under ids that
   * are gone now, the feed changed its ids; those entries are no news.
   */
  private boolean markFlip(List<Sighting> sightings, Set<Long> present) {
    if (isEmpty() || sightings.size() < 3) {
      return false;
    }
    Set<Integer> gone = new HashSet<>();
    Set<Integer> common = new HashSet<>();
    lines.forEach(
        (key, line) -> {
          if (!present.contains(key) && line.seen == lastRead && !line.isMark()) {
            // A title or link that several items share says nothing about which item it is.
            if (!gone.add(line.title)) {
              common.add(line.title);
            }
            if (!gone.add(line.link)) {
              common.add(line.link);
            }
          }
        });
    gone.remove(0);
    gone.removeAll(common);
    List<Integer> flipped = new ArrayList<>();
    for (int i = 0; i < sightings.size(); i++) {
      ItemIdentity identity = sightings.get(i).identity();
      if (sightings.get(i).verdict() == Sighting.Verdict.NEW
          && (gone.contains(identity.titleHash()) || gone.contains(identity.linkHash()))) {
        flipped.add(i);
      }
    }
    if (flipped.size() * 2 <= sightings.size()) {
      return false;
    }
    for (int i : flipped) {
      Sighting was = sightings.get(i);
      sightings.set(i, new Sighting(i, was.identity(), Sighting.Verdict.NEW_ID, false));
    }
    return true;
  }

  private int countPresent() {
    int count = 0;
    for (Line line : lines.values()) {
      if (line.seen == lastRead) {
        count++;
      }
    }
    return count;
  }

  private FeedMemory bounded(
      int second, int newFlips, Map<Long, Line> next, Set<Long> present, int bound) {
    if (next.size() <= Math.max(bound, present.size())) {
      return new FeedMemory(second, newFlips, slots, next, faded);
    }
    List<Map.Entry<Long, Line>> absent = new ArrayList<>();
    for (Map.Entry<Long, Line> line : next.entrySet()) {
      if (!present.contains(line.getKey())) {
        absent.add(line);
      }
    }
    absent.sort(
        Comparator.comparingLong(
                (Map.Entry<Long, Line> line) -> Integer.toUnsignedLong(line.getValue().seen))
            .thenComparingLong(Map.Entry::getKey));
    int fading = Math.min(absent.size(), next.size() - bound);
    Map<Long, Line> kept = new HashMap<>(next);
    long[] all = Arrays.copyOf(faded, faded.length + fading);
    for (int i = 0; i < fading; i++) {
      all[faded.length + i] = absent.get(i).getKey();
      kept.remove(absent.get(i).getKey());
    }
    int most = FADED_FOR_ONE * bound;
    return new FeedMemory(
        second,
        newFlips,
        slots,
        kept,
        all.length <= most ? all : Arrays.copyOfRange(all, all.length - most, all.length));
  }

  private boolean isFaded(long key) {
    for (long one : faded) {
      if (one == key) {
        return true;
      }
    }
    return false;
  }

  private ItemIdentity.Rungs rungs() {
    if (slots) {
      return ItemIdentity.Rungs.FROM_TITLE;
    }
    return flips >= 2 ? ItemIdentity.Rungs.FROM_LINK : ItemIdentity.Rungs.ALL;
  }

  /**
   * Whether stories move from link to link: most links of the last reading have another title now,
   * and many of those titles stood under another link. Only links that no guid of their own stands
   * beside are judged, and titles that are long enough to name a story.
   */
  private boolean linksLookLikeSlots(List<Entry> entries, List<ItemIdentity> identities) {
    Set<Integer> titles = new HashSet<>();
    lines.values().stream()
        .filter(line -> line.seen == lastRead)
        .forEach(line -> titles.add(line.title));
    int known = 0;
    int retitled = 0;
    int moved = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Line line = lines.get(identities.get(i).key());
      if (line == null
          || line.seen != lastRead
          || entry.link() == null
          || entry.title().length() < TITLE_NAMES_FROM
          || entry.guid() != null && !entry.guid().equals(entry.link())) {
        continue;
      }
      known++;
      if (line.title != identities.get(i).titleHash()) {
        retitled++;
        moved += titles.contains(identities.get(i).titleHash()) ? 1 : 0;
      }
    }
    return retitled >= 5 && retitled * 2 > known && moved * 4 >= retitled;
  }

  /** Items by the name that counts since the feed's habits are known, the newest of each name. */
  private Map<Integer, Long> keysByOtherName() {
    if (rungs() == ItemIdentity.Rungs.ALL) {
      return Map.of();
    }
    Map<Integer, Long> keys = new HashMap<>();
    lines.forEach(
        (key, line) ->
            keys.merge(
                slots ? line.title : line.link,
                key,
                (a, b) ->
                    Integer.compareUnsigned(lines.get(a).seen, lines.get(b).seen) >= 0 ? a : b));
    keys.remove(0);
    return keys;
  }

  /** As bytes: version, habits, last reading, number of lines, the lines, faded keys. */
  public byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + LINE * lines.size() + 8 * faded.length);
    out.put(VERSION).put((byte) (slots ? 1 : 0)).putInt(lastRead).putInt(flips);
    out.putInt(lines.size());
    lines.forEach(
        (key, line) ->
            out.putLong(key)
                .putInt(line.content)
                .putInt(line.link)
                .putInt(line.title)
                .putInt(line.seen));
    for (long key : faded) {
      out.putLong(key);
    }
    return out.array();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not of a known version or length
   */
  public static FeedMemory decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER || in.get() != VERSION) {
      throw new IllegalArgumentException("not a feed memory: " + bytes.length + " bytes");
    }
    boolean slots = in.get() == 1;
    int lastRead = in.getInt();
    int flips = in.getInt();
    int count = in.getInt();
    if (count < 0 || in.remaining() < (long) count * LINE || in.remaining() % 8 != 0) {
      throw new IllegalArgumentException("a feed memory of " + bytes.length + " bytes is cut");
    }
    Map<Long, Line> lines = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      lines.put(in.getLong(), new Line(in.getInt(), in.getInt(), in.getInt(), in.getInt()));
    }
    long[] faded = new long[in.remaining() / 8];
    in.asLongBuffer().get(faded);
    return new FeedMemory(lastRead, flips, slots, lines, faded);
  }

  /**
   * A document held against the memory.
   *
   * @param sightings one an entry, in order
   * @param memory what to remember from now on
   * @param changed whether that differs enough from the old memory to be stored
   * @param overlap whether it shares an item with anything remembered; false means that items were
   *     probably missed
   * @param flipped whether the feed changed its ids
   */
  public record Recall(
      List<Sighting> sightings,
      FeedMemory memory,
      boolean changed,
      boolean overlap,
      boolean flipped) {
    public Recall {
      sightings = List.copyOf(sightings);
    }

    /** Entries never seen before. */
    public int fresh() {
      return count(Sighting.Verdict.NEW);
    }

    /** Number of sightings of one verdict. */
    public int count(Sighting.Verdict verdict) {
      return (int) sightings.stream().filter(s -> s.verdict() == verdict).count();
    }
  }
}
