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
 * @param names capitalised words behind the title, not those that open a sentence; of a headline
 *     without a body all its words
 * @param titleWords words of the title, without the name of a programme before or behind it and
 *     without numbers
 * @param bare a title and hardly more
 * @param notice whether it says at its head that it corrects or withdraws what was said
 */
public record TextPrint(
    Shingles shingles,
    int[] titleNumbers,
    int[] numbers,
    int[] names,
    int[] titleWords,
    boolean bare,
    boolean notice) {
  private static final int MOST = 48;

  /** A title of fewer words tells little. */
  static final int FEW_WORDS = 3;

  /** Names that a cut may add: one that it went through, and that of the outlet behind it. */
  private static final int STRAY_NAMES = 2;

  /** Words of so many letters are not compared in titles. */
  private static final int SMALL = 3;

  /** The name of a programme before a title has no more words. */
  private static final int PROGRAMME = 4;

  /** A body that has no more words of its own than these is none: it may name the outlet. */
  private static final int OUTLET = 4;

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
    List<Tokens.Token> plain = before(title, TitleSuffix.without(text.title()).length());
    for (Tokens.Token token : withoutProgramme(text.title(), plain)) {
      if (Numerals.of(token) == null && !small(token)) {
        titleWords.add(word(token));
      }
    }
    numbers.addAll(titleNumbers);
    Set<String> said = new HashSet<>();
    title.forEach(token -> said.add(token.folded()));
    int own = 0;
    for (Tokens.Token token : Tokens.of(body)) {
      own += said.add(token.folded()) ? 1 : 0;
      String number = Numerals.of(token);
      if (number != null) {
        numbers.add(number.hashCode());
      } else if (token.capital() && !token.opens()) {
        names.add(word(token));
      }
    }
    boolean bare = own <= OUTLET;
    if (bare) {
      // A headline alone is all that there is: each of its words counts.
      for (Tokens.Token token : plain) {
        if (Numerals.of(token) == null) {
          names.add(word(token));
        }
      }
    }
    return new TextPrint(
        Shingles.of(whole, sketch),
        rising(titleNumbers),
        rising(numbers),
        rising(names),
        rising(titleWords),
        bare,
        Notice.ofItem(text).isPresent());
  }

  /** The content where there is one that is longer than the summary, which it mostly repeats. */
  static String body(NewsText text) {
    return text.content().length() > text.summary().length() ? text.content() : text.summary();
  }

  /** "Evening News: Ferry aground | Channel" is about "Ferry aground". */
  private static List<Tokens.Token> withoutProgramme(String title, List<Tokens.Token> plain) {
    int colon = title.indexOf(": ");
    int programme = before(plain, colon).size();
    return colon > 0 && programme <= PROGRAMME && plain.size() - programme >= FEW_WORDS
        ? plain.subList(programme, plain.size())
        : plain;
  }

  private static List<Tokens.Token> before(List<Tokens.Token> tokens, int end) {
    int n = 0;
    while (n < tokens.size() && tokens.get(n).end() <= end) {
      n++;
    }
    return tokens.subList(0, n);
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
    return holdsMore(a, b) && holdsMore(b, a);
  }

  /** Whether some are not among others, as far as is kept of these. */
  private static boolean holdsMore(int[] some, int[] others) {
    for (int one : some) {
      if (lacks(others, one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is not there; what is beyond the last that was kept may be. */
  private static boolean lacks(int[] rising, int one) {
    return Arrays.binarySearch(rising, one) < 0 && (rising.length < MOST || one < rising[MOST - 1]);
  }

  /**
   * Whether each title has a name that is nowhere in the other text: the same notice of another
   * firm. A word of a title is a name where the text below writes it so.
   */
  boolean namesAnother(TextPrint other) {
    return namesWhatIsNotIn(other) && other.namesWhatIsNotIn(this);
  }

  private boolean namesWhatIsNotIn(TextPrint other) {
    for (int word : titleWords) {
      if (Arrays.binarySearch(names, word) >= 0
          && lacks(other.names, word)
          && lacks(other.titleWords, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the title has hardly a word in common with another one: texts below them that are alike
   * are then so by what their publisher writes below everything.
   *
   * @param least a title of fewer words tells nothing
   */
  boolean isUnrelated(TextPrint other, int least) {
    int shorter = Math.min(titleWords.length, other.titleWords.length);
    return shorter >= least && shared(titleWords, other.titleWords) < RELATED * shorter;
  }

  /** Whether the title has words enough to tell it from others. */
  boolean isTitled() {
    return titleWords.length >= FEW_WORDS;
  }

  /** Whether both titles, which must have words enough, have the same words and numbers. */
  boolean isTitledLike(TextPrint other) {
    return isTitled()
        && Arrays.equals(titleWords, other.titleWords)
        && Arrays.equals(titleNumbers, other.titleNumbers);
  }

  /** Whether it has no number that the other lacks, and no more names than stand at a cut. */
  boolean tellsNoMore(TextPrint other) {
    int own = 0;
    for (int name : names) {
      own += lacks(other.names, name) ? 1 : 0;
    }
    return own <= STRAY_NAMES && !holdsMore(numbers, other.numbers);
  }

  /** A key that texts with the same words in the title share. */
  int titleKey() {
    return Arrays.hashCode(titleWords);
  }

  private static int shared(int[] some, int[] others) {
    int n = 0;
    for (int one : some) {
      n += Arrays.binarySearch(others, one) >= 0 ? 1 : 0;
    }
    return n;
  }
}
