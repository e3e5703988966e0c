package io.wirewatch.story;

import java.util.function.IntToDoubleFunction;

/**
 * How alike an article and a story are: the features of what they share and what they do not, and
 * the weights by which these make a probability. The weights began as those of a logistic
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
    "heads",
    "other-date",
    "same-date",
    "length",
    "brevity",
    "other-day",
    "same-day",
    "other-numbers",
    "other-person",
    "other-nation"
  };

  /** Weights of the features, in their order. */
  static final double[] WEIGHTS = {
    -6.37, 4.35, 3.66, 0.12, 0.48, 0.63, 1.55, -0.01, -0.20, -1.01, 1.18, -0.58, -1.24, -1.16,
    -0.37, 1.19, -4.71, 0.34, 1.63, 2.42, -1.41, 2.06, -2.35, -2.00, -2.00
  };

  /** Reports of one event bear dates that are not further apart. */
  static final int FEW_DAYS = 4;

  /**
   * What a name that is in the news every day tells, in parts of another: those who meet each month
   * do not make one story of it.
   */
  private static final double IN_THE_NEWS = 0.6;

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
        if (share != null && share.ordinalsInTitles > 0) {
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
    double numbers = 0;
    double numberStrangers = 0;
    double heads = 0;
    double headsShared = 0;
    double prominent = 0;
    double strangers = 0;
    boolean strangeNumber = false;
    boolean strangePerson = false;
    boolean strangeNation = false;
    int nations = 0;
    double n = story.profiled();
    for (int i = 0; i < text.terms().length; i++) {
      if (text.isNation(i)) {
        nations++;
        strangeNation |= story.profile().get(text.terms()[i]) == null;
        continue;
      }
      double rarity =
          idf.applyAsDouble(text.terms()[i]) * (text.is(i, StoryText.KNOWN) ? IN_THE_NEWS : 1);
      double weight = text.weights()[i] * rarity * (text.is(i, StoryText.NAME) ? 1.5 : 1);
      own += weight * weight;
      Profile.Share share = story.profile().get(text.terms()[i]);
      double part = share == null ? 0 : Math.sqrt(share.articles / n);
      if (share != null) {
        dot += weight * share.weight * rarity * (share.names > 0 ? 1.5 : 1);
        shared += rarity;
      }
      boolean unnamed = share == null || share.names == 0;
      strangePerson |= unnamed && text.is(i, StoryText.PERSON);
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
        numbers += rarity;
        numberStrangers += share == null ? rarity : 0;
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
    double numbersKnown = 0;
    double numbersMissed = 0;
    boolean missedNumber = false;
    boolean missedNation = false;
    double absentPerson = 0;
    double presentPerson = 0;
    for (Profile.Share share : story.profile().places()) {
      if (share == null) {
        continue;
      }
      if (share.nations > 0) {
        missedNation |= share.nations * 2 >= n && text.find(share.term) < 0;
        continue;
      }
      double rarity = idf.applyAsDouble(share.term) * (share.known > 0 ? IN_THE_NEWS : 1);
      double weight = share.weight * rarity * (share.names > 0 ? 1.5 : 1);
      its += weight * weight;
      if (share.persons > 0) {
        if (text.find(share.term) < 0) {
          absentPerson = Math.max(absentPerson, share.articles);
        } else {
          presentPerson = Math.max(presentPerson, share.articles);
        }
      }
      if (share.heads > 0 && share.articles > absent && text.find(share.term) < 0) {
        absent = share.articles;
      } else if (share.heads > 0 && share.articles > present && text.find(share.term) >= 0) {
        present = share.articles;
      }
      if (share.numbers > 0 && share.articles * 4 >= n) {
        numbersKnown += rarity * share.articles;
        numbersMissed += text.find(share.term) >= 0 ? 0 : rarity * share.articles;
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
    int daysApart = daysApart(text, story);
    double sameDay = 0;
    double withDays = 0;
    for (StoryText member : story.latest()) {
      sameDay += (member.weekdays() & text.weekdays()) != 0 ? 1 : 0;
      withDays += member.weekdays() != 0 ? 1 : 0;
      nearest = Math.max(nearest, cosine(text, member, own, idf));
    }
    double cosine = ratio(dot, Math.sqrt(own * its));
    double length = Math.log1p(text.terms().length - nations);
    return new double[] {
      1,
      cosine,
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
      present / (n + 0.5),
      daysApart > FEW_DAYS ? 1 : 0,
      daysApart >= 0 && daysApart <= 1 ? 1 : 0,
      length - 3,
      length < 3 ? cosine : 0,
      text.weekdays() == 0 || withDays == 0 ? 0 : (withDays - sameDay) / (withDays + 0.5),
      text.weekdays() == 0 ? 0 : sameDay / (n + 0.5),
      ratio(numberStrangers, numbers) * ratio(numbersMissed, numbersKnown),
      strangePerson ? Math.max(0, absentPerson - presentPerson) / (n + 0.5) : 0,
      strangeNation && missedNation ? 1 : 0
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

  /**
   * Days from the text's date to the nearest of a story's; UNDATED, below 0, where either has none.
   */
  static int daysApart(StoryText text, OpenStory story) {
    int least = StoryText.UNDATED;
    if (text.date() != StoryText.UNDATED) {
      for (StoryText member : story.latest()) {
        int apart = Math.abs(member.date() - text.date());
        if (member.date() != StoryText.UNDATED && (least == StoryText.UNDATED || apart < least)) {
          least = apart;
        }
      }
    }
    return least;
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
