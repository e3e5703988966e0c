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
 * @param titleWords words of the title, without the name of a programme before or behind it and
 *     without numbers
 */
public record TextPrint(
    Shingles shingles, int[] titleNumbers, int[] numbers, int[] names, int[] titleWords) {
  private static final int MOST = 48;

  /** A title of fewer words tells little. */
  static final int FEW_WORDS = 3;

  /** Words of so many letters are not compared in titles. */
  private static final int SMALL = 3;

  /** The name of a programme before a title has no more words. */
  private static final int PROGRAMME = 4;

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
    for (Tokens.Token token : Tokens.of(withoutProgramme(text.title()))) {
      if (Numerals.of(token) == null && !small(token)) {
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

  /** "Evening News: Ferry aground | Channel" is about "Ferry aground". */
  private static String withoutProgramme(String title) {
    String rest = TitleSuffix.without(title);
    int colon = rest.indexOf(": ");
    return colon > 0
            && Tokens.of(rest.substring(0, colon)).size() <= PROGRAMME
            && Tokens.of(rest.substring(colon)).size() >= FEW_WORDS
        ? rest.substring(colon + 1)
        : rest;
  }

  /** Most of the words that stand in every title are short: "of the", "sa mga", "на". */
  private static boolean small(Tokens.Token token) {
    return token.kind() == Tokens.Kind.WORD && token.folded().length() <= SMALL;
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
   * Whether the title has hardly a word in common with another one: texts below them that are alike
   * are then so by what their publisher writes below everything.
   *
   * @param least a title of fewer words tells nothing
   */
  boolean isUnrelated(TextPrint other, int least) {
    int shorter = Math.min(titleWords.length, other.titleWords.length);
    int shared = titleWords.length - lacks(titleWords, other.titleWords);
    return shorter >= least && shared < RELATED * shorter;
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
