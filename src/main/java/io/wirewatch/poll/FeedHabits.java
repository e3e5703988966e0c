package io.wirewatch.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bad habits of a feed that say by which name its items are to be known.
 *
 * @param slots its links are places on a page rather than stories, so that titles identify
 * @param flips how often it changed the ids of its items; from the second time on links identify
 */
record FeedHabits(boolean slots, int flips) {
  static final FeedHabits NONE = new FeedHabits(false, 0);
  private static final int TITLE_NAMES_FROM = 12;

  FeedHabits withSlots() {
    return new FeedHabits(true, flips);
  }

  FeedHabits withFlip() {
    return new FeedHabits(slots, flips + 1);
  }

  /** Names that may identify an item of this feed. */
  ItemIdentity.Rungs rungs() {
    if (slots) {
      return ItemIdentity.Rungs.FROM_TITLE;
    }
    return flips >= 2 ? ItemIdentity.Rungs.FROM_LINK : ItemIdentity.Rungs.ALL;
  }

  /** The hash of the name that counts in this feed, where not all do. */
  int nameOf(ItemIdentity identity) {
    return slots ? identity.titleHash() : identity.linkHash();
  }

  /** Items by the name that counts since the habits are known, the newest of each name. */
  Map<Integer, Long> keysByName(KnownItems known) {
    if (rungs() == ItemIdentity.Rungs.ALL) {
      return Map.of();
    }
    Map<Integer, Long> keys = new HashMap<>();
    known
        .lines()
        .forEach(
            (key, line) ->
                keys.merge(
                    slots ? line.title() : line.link(),
                    key,
                    (a, b) ->
                        Integer.compareUnsigned(known.get(a).seen(), known.get(b).seen()) >= 0
                            ? a
                            : b));
    keys.remove(0);
    return keys;
  }

  /**
   * Whether stories move from link to link: most links of the last reading have another title now,
   * and many of those titles stood under another link. Only links that no guid of their own stands
   * beside are judged, and titles that are long enough to name a story.
   */
  static boolean linksLookLikeSlots(
      KnownItems items, List<Entry> entries, List<ItemIdentity> identities) {
    Set<Integer> titles = new HashSet<>();
    items.present().forEach(line -> titles.add(line.title()));
    int known = 0;
    int retitled = 0;
    int moved = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      KnownItem line = items.get(identities.get(i).key());
      if (line == null
          || !items.isPresent(line)
          || entry.link() == null
          || entry.title().length() < TITLE_NAMES_FROM
          || entry.guid() != null && !entry.guid().equals(entry.link())) {
        continue;
      }
      known++;
      if (line.title() != identities.get(i).titleHash()) {
        retitled++;
        moved += titles.contains(identities.get(i).titleHash()) ? 1 : 0;
      }
    }
    return retitled >= 5 && retitled * 2 > known && moved * 4 >= retitled;
  }

  /**
   * When more than half of the document has new ids, but titles or links that stood under ids that
   * are gone now, the feed changed its ids; those entries are no news.
   *
   * @param present keys that the document holds
   * @return indices of the entries with changed ids; empty where the feed changed none
   */
  static List<Integer> changedIds(
      KnownItems items, List<RecalledEntry> recalled, Set<Long> present) {
    if (items.lastRead() == 0 || recalled.size() < 3) {
      return List.of();
    }
    Set<Integer> gone = new HashSet<>();
    Set<Integer> common = new HashSet<>();
    items
        .lines()
        .forEach(
            (key, line) -> {
              if (!present.contains(key) && items.isPresent(line) && !line.isUselessGuid()) {
                // A title or link that several items share says nothing about which item it is.
                if (!gone.add(line.title())) {
                  common.add(line.title());
                }
                if (!gone.add(line.link())) {
                  common.add(line.link());
                }
              }
            });
    gone.remove(0);
    gone.removeAll(common);
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < recalled.size(); i++) {
      ItemIdentity identity = recalled.get(i).identity();
      if (recalled.get(i).verdict() == RecalledEntry.Verdict.NEW
          && (gone.contains(identity.titleHash()) || gone.contains(identity.linkHash()))) {
        changed.add(i);
      }
    }
    return changed.size() * 2 > recalled.size() ? changed : List.of();
  }
}
