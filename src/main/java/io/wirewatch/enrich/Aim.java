package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import io.wirewatch.model.Relation;
import java.util.Set;

/**
 * The object of an act that is told by a noun: "attack of A on B", "visite de A à B", "удар A по
 * B". A place behind "in" is the object of visits and wars alone.
 */
final class Aim {
  private static final Set<Long> VISIT = SmallWords.of("visits");

  /** Behind a noun that its doer stands before: "A's invasion of B". */
  private static final long OF = WordHash.of("of");

  /** Words between the doer and the noun, or the noun and its doer, at most. */
  private static final int REACH = 3;

  /** Words from the doer to the object, at most. */
  private static final int OBJECT_REACH = 5;

  private final Words words;
  private final String language;

  Aim(Reading reading) {
    this.words = reading.words();
    this.language = reading.language();
  }

  /**
   * Whether a noun's act is done by the first to the second.
   *
   * @param cue the noun, before the first party or between the two
   */
  boolean at(Cues.Cue cue, Side doer, Side object) {
    if (cue.act().shape() != Act.Shape.NOUN || !oneSided(cue) || !near(cue, doer)) {
      return false;
    }
    if (cue.to() <= doer.from()
        && SmallWords.of("aimed-in", language).contains(words.hash(doer.from() - 1))) {
      return false; // "attack in A on B"
    }
    int behind = Math.max(cue.to(), doer.to());
    if (object.from() < behind || object.from() - behind > OBJECT_REACH) {
      return false;
    }
    boolean placed = visit(cue) || cue.act().event() == Act.Event.FIGHT;
    for (int i = Math.max(doer.to(), object.from() - 2); i < object.from(); i++) {
      long word = words.hash(i);
      if (SmallWords.of("aimed-at", language).contains(word)
          || (cue.from() >= doer.to() && language.equals("en") && word == OF)
          || (placed && SmallWords.of("aimed-in", language).contains(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(Cues.Cue cue, Side doer) {
    int apart =
        cue.to() <= doer.from() ? doer.from() - cue.to() : Math.max(0, cue.from() - doer.to());
    return apart <= REACH;
  }

  private boolean visit(Cues.Cue cue) {
    return VISIT.contains(words.hash(cue.from()));
  }

  /** Talks and trade have no doer; attacks, sanctions, threats, aid and visits do. */
  private boolean oneSided(Cues.Cue cue) {
    Relation.Quad quad = cue.act().event().quad;
    return quad == Relation.Quad.MATERIAL_CONFLICT
        || quad == Relation.Quad.VERBAL_CONFLICT
        || cue.act().event() == Act.Event.AID
        || cue.act().event() == Act.Event.SUPPORT
        || visit(cue);
  }

  /** The same act, told as a verb would tell it. */
  static Cues.Cue told(Cues.Cue noun) {
    Act act = new Act(noun.act().event(), Act.Shape.VERB, noun.act().tongues());
    return new Cues.Cue(noun.from(), noun.to(), act);
  }
}
