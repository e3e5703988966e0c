package io.wirewatch.story;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import io.wirewatch.text.TitleSuffix;
import io.wirewatch.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is compared of an article: its terms as rising hashes, what weight each has by its place and
 * number, and what it is. Terms are told apart by language; anchors, which are names, numbers and
 * what the taggers read, are the same in all. The arrays are not to be changed.
 *
 * @param language of the text, ISO 639
 * @param terms rising hashes
 * @param weights from 0 to 256, saturating with the number of times (as BM25 does); a title's words
 *     count half as much again
 * @param kinds {@link #NAME}, {@link #NUMBER}, {@link #TITLE}, {@link #HEAD}, {@link #ORDINAL},
 *     {@link #KNOWN}, {@link #PERSON}, {@link #CAPITAL}, added up
 * @param anchors rising hashes, each with its {@link AnchorKind}
 * @param things what each anchor belongs to, by number: the words of one name are one thing, so are
 *     all actors, and all places that the taggers know; 0 is none
 * @param date the first date in full that it writes, in days since 1970-01-01; or {@link #UNDATED}
 * @param weekdays the days of the week that it names: bit 0 is Monday
 * @param sentences rising keys of the sentences of its body, whether they are compared or not
 */
public record StoryText(
    String language,
    int[] terms,
    short[] weights,
    byte[] kinds,
    int[] anchors,
    byte[] things,
    int date,
    int weekdays,
    int[] sentences) {
  /** Writes no date in full. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /** A word that is written with a capital where it need not be, or known under other names. */
  static final int NAME = 1;

  /** A number. */
  static final int NUMBER = 2;

  /** Stands in the title. */
  static final int TITLE = 4;

  /** Stands behind another name: a surname, or the head of an organisation's name. */
  static final int HEAD = 8;

  /** A number that says which of a row. */
  static final int ORDINAL = 16;

  /** Someone or somewhere that is in the news every day, as the taggers know. */
  static final int KNOWN = 32;

  /** Stands behind a given name: the surname of a person. */
  static final int PERSON = 64;

  /** Begins with a capital, if only because it opens a sentence. */
  static final int CAPITAL = 128;

  /** A number of what is counted anew while an event goes on; both kinds, which no other bears. */
  static final int TOLL = NUMBER | CAPITAL;

  private static final int MOST = 96;
  private static final int BODY = 600;

  /** Says which sentences are not compared. */
  interface LeftOut {
    /**
     * Whether a sentence says nothing of the event.
     *
     * @param sentence its key
     * @param title rising terms of the title above it
     */
    boolean has(int sentence, int[] title);
  }

  /** What is compared of a text that bears these tags. */
  public static StoryText of(NewsText text, Tags tags) {
    return of(text, tags, (sentence, title) -> false);
  }

  /** The same without some of its sentences. */
  static StoryText of(NewsText text, Tags tags, LeftOut leftOut) {
    String language = tags.language();
    boolean content = text.content().length() > text.summary().length();
    String body = content ? text.content() : text.summary();
    TermScanner scanner = new TermScanner(language);
    String heading = TitleSuffix.without(text.title());
    List<Tokens.Token> title = Tokens.of(heading);
    List<Tokens.Token> rest = Tokens.of(body.substring(0, Math.min(BODY, body.length())));
    scanner.learnCase(title, rest);
    KnownNames inTitle = KnownNames.in(tags, "title");
    List<Tokens.Token> label = title.subList(0, TitleLabel.length(heading, title));
    scanner.scan(title.subList(label.size(), title.size()), true, inTitle);
    List<Sentence> sentences = Sentence.of(rest);
    int[] titleTerms =
        scanner.terms().keySet().stream().mapToInt(StoryText::hash).sorted().toArray();
    int labelKey = label.isEmpty() ? 0 : TitleLabel.key(label);
    if (labelKey != 0 && (inTitle.hasAny(label) || !leftOut.has(labelKey, titleTerms))) {
      scanner.scan(label, true, inTitle);
    }
    KnownNames known = KnownNames.in(tags, content ? "content" : "summary");
    boolean left = false;
    for (Sentence sentence : sentences) {
      // What is too short to tell goes with what stands before it: links, names of networks.
      left = sentence.key() == 0 ? left : leftOut.has(sentence.key(), titleTerms);
      if (!left) {
        scanner.scan(rest.subList(sentence.from(), sentence.to()), false, known);
      }
    }
    scanner.nations(tags);
    List<Map.Entry<Integer, TermScanner.Term>> kept = mostTelling(scanner.terms());
    int n = kept.size();
    int[] terms = new int[n];
    short[] weights = new short[n];
    byte[] kinds = new byte[n];
    for (int i = 0; i < n; i++) {
      TermScanner.Term term = kept.get(i).getValue();
      terms[i] = kept.get(i).getKey();
      weights[i] = (short) Math.round(256 * term.times / (term.times + 1));
      kinds[i] = (byte) term.kinds;
    }
    scanner.anchors().add(tags);
    SortedMap<Integer, Integer> anchored = scanner.anchors().kept();
    int[] anchors = anchored.keySet().stream().mapToInt(Integer::intValue).toArray();
    byte[] things = new byte[anchors.length];
    for (int i = 0; i < things.length; i++) {
      things[i] = anchored.get(anchors[i]).byteValue();
    }
    int dated = WrittenDates.first(title);
    return new StoryText(
        language,
        terms,
        weights,
        kinds,
        anchors,
        things,
        dated == UNDATED ? WrittenDates.first(rest) : dated,
        WrittenDates.weekdays(title) | WrittenDates.weekdays(rest),
        Sentence.keys(sentences, labelKey));
  }

  /**
   * Terms by their rising hashes; of more than {@link #MOST} those that stand in the title, then
   * those that are most: names before words.
   */
  private static List<Map.Entry<Integer, TermScanner.Term>> mostTelling(
      Map<String, TermScanner.Term> terms) {
    TreeMap<Integer, TermScanner.Term> rising = new TreeMap<>();
    terms.forEach((key, term) -> rising.putIfAbsent(hash(key), term));
    List<Map.Entry<Integer, TermScanner.Term>> all = new ArrayList<>(rising.entrySet());
    if (all.size() <= MOST) {
      return all;
    }
    all.sort(
        Comparator.comparingInt(
            entry ->
                (entry.getValue().kinds & TITLE) == 0
                    ? Byte.SIZE - Integer.bitCount(entry.getValue().kinds)
                    : -Byte.SIZE));
    return all.subList(0, MOST).stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** The term of a word's stem in a language. */
  static int term(String language, String stem) {
    return hash(language + ":" + stem);
  }

  static int hash(String key) {
    int h = key.hashCode() * 0x9E3779B9;
    return h ^ h >>> 15;
  }

  /** Where a term stands among the terms; negative where it does not. */
  int find(int term) {
    return Arrays.binarySearch(terms, term);
  }

  /** Whether a term is a country that the title bears: no word, and without a weight. */
  boolean isNation(int i) {
    return (kinds[i] & (KNOWN | NAME)) == KNOWN;
  }

  /** Whether a term is a number that rises while an event goes on: of the dead, of the held. */
  boolean isToll(int i) {
    return (kinds[i] & TOLL) == TOLL;
  }

  boolean is(int i, int kind) {
    return (kinds[i] & kind) != 0;
  }

  /** How much is known of a term: the number of its kinds. */
  int kindsOf(int i) {
    return Integer.bitCount(kinds[i] & 0xFF);
  }
}
