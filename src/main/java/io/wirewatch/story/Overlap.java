package io.wirewatch.story;

import java.util.function.IntToDoubleFunction;

/** How much of what an article says a story says too: sums over the article's terms. */
final class Overlap {
  /** A name counts so much more than a word in what two texts have in common. */
  static final double NAMED = 1.5;

  /** What stands further down says so much less of the event than what the title says. */
  static final double BELOW = 0.5;

  /**
   * What a name that is in the news every day tells, in parts of another: those who meet each month
   * do not make one story of it.
   */
  private static final double IN_THE_NEWS = 0.6;

  /**
   * Inverse document frequency of a word that one of some fifty articles bears: rare from there.
   */
  private static final double RARE = 4;

  /** The same of one in a thousand: nothing is rarer that says more. */
  private static final double RAREST = 7;

  /** A name that is in the news every day counts as if so many more articles bore it. */
  private static final int DAILY = 10;

  final double dot;
  final double own;
  final double names;
  final double words;
  final double title;
  final double shared;
  final double sharedNumbers;

  /** Whether the article is nothing but a title. */
  final boolean bare;

  /** Words of both that are rare. */
  final int rareWords;

  /** From 0 to 1: how far a rare word of both titles is the story's own, in no other. */
  final double ownWord;

  final double strangers;
  final double strangeNumbers;
  final boolean strangeHead;
  final boolean strangeNumberInTitle;
  final boolean strangePerson;
  final boolean strangeNation;

  /** Terms that are words, names or numbers. */
  final int terms;

  /**
   * Goes through the article's terms.
   *
   * @param idf rarity of a term
   */
  Overlap(StoryText text, OpenStory story, Likeness.Terms idf) {
    double n = story.profiled();
    double dots = 0;
    double squares = 0;
    double sharing = 0;
    Part named = new Part();
    Part worded = new Part();
    Part titled = new Part();
    Part numbered = new Part();
    Part unknown = new Part();
    boolean onlyTitle = true;
    int rare = 0;
    double its = 0;
    int heads = 0;
    int headsShared = 0;
    int nations = 0;
    boolean numberInTitle = false;
    boolean person = false;
    boolean nation = false;
    for (int i = 0; i < text.terms().length; i++) {
      Profile.Share share = story.profile().get(text.terms()[i]);
      if (text.isNation(i)) {
        nations++;
        nation |= share == null;
        continue;
      }
      boolean isName = text.is(i, StoryText.NAME);
      boolean inTitle = text.is(i, StoryText.TITLE);
      onlyTitle &= inTitle;
      double rarity = rarity(text.terms()[i], text.is(i, StoryText.KNOWN), idf);
      double weight = text.weights()[i] * rarity * (isName ? NAMED : 1);
      squares += weight * weight;
      double part = share == null ? 0 : Math.sqrt(share.articles / n);
      if (share != null) {
        dots += weight * share.weight * rarity * (share.names > 0 ? NAMED : 1);
        sharing += rarity;
        rare += rarity > RARE ? 1 : 0;
        if (inTitle && share.inTitles > 0 && !text.is(i, StoryText.NUMBER)) {
          double bearers = idf.bearers(text.terms()[i]) + (text.is(i, StoryText.KNOWN) ? DAILY : 0);
          double alone = share.articles / Math.max(share.articles, bearers);
          its = Math.max(its, alone * Math.min(rarity, RAREST) / RAREST);
        }
      }
      boolean namedThere = share != null && share.names > 0;
      person |= !namedThere && text.is(i, StoryText.PERSON);
      if (text.is(i, StoryText.HEAD)) {
        heads++;
        headsShared += namedThere ? 1 : 0;
      }
      if (isName) {
        named.add(rarity, part);
        unknown.add(inTitle ? rarity : rarity * BELOW, share == null ? 1 : 0);
      } else if (text.is(i, StoryText.NUMBER)) {
        numbered.add(rarity, share == null ? 0 : 1);
        numberInTitle |= share == null && inTitle;
      } else {
        worded.add(rarity, part);
      }
      if (inTitle) {
        titled.add(rarity, part);
      }
    }
    dot = dots;
    bare = onlyTitle;
    rareWords = rare;
    ownWord = its;
    own = squares;
    shared = sharing;
    names = named.ratio();
    words = worded.ratio();
    title = titled.ratio();
    strangers = unknown.ratio();
    sharedNumbers = numbered.some;
    strangeNumbers = numbered.all <= 0 ? 0 : 1 - numbered.ratio();
    strangeHead = heads > headsShared;
    strangeNumberInTitle = numberInTitle;
    strangePerson = person;
    strangeNation = nation;
    terms = text.terms().length - nations;
  }

  /** The rarity of a term, less where it is in the news every day. */
  static double rarity(int term, boolean known, IntToDoubleFunction idf) {
    return idf.applyAsDouble(term) * (known ? IN_THE_NEWS : 1);
  }

  /** Some of a whole. */
  static final class Part {
    private double some;
    private double all;

    void add(double weight, double share) {
      all += weight;
      some += weight * share;
    }

    /** From 0 to 1; 0 of nothing. */
    double ratio() {
      return all <= 0 ? 0 : some / all;
    }
  }
}
