package io.wirewatch.story;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How alike an article and a story in other languages are: the cosine of their anchors, each
 * weighted by its rarity. Names are compared as they are written or as they sound, whichever fits.
 *
 * <p>The same actors alone are no event: two who meet often would have one story for ever. So
 * something else must agree: a further name, a number, a word that both have. The words of one name
 * are one thing ({@link Anchors}).
 */
final class LikenessAcross {
  private static final double ON_ANOTHER_DATE = 0.50;
  private static final double ON_ONE_DATE = 1.50;

  /** So many things that do not hang together must agree. */
  private static final int AGREEING = 2;

  /** A name of several words that agrees alone is less than two things, and more than one word. */
  private static final double ONE_NAME = 0.8;

  private LikenessAcross() {}

  /** From 0 to 1. */
  static double of(StoryText text, OpenStory story, IntToDoubleFunction idf) {
    if (isAnotherOfARow(text, story)) {
      return 0;
    }
    double alike =
        Math.max(
            cosine(text, story, idf, AnchorKind.SOUND), cosine(text, story, idf, AnchorKind.NAME));
    int apart = Likeness.daysApart(text, story);
    if (apart == StoryText.UNDATED) {
      return alike;
    }
    return apart > Likeness.FEW_DAYS
        ? alike * ON_ANOTHER_DATE
        : apart <= 1 ? Math.min(1, alike * ON_ONE_DATE) : alike;
  }

  private static double cosine(
      StoryText text, OpenStory story, IntToDoubleFunction idf, AnchorKind without) {
    double dot = 0;
    double own = 0;
    long agreeing = 0;
    int named = 0;
    for (int i = 0; i < text.anchors().length; i++) {
      int anchor = text.anchors()[i];
      AnchorKind kind = AnchorKind.of(anchor);
      if (kind == without) {
        continue;
      }
      double rarity = idf.applyAsDouble(anchor) * kind.weight();
      own += rarity * rarity;
      Integer articles = story.anchors().get(anchor);
      if (articles != null) {
        dot += rarity * rarity * articles;
        agreeing |= 1L << text.things()[i];
        named += text.things()[i] > Anchors.ACTORS ? 1 : 0;
      }
    }
    boolean oneThing = Long.bitCount(agreeing & ~(1L << Anchors.NOTHING)) < AGREEING;
    if (oneThing && named < AGREEING) {
      return 0;
    }
    double its = 0;
    for (Map.Entry<Integer, Integer> entry : story.anchors().entrySet()) {
      AnchorKind kind = AnchorKind.of(entry.getKey());
      if (kind != without) {
        double weight = entry.getValue() * idf.applyAsDouble(entry.getKey()) * kind.weight();
        its += weight * weight;
      }
    }
    double alike = own <= 0 || its <= 0 ? 0 : dot / Math.sqrt(own * its);
    return oneThing ? alike * ONE_NAME : alike;
  }

  /** The 13th package is not the story of the 12th, in whatever language. */
  private static boolean isAnotherOfARow(StoryText text, OpenStory story) {
    boolean stranger = false;
    for (int anchor : text.anchors()) {
      if (AnchorKind.of(anchor) == AnchorKind.ORDINAL) {
        if (story.anchors().containsKey(anchor)) {
          return false;
        }
        stranger = true;
      }
    }
    return stranger
        && story.anchors().entrySet().stream()
            .anyMatch(
                entry ->
                    AnchorKind.of(entry.getKey()) == AnchorKind.ORDINAL
                        && entry.getValue() * 2 >= story.profiled());
  }
}
