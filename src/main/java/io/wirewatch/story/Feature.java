package io.wirewatch.story;

/**
 * What speaks for an article belonging to a story of its language, or against it, and how much. The
 * weights began as those of a logistic regression and were then bettered by random steps on the
 * clusters that they make (topology-docs/quality-stories.md).
 */
enum Feature {
  /** Before anything is compared: always 1. */
  BIAS(-6.37),
  /** Cosine of the article and all of the story. */
  COSINE(4.35),
  /** Cosine of the article and the nearest of the latest. */
  NEAREST(3.66),
  /** Share of the article's names that the story bears. */
  NAMES(0.12),
  /** Share of its other words. */
  WORDS(0.48),
  /** Share of the names that half of the story bears which the article bears too. */
  CORE_NAMES(0.63),
  /** Share of what its title says. */
  TITLE(1.55),
  /** Rarity of the numbers that both have, by logarithm. */
  NUMBERS(-0.01),
  /** A number in each title that the other lacks. */
  CONFLICT(-0.20),
  /** Articles of the story, by logarithm. */
  SIZE(-1.01),
  /** Rarity of all that both have, by logarithm. */
  SHARED(1.18),
  /** Share of the article's names that the story lacks. */
  STRANGERS(-0.58),
  /** Share of the story's names that the article lacks. */
  MISSED(-1.24),
  /** Both at once: each names somebody else. */
  CLASH(-1.16),
  /** Each bears a surname, or the head of a name, that the other lacks. */
  OTHER_HEAD(-0.37),
  /** A surname that both bear. */
  HEADS(1.19),
  /** Dates in full that are further apart than reports of one event are. */
  OTHER_DATE(-4.71),
  /** One date in full, or the next day. */
  SAME_DATE(0.34),
  /** Terms of the article, by logarithm. */
  LENGTH(1.63),
  /** The cosine again, where the article is short. */
  BREVITY(2.42),
  /** Other days of the week. */
  OTHER_DAY(-1.41),
  /** The same day of the week. */
  SAME_DAY(2.06),
  /** Each bears numbers that the other lacks. */
  OTHER_NUMBERS(-2.35),
  /** A person, told by a given name, in each that the other lacks. */
  OTHER_PERSON(-2.00),
  /** A country in each title that the other lacks. */
  OTHER_NATION(-2.00),
  /** The article is a bare title. */
  BARE(-0.60),
  /** Of a bare title: a word of both titles that hardly another story bears. */
  OWN_WORD(1.00),
  /** Of a bare title: rare words that both have, but the first. */
  RARE_WORDS(0.30),
  /**
   * Of a bare title: such a word, and how soon it comes again: what breaks is told within hours.
   */
  BURST(2.00);

  private static final Feature[] ALL = values();

  /** How many there are. */
  static final int COUNT = ALL.length;

  private final double weight;

  Feature(double weight) {
    this.weight = weight;
  }

  /** The probability that the values, one for each feature in their order, make. */
  static double probability(double[] values) {
    double sum = 0;
    for (Feature feature : ALL) {
      sum += feature.weight * values[feature.ordinal()];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
