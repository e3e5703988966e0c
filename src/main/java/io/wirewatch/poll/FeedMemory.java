package io.wirewatch.poll;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final int HEADER = 1 + 1 + 4 + 4;
  private static final int REFRESH_SECONDS = 24 * 3600;
  private static final FeedMemory EMPTY = new FeedMemory(FeedHabits.NONE, KnownItems.NONE);

  private final FeedHabits habits;
  private final KnownItems items;

  private FeedMemory(FeedHabits habits, KnownItems items) {
    this.habits = habits;
    this.items = items;
  }

  /** The memory of a feed that was never read. */
  public static FeedMemory empty() {
    return EMPTY;
  }

  /** Whether nothing was ever read. */
  public boolean isEmpty() {
    return items.lastRead() == 0;
  }

  /** Number of items remembered. */
  public int size() {
    return items.size();
  }

  /** Whether the feed's links are places on a page rather than stories, so that titles identify. */
  public boolean linksAreSlots() {
    return habits.slots();
  }

  /** How often the feed changed the ids of its items; from the second time on links identify. */
  public int flips() {
    return habits.flips();
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
        : recall(entries, feedId, canonical, items.lastRead(), bound, false);
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
        ItemIdentity.of(entries, feedId, canonical, this::isUseless, habits.rungs());
    if (whole && !habits.slots() && FeedHabits.linksLookLikeSlots(items, entries, identities)) {
      return new FeedMemory(habits.withSlots(), items)
          .recall(entries, feedId, canonical, second, bound, true);
    }
    Map<Integer, Long> byName = habits.keysByName(items);
    Map<Long, Set<Integer>> variants = new HashMap<>();
    for (ItemIdentity identity : identities) {
      variants.computeIfAbsent(identity.key(), k -> new HashSet<>(2)).add(identity.contentHash());
    }
    Map<Long, KnownItem> next = new HashMap<>(items.lines());
    Set<Long> present = new HashSet<>();
    List<RecalledEntry> recalled = new ArrayList<>(entries.size());
    int known = 0;
    boolean changed = false;
    for (int i = 0; i < identities.size(); i++) {
      ItemIdentity identity = identities.get(i);
      if (identity.guidUseless()) {
        long mark = KnownItem.uselessGuidKey(identity.guidKey());
        present.add(mark);
        changed |= next.put(mark, KnownItem.uselessGuid(second)) == null;
      }
      long key = filedUnder(identity, byName);
      if (!present.add(key)) {
        recalled.add(new RecalledEntry(i, identity, RecalledEntry.Verdict.REPEATED, false, second));
        continue;
      }
      KnownItem line = items.get(key);
      RecalledEntry.Verdict verdict;
      boolean cameBack = false;
      if (line == null && items.isFaded(key)) {
        verdict = RecalledEntry.Verdict.SAME; // Whether its text changed in months, none can tell.
        known++;
        changed = true;
      } else if (line == null) {
        verdict = RecalledEntry.Verdict.NEW;
      } else {
        known++;
        cameBack = !items.isPresent(line);
        verdict =
            variants.get(identity.key()).contains(line.content())
                ? RecalledEntry.Verdict.SAME
                : RecalledEntry.Verdict.CHANGED;
      }
      int content =
          verdict == RecalledEntry.Verdict.SAME && line != null
              ? line.content()
              : identity.contentHash();
      next.put(key, new KnownItem(content, identity.linkHash(), identity.titleHash(), second));
      changed |= verdict != RecalledEntry.Verdict.SAME || cameBack;
      int lastSeen = line == null ? 0 : line.seen();
      recalled.add(new RecalledEntry(i, identity, verdict, cameBack, lastSeen));
    }
    boolean flipped = whole && markChangedIds(recalled, present);
    boolean overlap = !whole || known > 0 || flipped || items.lines().isEmpty();
    boolean left = whole && present.size() != items.present().count();
    boolean write = changed || left || second - items.lastRead() > REFRESH_SECONDS;
    FeedMemory memory =
        write
            ? new FeedMemory(
                flipped ? habits.withFlip() : habits,
                items.after(second, next, present, Math.max(bound, 1)))
            : this;
    return new Recall(recalled, memory, write, overlap, flipped);
  }

  private boolean isUseless(long guidKey) {
    KnownItem line = items.get(KnownItem.uselessGuidKey(guidKey));
    return line != null && line.isUselessGuid();
  }

  /**
   * The key under which the entry stands in memory already, where another rung of the ladder named
   * it then; else its own.
   */
  private long filedUnder(ItemIdentity identity, Map<Integer, Long> byName) {
    long key = identity.key();
    KnownItem line = items.get(key);
    if (habits.rungs() != ItemIdentity.Rungs.ALL) {
      return line != null ? key : byName.getOrDefault(habits.nameOf(identity), key);
    }
    if (key == identity.guidKey()) {
      if (line != null) {
        // A short id that now names another link and another title was given to another story.
        boolean other =
            identity.guidWeak()
                && line.link() != identity.linkHash()
                && line.title() != identity.titleHash();
        return other && identity.linkKey() != 0 ? identity.linkKey() : key;
      }
      return items.get(identity.linkKey()) != null && identity.linkKey() != 0
          ? identity.linkKey()
          : key;
    }
    if (line == null && identity.guidKey() != 0) {
      KnownItem byGuid = items.get(identity.guidKey());
      if (byGuid != null && byGuid.link() == identity.linkHash() && !byGuid.isUselessGuid()) {
        return identity.guidKey();
      }
    }
    return key;
  }

  private boolean markChangedIds(List<RecalledEntry> recalled, Set<Long> present) {
    List<Integer> changed = FeedHabits.changedIds(items, recalled, present);
    for (int i : changed) {
      recalled.set(
          i,
          new RecalledEntry(i, recalled.get(i).identity(), RecalledEntry.Verdict.NEW_ID, false, 0));
    }
    return !changed.isEmpty();
  }

  /** As bytes: version, habits, last reading, number of lines, the lines, faded keys. */
  public byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + items.bytes());
    out.put(VERSION).put((byte) (habits.slots() ? 1 : 0));
    out.putInt(items.lastRead()).putInt(habits.flips());
    items.write(out);
    return out.array();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not of a known version or length
   */
  public static FeedMemory decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER + 4 || in.get() != VERSION) {
      throw new IllegalArgumentException("not a feed memory: " + bytes.length + " bytes");
    }
    boolean slots = in.get() == 1;
    int lastRead = in.getInt();
    FeedHabits habits = new FeedHabits(slots, in.getInt());
    return new FeedMemory(habits, KnownItems.read(in, lastRead));
  }
}
