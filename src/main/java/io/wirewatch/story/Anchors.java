package io.wirewatch.story;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Tags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers what a text is compared by across languages, the most telling first, and what hangs
 * together in it: the words of one name, a name and the actor who bears it, all places.
 */
final class Anchors {
  /** A text bears no more. */
  static final int MOST = 32;

  /** What everybody bears tells nothing by itself: countries. */
  static final int NOTHING = 0;

  /** All who act, and what they are called, are one thing: those who meet often are no event. */
  static final int ACTORS = 1;

  /** All places that the taggers know are one thing: a town stands beside its province. */
  static final int PLACES = 2;

  private static final int FIRST_FREE = 3;

  /** Things are bits of a long; so many are more than the anchors that a text bears. */
  private static final int LAST = 63;

  private final Map<Integer, Integer> tagged = new LinkedHashMap<>();
  private final Map<Integer, Integer> inTitle = new LinkedHashMap<>();
  private final Map<Integer, Integer> elsewhere = new LinkedHashMap<>();
  private final Map<Integer, Boolean> run = new LinkedHashMap<>();
  private int runIs = NOTHING;
  private int things = FIRST_FREE;

  /** Adds an anchor to what hangs together here: a word of a name. */
  void add(AnchorKind kind, String key, boolean title) {
    run.merge(kind.anchor(key), title, Boolean::logicalOr);
  }

  /** Says that what hangs together here is known: {@link #ACTORS} or {@link #PLACES}. */
  void is(int thing) {
    runIs = thing;
  }

  /**
   * What follows is another thing. What was named before under one of the same words is the same:
   * "Rodrigo Duterte", and "Duterte" further on.
   */
  void apart() {
    int thing = runIs;
    for (int anchor : run.keySet()) {
      if (thing == NOTHING) {
        thing = inTitle.getOrDefault(anchor, elsewhere.getOrDefault(anchor, NOTHING));
      }
    }
    if (thing == NOTHING && !run.isEmpty()) {
      thing = things < LAST ? things++ : LAST;
    }
    for (Map.Entry<Integer, Boolean> entry : run.entrySet()) {
      (entry.getValue() ? inTitle : elsewhere).putIfAbsent(entry.getKey(), thing);
    }
    run.clear();
    runIs = NOTHING;
  }

  /** What the taggers read is the same in all languages. */
  void add(Tags tags) {
    apart();
    for (Actor actor : tags.actors()) {
      tagged.put(AnchorKind.ACTOR.anchor(actor.id()), ACTORS);
    }
    for (Relation relation : tags.relations()) {
      tagged.put(AnchorKind.PAIR.anchor(relation.pair()), ACTORS);
    }
    for (Region region : tags.regions()) {
      tagged.put(AnchorKind.NATION.anchor(region.code()), NOTHING);
    }
  }

  /** The anchors, rising, each with what it belongs to. */
  SortedMap<Integer, Integer> kept() {
    Map<Integer, Integer> all = new LinkedHashMap<>(inTitle);
    tagged.entrySet().stream()
        .limit(MOST / 2)
        .forEach(entry -> all.putIfAbsent(entry.getKey(), entry.getValue()));
    elsewhere.forEach(all::putIfAbsent);
    SortedMap<Integer, Integer> kept = new TreeMap<>();
    all.entrySet().stream()
        .limit(MOST)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }
}
