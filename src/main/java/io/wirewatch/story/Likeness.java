package io.wirewatch.story;

import static io.wirewatch.story.Feature.BARE;
import static io.wirewatch.story.Feature.BIAS;
import static io.wirewatch.story.Feature.BREVITY;
import static io.wirewatch.story.Feature.BURST;
import static io.wirewatch.story.Feature.CLASH;
import static io.wirewatch.story.Feature.CONFLICT;
import static io.wirewatch.story.Feature.CORE_NAMES;
import static io.wirewatch.story.Feature.COSINE;
import static io.wirewatch.story.Feature.HEADS;
import static io.wirewatch.story.Feature.LENGTH;
import static io.wirewatch.story.Feature.MISSED;
import static io.wirewatch.story.Feature.NAMES;
import static io.wirewatch.story.Feature.NEAREST;
import static io.wirewatch.story.Feature.NUMBERS;
import static io.wirewatch.story.Feature.OTHER_DATE;
import static io.wirewatch.story.Feature.OTHER_DAY;
import static io.wirewatch.story.Feature.OTHER_HEAD;
import static io.wirewatch.story.Feature.OTHER_NATION;
import static io.wirewatch.story.Feature.OTHER_NUMBERS;
import static io.wirewatch.story.Feature.OTHER_PERSON;
import static io.wirewatch.story.Feature.OWN_WORD;
import static io.wirewatch.story.Feature.RARE_WORDS;
import static io.wirewatch.story.Feature.SAME_DATE;
import static io.wirewatch.story.Feature.SAME_DAY;
import static io.wirewatch.story.Feature.SHARED;
import static io.wirewatch.story.Feature.SIZE;
import static io.wirewatch.story.Feature.STRANGERS;
import static io.wirewatch.story.Feature.TITLE;
import static io.wirewatch.story.Feature.WORDS;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How alike an article and stories of its language are: what both say ({@link Overlap}), what the
 * article lacks ({@link Lack}), days and dates, weighed as {@link Feature}s.
 */
final class Likeness {
  /** Reports of one event bear dates that are not further apart. */
  static final int FEW_DAYS = 4;

  /**
   * An article of fewer terms, by logarithm, is short: some 19. It is less often a bare title,
   * which has nothing else ({@link Overlap#bare}).
   */
  private static final double SHORT = 3;

  /** Rare words that are counted. */
  private static final int MOST_RARE = 4;

  /** Hours after which a word that comes again says no more than where no time is known. */
  private static final double DAY = 24;

  private final StoryText text;
  private final Terms idf;
  private final double[] rarities;

  /** Of an article with whatever stories of its language it may belong to. */
  Likeness(StoryText text, Terms idf) {
    this.text = text;
    this.idf = idf;
    this.rarities = IntStream.of(text.terms()).mapToDouble(idf).toArray();
  }

  /** What is known of the terms of a language. */
  interface Terms extends IntToDoubleFunction {
    /** How many articles of the window bear a term, the imagined ones among them. */
    double bearers(int term);
  }

  /**
   * How soon one text follows another: near 1 within minutes, 0 after a day, below 0 later on. It
   * is 0, too, where both came at once: a first poll brings a day's items in one go.
   */
  static double soon(double hours) {
    return hours <= 0 ? 0 : 1 - Math.log1p(hours) / Math.log1p(DAY);
  }

  /**
   * The probability that the article belongs to a story.
   *
   * @param hours since the story's last article
   */
  double probability(OpenStory story, double hours) {
    if (isAnotherOfARow(story)) {
      return 0;
    }
    return Feature.probability(features(story, hours));
  }

