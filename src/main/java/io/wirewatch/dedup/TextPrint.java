package io.wirewatch.dedup;

import io.wirewatch.model.NewsText;
import io.wirewatch.text.Dateline;
import io.wirewatch.text.Numerals;
import io.wirewatch.text.Shingles;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.TitleSuffix;
import io.wirewatch.text.Tokens;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is kept of a text to tell its copies: its shingles, and the numbers and names that a copy
 * must not contradict. Arrays are rising, hashed, and not to be changed.
 *
 * @param shingles of title, summary and content
 * @param titleNumbers numbers in the title
 * @param numbers numbers anywhere
 * @param names capitalised words behind the title, not those that open a sentence
 * @param titleWords words of the title, without the name of a programme behind it and without
 *     numbers
 */
public record TextPrint(
    Shingles shingles, int[] titleNumbers, int[] numbers, int[] names, int[] titleWords) {
  private static final int MOST = 48;

  /** A title of fewer words tells nothing. */
  private static final int FEW_WORDS = 3;

  /**
   * The share of the shorter title's words that two titles of one text have in common, at least.
   */
  private static final double RELATED = 0.3;

  /**
   * The print of a text.
   *
   * @param sketch how many shingles are kept
   */
  public static TextPrint of(NewsText text, int sketch) {
    String body = Dateline.strip(body(text));
    String whole = text.title() + "\n" + body;
    Set<Integer> titleNumbers = new HashSet<>();
    Set<Integer> titleWords = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    Set<Integer> names = new HashSet<>();
    List<Tokens.Token> title = Tokens.of(text.title());
    for (Tokens.Token token : title) {
      String number = Numerals.of(token);
      // "1st half" and "first half" are the same: a one is not compared.
      if (number != null && !number.equals("1")) {
        titleNumbers.add(number.hashCode());
      }
    }
    for (Tokens.Token token : Tokens.of(TitleSuffix.without(text.title()))) {
      if (Numerals.of(token) == null) {
        titleWords.add(word(token));
      }
    }
    numbers.addAll(titleNumbers);
    for (Tokens.Token token : Tokens.of(body)) {
      String number = Numerals.of(token);
      if (number != null) {
        numbers.add(number.hashCode());
      } else if (token.capital() && !token.opens()) {
        names.add(word(token));
      }
    }
    return new TextPrint(
        Shingles.of(whole, sketch),
        rising(titleNumbers),
        rising(numbers),
        rising(names),
        rising(titleWords));
  }

  /** The content where there is one that is longer than the summary, which it mostly repeats. */
  static String body(NewsText text) {
    return text.content().length() > text.summary().length() ? text.content() : text.summary();
  }

  private static int word(Tokens.Token token) {
    String folded = TextNormalizer.withoutAccents(token.folded());
    return (folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded).hashCode();
  }

  private static int[] rising(Set<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).sorted().limit(MOST).toArray();
  }

  /** Whether each side holds something that the other lacks. */
  static boolean contradict(int[] a, int[] b) {
    return lacks(a, b) > 0 && lacks(b, a) > 0;
  }

  /**
   * Whether two titles of some words have hardly one in common: texts below them that are alike are
   * then so by what their publisher writes below everything.
   */
  static boolean unrelated(int[] title, int[] other) {
    int least = Math.min(title.length, other.length);
    return least >= FEW_WORDS && title.length - lacks(title, other) < RELATED * least;
  }

  /** How many of {@code some} are not among {@code others}. */
  static int lacks(int[] some, int[] others) {
    int n = 0;
    for (int one : some) {
      if (Arrays.binarySearch(others, one) < 0) {
        n++;
      }
    }
    return n;
  }
}
