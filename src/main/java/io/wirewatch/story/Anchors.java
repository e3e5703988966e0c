package io.wirewatch.story;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Tags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what a text is compared by across languages, the most telling first. */
final class Anchors {
  /** A text bears no more. */
  static final int MOST = 32;

  private final Set<Integer> tagged = new LinkedHashSet<>();
  private final Set<Integer> inTitle = new LinkedHashSet<>();
  private final Set<Integer> elsewhere = new LinkedHashSet<>();

  void add(AnchorKind kind, String key, boolean title) {
    (title ? inTitle : elsewhere).add(kind.anchor(key));
  }

  /** What the taggers read is the same in all languages. */
  void add(Tags tags) {
    for (Actor actor : tags.actors()) {
      tagged.add(AnchorKind.ACTOR.anchor(actor.id()));
    }
    for (Relation relation : tags.relations()) {
      tagged.add(AnchorKind.PAIR.anchor(relation.pair()));
    }
    for (Region region : tags.regions()) {
      tagged.add(AnchorKind.NATION.anchor(region.code()));
    }
  }

  /** The anchors, rising. */
  int[] rising() {
    List<Integer> all = new ArrayList<>(inTitle);
    all.addAll(tagged.stream().limit(MOST / 2).toList());
    all.addAll(elsewhere);
    return all.stream().distinct().limit(MOST).mapToInt(Integer::intValue).sorted().toArray();
  }
}
