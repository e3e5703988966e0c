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
  private record Rest(int names, boolean namesOnly, boolean inBody, int shared, int sharedWords) {
    static Rest of(StoryText a, StoryText b) {
      int names = 0;
      boolean namesOnly = true;
      boolean inBody = true;
      int shared = 0;
      int sharedWords = 0;
      for (int i = 0; i < a.terms().length; i++) {
        if (a.is(i, StoryText.TITLE) && !a.isNation(i)) {
          int at = b.find(a.terms()[i]);
          if (at >= 0 && b.is(at, StoryText.TITLE)) {
            shared++;
            sharedWords += a.is(i, StoryText.NAME) ? 0 : 1;
          } else {
            names++;
            namesOnly &= a.is(i, StoryText.NAME) || a.is(i, StoryText.CAPITAL);
            inBody &= at >= 0;
          }
        }
      }
      return new Rest(names, namesOnly, inBody, shared, sharedWords);
    }

    boolean isNames() {
      return namesOnly && names > 0 && names <= NAMES;
    }
  }

  private TitlePair() {}

  /** Whether the titles differ in names alone, and not both texts bear the other's. */
  static boolean areTwoEvents(StoryText a, StoryText b) {
    if (!a.language().equals(b.language())) {
      return false;
    }
    Rest ofA = Rest.of(a, b);
    if (!ofA.isNames() || ofA.shared < SHARED || ofA.sharedWords == 0) {
      return false;
    }
    Rest ofB = Rest.of(b, a);
    return ofB.isNames() && !(ofA.inBody && ofB.inBody) && !areOneGovernment(a, b);
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
