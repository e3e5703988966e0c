package io.wirewatch.story;

import java.util.Arrays;

/**
 * Two titles that say the same of different names: "Fire in Leeds" and "Fire in Lagos", "Boeing
 * wins order" and "Airbus wins order". Who retells an event seldom keeps each word and changes the
 * name alone; so these are two events, however alike they are.
 */
final class TitlePair {
  /** So many terms must agree, and one of them must be no name. */
  private static final int SHARED = 2;

  /** What differs, on each side, is no more than so many names. */
  private static final int NAMES = 2;

  /** What the title of one text has that the title of another has not. */
  private static final class Rest {
    private int names;
    private int numbers;
    private int others;
    private boolean inBody = true;
    private int shared;
    private int sharedWords;
    private boolean sharedOrdinal;

    static Rest of(StoryText a, StoryText b) {
      Rest rest = new Rest();
      for (int i = 0; i < a.terms().length; i++) {
        if (a.is(i, StoryText.TITLE) && !a.isNation(i)) {
          rest.add(a, i, b);
        }
      }
      return rest;
    }

    private void add(StoryText a, int i, StoryText b) {
      int at = b.find(a.terms()[i]);
      if (at >= 0 && b.is(at, StoryText.TITLE)) {
        shared++;
        sharedWords += a.is(i, StoryText.NAME) ? 0 : 1;
        sharedOrdinal |= a.is(i, StoryText.ORDINAL);
        return;
      }
      inBody &= at >= 0;
      if (a.is(i, StoryText.NUMBER)) {
        numbers += a.isToll(i) ? 0 : 1;
        others += a.isToll(i) ? 1 : 0;
      } else {
        boolean name = a.is(i, StoryText.NAME) || a.is(i, StoryText.CAPITAL);
        names += name ? 1 : 0;
        others += name ? 0 : 1;
      }
    }

    boolean isNames() {
      return others == 0 && names > 0 && names <= NAMES && numbers <= 1;
    }

    /** One number that does not rise while the event goes on: a score, a price, a count. */
    boolean isNumber() {
      return others == 0 && names == 0 && numbers == 1 && shared > SHARED && !sharedOrdinal;
    }
  }

  private TitlePair() {}

  /** Whether the titles differ in names or a number alone, and not both texts bear the other's. */
  static boolean areTwoEvents(StoryText a, StoryText b) {
    if (!a.language().equals(b.language())) {
      return false;
    }
    Rest ofA = Rest.of(a, b);
    if (!(ofA.isNames() || ofA.isNumber()) || ofA.shared < SHARED || ofA.sharedWords == 0) {
      return false;
    }
    Rest ofB = Rest.of(b, a);
    return (ofA.isNames() && ofB.isNames() && !areOneGovernment(a, b)
            || ofA.isNumber() && ofB.isNumber())
        && !(ofA.inBody && ofB.inBody);
  }

  /** "Putin" and "Russia" may be two words for one: the same countries, an actor in one alone. */
  private static boolean areOneGovernment(StoryText a, StoryText b) {
    return !hasOthers(a, b, AnchorKind.NATION)
        && !hasOthers(b, a, AnchorKind.NATION)
        && hasOthers(a, b, AnchorKind.ACTOR) != hasOthers(b, a, AnchorKind.ACTOR);
  }

  private static boolean hasOthers(StoryText a, StoryText b, AnchorKind kind) {
    for (int anchor : a.anchors()) {
      if (AnchorKind.of(anchor) == kind && Arrays.binarySearch(b.anchors(), anchor) < 0) {
        return true;
      }
    }
    return false;
  }
}