  /** The 13th package is not the story of the 12th: ordinals in titles are a veto. */
  private boolean isAnotherOfARow(OpenStory story) {
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

  private double[] features(OpenStory story, double hours) {
    story.profile().weigh(idf);
    Overlap overlap = new Overlap(text, rarities, story, idf);
    Lack lack = new Lack(text, story);
    double n = story.profiled();
    double nearest = 0;
    double sameDay = 0;
    double withDays = 0;
    for (StoryText member : story.latest()) {
      sameDay += (member.weekdays() & text.weekdays()) != 0 ? 1 : 0;
      withDays += member.weekdays() != 0 ? 1 : 0;
      nearest = Math.max(nearest, cosine(member, story.profile(), overlap.squares));
    }
    int daysApart = daysApart(text, story);
    double cosine = ratio(overlap.dot, Math.sqrt(overlap.squares * lack.squares));
    double length = Math.log1p(overlap.terms);
    double[] values = new double[Feature.COUNT];
    values[BIAS.ordinal()] = 1;
    values[COSINE.ordinal()] = cosine;
    values[NEAREST.ordinal()] = nearest;
    values[NAMES.ordinal()] = overlap.names.ratio();
    values[WORDS.ordinal()] = overlap.words.ratio();
    values[CORE_NAMES.ordinal()] = lack.coreNames.ratio();
    values[TITLE.ordinal()] = overlap.title.ratio();
    values[NUMBERS.ordinal()] = Math.log1p(overlap.numbers.some());
    values[CONFLICT.ordinal()] = both(overlap.strangeNumberInTitle, lack.missedNumberOfTitles);
    values[SIZE.ordinal()] = Math.log(n);
    values[SHARED.ordinal()] = Math.log1p(overlap.shared);
    values[STRANGERS.ordinal()] = overlap.strangers.ratio();
    values[MISSED.ordinal()] = lack.missed.ratio();
    values[CLASH.ordinal()] = overlap.strangers.ratio() * lack.missed.ratio();
    values[OTHER_HEAD.ordinal()] =
        overlap.strangeHead() ? Math.max(0, lack.absentHead - lack.presentHead) / (n + 0.5) : 0;
    values[HEADS.ordinal()] = lack.presentHead / (n + 0.5);
    values[OTHER_DATE.ordinal()] = daysApart > FEW_DAYS ? 1 : 0;
    values[SAME_DATE.ordinal()] = daysApart >= 0 && daysApart <= 1 ? 1 : 0;
    values[LENGTH.ordinal()] = length - SHORT;
    values[BREVITY.ordinal()] = length < SHORT ? cosine : 0;
    if (text.weekdays() != 0) {
      values[OTHER_DAY.ordinal()] = withDays == 0 ? 0 : (withDays - sameDay) / (withDays + 0.5);
      values[SAME_DAY.ordinal()] = sameDay / (n + 0.5);
    }
    values[OTHER_NUMBERS.ordinal()] = overlap.numbers.rest() * lack.missedNumbers.ratio();
    values[OTHER_PERSON.ordinal()] =
        overlap.strangePerson ? Math.max(0, lack.absentPerson - lack.presentPerson) / (n + 0.5) : 0;
    values[OTHER_NATION.ordinal()] = both(overlap.strangeNation, lack.missedNation);
    if (overlap.bare() && daysApart <= FEW_DAYS) {
      values[BARE.ordinal()] = 1;
      values[OWN_WORD.ordinal()] = overlap.ownWord;
      values[BURST.ordinal()] = overlap.ownWord * soon(hours);
      values[RARE_WORDS.ordinal()] = Math.max(0, Math.min(overlap.rareWords, MOST_RARE) - 1);
    }
    return values;
  }

  private static double both(boolean one, boolean other) {
    return one && other ? 1 : 0;
  }

  /**
   * The cosine of the article and one of a story.
   *
   * @param profile of the story, which was weighed
   * @param own dot product of the article with itself
   */
  private double cosine(StoryText member, Profile profile, double own) {
    double dot = 0;
    double its = 0;
    int i = 0;
    for (int j = 0; j < member.terms().length; j++) {
      int term = member.terms()[j];
      double rarity = profile.get(term).rarity;
      double weight = member.weights()[j] * rarity * named(member, j);
      its += weight * weight;
      while (i < text.terms().length && text.terms()[i] < term) {
        i++;
      }
      if (i < text.terms().length && text.terms()[i] == term) {
        dot += weight * text.weights()[i] * rarity * named(text, i);
      }
    }
    return ratio(dot, Math.sqrt(own * its));
  }

  private static double named(StoryText text, int i) {
    return text.is(i, StoryText.NAME) ? Overlap.NAMED : 1;
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
