package io.wirewatch.story;

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

  private final StoryText text;
  private final double n;

  /** Dot product with the story, and of the article with itself. */
  double dot;

  double squares;

  /** What the story bears too, of the article's names, other words, numbers and whole title. */
  final Part names = new Part();

  final Part words = new Part();
  final Part numbers = new Part();
  final Part title = new Part();

  /** What the story lacks of the names; what stands below the title counts less. */
  final Part strangers = new Part();

  /** Rarity of all that both have. */
  double shared;

  /** Words of both that are rare. */
  int rareWords;

  /** From 0 to 1: how far a rare word of both titles is the story's own, in no other. */
  double ownWord;

  boolean strangeNumberInTitle;
  boolean strangePerson;
  boolean strangeNation;

  /** Terms that are words, names or numbers. */
  int terms;

  private int below;
  private int strangeHeads;

  /**
   * Goes through the article's terms.
   *
   * @param rarities of them, in their order
   * @param terms what is known of them
   */
  Overlap(StoryText text, double[] rarities, OpenStory story, Likeness.Terms terms) {
    this.text = text;
    this.n = story.profiled();
    for (int i = 0; i < rarities.length; i++) {
      Profile.Share share = story.profile().get(text.terms()[i]);
      if (text.isNation(i)) {
        strangeNation |= share == null;
      } else {
        add(i, share, rarity(rarities[i], text.is(i, StoryText.KNOWN)), terms);
      }
    }
  }

  /**
   * Adds a word, a name or a number.
   *
   * @param share what the story has of it; null for nothing
   */
  private void add(int i, Profile.Share share, double rarity, Likeness.Terms idf) {
    boolean isName = text.is(i, StoryText.NAME);
    boolean isNumber = text.is(i, StoryText.NUMBER);
    boolean inTitle = text.is(i, StoryText.TITLE);
    double weight = text.weights()[i] * rarity * (isName ? NAMED : 1);
    terms++;
    below += inTitle ? 0 : 1;
    squares += weight * weight;
    if (share != null) {
      dot += weight * share.weight * rarity * (share.names > 0 ? NAMED : 1);
      shared += rarity;
      rareWords += rarity > RARE ? 1 : 0;
      if (inTitle && share.inTitles > 0 && !isNumber) {
        double bearers = idf.bearers(text.terms()[i]) + (text.is(i, StoryText.KNOWN) ? DAILY : 0);
        double alone = share.articles / Math.max(share.articles, bearers);
        ownWord = Math.max(ownWord, alone * Math.min(rarity, RAREST) / RAREST);
      }
    }
    boolean namedThere = share != null && share.names > 0;
    strangePerson |= !namedThere && text.is(i, StoryText.PERSON);
    strangeHeads += !namedThere && text.is(i, StoryText.HEAD) ? 1 : 0;
    double part = share == null ? 0 : Math.sqrt(share.articles / n);
    if (isName) {
      names.add(rarity, part);
      strangers.add(inTitle ? rarity : rarity * BELOW, share == null ? 1 : 0);
    } else if (isNumber) {
      numbers.add(rarity, share == null ? 0 : 1);
      strangeNumberInTitle |= share == null && inTitle;
    } else {
      words.add(rarity, part);
    }
    if (inTitle) {
      title.add(rarity, part);
    }
  }

  /** Whether the article is nothing but a title. */
  boolean bare() {
    return below == 0;
  }

  /** Whether it bears a surname, or the head of a name, that the story lacks. */
  boolean strangeHead() {
    return strangeHeads > 0;
  }

  /** How far the rarity of a term counts: less where it is in the news every day. */
  static double rarity(double idf, boolean known) {
    return idf * (known ? IN_THE_NEWS : 1);
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

    /** What is left of the whole, from 0 to 1; 0 of nothing. */
    double rest() {
      return all <= 0 ? 0 : 1 - some / all;
    }

    double some() {
      return some;
    }
  }
}
