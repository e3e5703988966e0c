package io.wirewatch.story;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How alike an article and a story are: fifteen features of what they share and what they do not,
 * and the weights by which these make a probability. The weights began as those of a logistic
 * regression and were then bettered by random steps on the clusters that they make
 * (topology-docs/quality-stories.md).
 */
final class Likeness {
  /** What {@link #features} gives, in this order. */
  static final String[] NAMES = {
    "one",
    "cosine",
    "nearest",
    "names",
    "words",
    "core-names",
    "title",
    "numbers",
    "conflict",
    "size",
    "shared",
    "strangers",
    "missed",
    "clash",
    "other-head",
    "heads"
  };

  /** Weights of the features, in their order. */
  static final double[] WEIGHTS = {
    -8.2, 7.1, 4.7, 2.6, 0.2, 0.3, -0.6, -0.1, -1.7, -0.5, 1.5, 0.2, -0.3, -3.2, -1.6, 0.65
  };

  private Likeness() {}

  /** The probability that an article belongs to a story of its language. */
  static double probability(StoryText text, OpenStory story, IntToDoubleFunction idf) {
    if (isAnotherOfARow(text, story)) {
      return 0;
    }
    double[] features = features(text, story, idf);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The 13th package is not the story of the 12th: ordinals in titles are a veto. */
  private static boolean isAnotherOfARow(StoryText text, OpenStory story) {
    boolean stranger = false;
    for (int i = 0; i < text.terms().length; i++) {
      if (text.is(i, StoryText.TITLE) && text.is(i, StoryText.ORDINAL)) {
        Profile.Share share = story.profile().get(text.terms()[i]);
        if (share != null) {
          return false;
        }
        stranger = true;
      }
    }
    return stranger && story.profile().hasOrdinal(story.profiled());
  }

  /** The features of an article and a story of its language. */
  static double[] features(StoryText text, OpenStory story, IntToDoubleFunction idf) {
    double dot = 0;
    double own = 0;
    double names = 0;
    double namesShared = 0;
    double words = 0;
    double wordsShared = 0;
    double title = 0;
    double titleShared = 0;
    double numbersShared = 0;
    double shared = 0;
    double heads = 0;
    double headsShared = 0;
    double prominent = 0;
    double strangers = 0;
    boolean strangeNumber = false;
    double n = story.profiled();
    for (int i = 0; i < text.terms().length; i++) {
      double rarity = idf.applyAsDouble(text.terms()[i]);
      double weight = text.weights()[i] * rarity * (text.is(i, StoryText.NAME) ? 1.5 : 1);
      own += weight * weight;
      Profile.Share share = story.profile().get(text.terms()[i]);
      double part = share == null ? 0 : Math.sqrt(share.articles / n);
      if (share != null) {
        dot += weight * share.weight * rarity * (share.names > 0 ? 1.5 : 1);
        shared += rarity;
      }
      if (text.is(i, StoryText.HEAD)) {
        heads++;
        headsShared += share != null && share.names > 0 ? 1 : 0;
      }
      if (text.is(i, StoryText.NAME)) {
        names += rarity;
        namesShared += rarity * part;
        // A name in the title says more of the event than one further down.
        double prominence = text.is(i, StoryText.TITLE) ? rarity : rarity * 0.5;
        prominent += prominence;
        strangers += share == null ? prominence : 0;
      } else if (text.is(i, StoryText.NUMBER)) {
        numbersShared += share == null ? 0 : rarity;
        strangeNumber |= share == null && text.is(i, StoryText.TITLE);
      } else {
        words += rarity;
        wordsShared += rarity * part;
      }
      if (text.is(i, StoryText.TITLE)) {
        title += rarity;
        titleShared += rarity * part;
      }
    }
    double its = 0;
    double core = 0;
    double coreShared = 0;
    double absent = 0;
    double present = 0;
    double known = 0;
    double missed = 0;
    boolean missedNumber = false;
    for (Profile.Share share : story.profile().places()) {
      if (share == null) {
        continue;
      }
      double rarity = idf.applyAsDouble(share.term);
      double weight = share.weight * rarity * (share.names > 0 ? 1.5 : 1);
      its += weight * weight;
      if (share.heads > 0 && share.articles > absent && text.find(share.term) < 0) {
        absent = share.articles;
      } else if (share.heads > 0 && share.articles > present && text.find(share.term) >= 0) {
        present = share.articles;
      }
      if (share.articles * 2 >= n && (share.names > 0 || share.numbers > 0)) {
        boolean has = text.find(share.term) >= 0;
        if (share.names > 0) {
          core += rarity;
          coreShared += has ? rarity : 0;
          double prominence = rarity * share.articles * (share.inTitles * 2 >= n ? 1 : 0.5);
          known += prominence;
          missed += has ? 0 : prominence;
        } else {
          missedNumber |= share.inTitles * 2 >= n && !has;
        }
      }
    }
    double nearest = 0;
    for (StoryText member : story.latest()) {
      nearest = Math.max(nearest, cosine(text, member, own, idf));
    }
    return new double[] {
      1,
      ratio(dot, Math.sqrt(own * its)),
      nearest,
      ratio(namesShared, names),
      ratio(wordsShared, words),
      ratio(coreShared, core),
      ratio(titleShared, title),
      Math.log1p(numbersShared),
      strangeNumber && missedNumber ? 1 : 0,
      Math.log(n),
      Math.log1p(shared),
      ratio(strangers, prominent),
      ratio(missed, known),
      ratio(strangers, prominent) * ratio(missed, known),
      heads > headsShared ? Math.max(0, absent - present) / (n + 0.5) : 0,
      present / (n + 0.5)
    };
  }

  private static double cosine(StoryText a, StoryText b, double ownA, IntToDoubleFunction idf) {
    double dot = 0;
    double ownB = 0;
    int i = 0;
    for (int j = 0; j < b.terms().length; j++) {
      int term = b.terms()[j];
      double rarity = idf.applyAsDouble(term);
      double weight = b.weights()[j] * rarity * (b.is(j, StoryText.NAME) ? 1.5 : 1);
      ownB += weight * weight;
      while (i < a.terms().length && a.terms()[i] < term) {
        i++;
      }
      if (i < a.terms().length && a.terms()[i] == term) {
        dot += weight * a.weights()[i] * rarity * (a.is(i, StoryText.NAME) ? 1.5 : 1);
      }
    }
    return ratio(dot, Math.sqrt(ownA * ownB));
  }

  /** Cosine of the anchors of an article and of a story in other languages. */
  static double across(StoryText text, OpenStory story, IntToDoubleFunction idf) {
    double dot = 0;
    double own = 0;
    for (int anchor : text.anchors()) {
      double rarity = idf.applyAsDouble(anchor);
      own += rarity * rarity;
      Integer articles = story.anchors().get(anchor);
      dot += articles == null ? 0 : rarity * rarity * articles;
    }
    double its = 0;
    for (Map.Entry<Integer, Integer> entry : story.anchors().entrySet()) {
      double weight = entry.getValue() * idf.applyAsDouble(entry.getKey());
      its += weight * weight;
    }
    return ratio(dot, Math.sqrt(own * its));
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
