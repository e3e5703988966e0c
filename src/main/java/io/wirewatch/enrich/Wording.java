package io.wirewatch.enrich;

import java.util.Set;

/**
 * The small words between countries, which tell how they stand to each other: in a list, as a pair,
 * joined by a preposition, or as what is only spoken of.
 */
final class Wording {
  private static final Set<Long> SMALL = SmallWords.of("list-filler");
  private static final Set<Long> JOIN = SmallWords.of("joins-parties");
  private static final Set<Long> BETWEEN = SmallWords.of("between");
  private static final Set<Long> TOWARDS = SmallWords.of("towards-party");

  /** What is spoken of stands right behind these, whom one speaks with does not. */
  private static final Set<Long> TOPIC = SmallWords.of("speaks-of");

  /** Words for what somebody did, said right after it was told. */
  private static final Set<Long> DEED = SmallWords.of("deed");

  private static final Set<Long> AND = SmallWords.of("and");

  private static final Set<Long> EACH_OTHER = SmallWords.of("each-other");
  private static final Set<Long> MUTUALLY = SmallWords.of("mutually");

  private static final Set<Long> DEALT = SmallWords.of("dealt-to-neighbours");

  private static final Set<Long> CARRIER = SmallWords.of("carries-verb");

  private static final Set<Long> HOST = SmallWords.of("hosts");

  private static final Set<Long> SUBJECT = SmallWords.of("subject-particle");
  private static final Set<Long> TARGET = SmallWords.of("target-particle");
  private static final Set<Long> SUFFERER = SmallWords.of("sufferer-particle");

  private final Words words;
  private final int topicComma;

  /**
   * Of one sentence.
   *
   * @param topicComma word behind the comma that stands for a Japanese は, or {@link
   *     TopicComma#NONE}
   */
  Wording(Words words, int topicComma) {
    this.words = words;
    this.topicComma = topicComma;
  }

  private boolean topicBetween(int from, int to) {
    return topicComma >= 0 && from <= topicComma && topicComma <= to;
  }

  /** A Japanese subject ends between two words: a topic's comma, は or が. */
  boolean subjectEnds(int from, int to) {
    if (topicBetween(from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (SUBJECT.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "BとCを非難", "BとCに警告": Japanese particles make a list the object of the act behind it. */
  boolean objectOf(int list, int cue) {
    if (list < cue && TARGET.contains(words.hash(list))) {
      return true;
    }
    for (int i = list; i < cue; i++) {
      if (SUFFERER.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "between an Israeli movement and the Palestinians": a pair, though each is described. */
  boolean paired(int from, int to, int next) {
    if (next - to > 7) {
      return false;
    }
    boolean between = false;
    for (int i = Math.max(0, from - 4); i < from; i++) {
      between |= BETWEEN.contains(words.hash(i)) && words.sentence(i) == words.sentence(from);
    }
    if (between && to == next && words.text(next, next + 1).startsWith("و")) {
      return true;
    }
    for (int i = to; between && i < next; i++) {
      if (AND.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "clash", "attack each other", "build a base together": what several do to one another.
   *
   * @param from first word behind them
   * @param act word behind the verb
   * @param to behind the last word of the sentence
   */
  boolean eachOther(int from, int act, int to) {
    for (int i = from; i < to; i++) {
      long word = words.hash(i);
      if (MUTUALLY.contains(word) || (i < act && EACH_OTHER.contains(word))) {
        return true;
      }
    }
    return false;
  }

  /** "tariffs", "border": what a state has against others, or opens to them, is named there. */
  boolean dealt(int from, int to) {
    for (int i = from; i < to; i++) {
      if (DEALT.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** An "and" and few words besides, with no comma. */
  boolean and(int from, int to) {
    boolean and = false;
    for (int i = from; i <= to && i < words.count(); i++) {
      byte gap = words.gap(i);
      if (gap == Words.COMMA || gap == Words.OTHER || gap == Words.SENTENCE) {
        return false;
      }
      and |= i < to && AND.contains(words.hash(i));
    }
    return and && to - from <= 5;
  }

  /** "between A and B", "tensions between the A and B". */
  boolean between(int from, int least) {
    for (int i = Math.max(least, from - 3); i < from; i++) {
      if (BETWEEN.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** A preposition before a party, or before its article, makes it the one that is dealt with. */
  boolean towards(int from) {
    return (from > 0 && TOWARDS.contains(words.hash(from - 1)))
        || (from > 1
            && SMALL.contains(words.hash(from - 1))
            && TOWARDS.contains(words.hash(from - 2)));
  }

  /** "discussed B", not so "discussed trade with B": what is spoken of is no party. */
  boolean topic(int cue, int from) {
    if (!TOPIC.contains(words.hash(cue))) {
      return false;
    }
    for (int i = cue + 1; i < from; i++) {
      if (JOIN.contains(words.hash(i)) && !AND.contains(words.hash(i))) {
        return false;
      }
    }
    return true;
  }

  /** Who hosts two brings them together, and is no party to what they do. */
  boolean hosts(int cue) {
    return HOST.contains(words.hash(cue));
  }

  /** "the move", "proposed arms sale": what stands there is a deed that was told before. */
  boolean deed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (DEED.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** Only commas and small words from here to there. */
  boolean listed(int from, int to) {
    if (to - from > 4 || topicBetween(from, to)) {
      return false;
    }
    if (from == to && words.gap(to) == Words.SPACE) {
      return words
          .text(to, to + 1)
          .startsWith("و"); // Arabic writes "and" as one word with the name
    }
    for (int i = from; i <= to && i < words.count(); i++) {
      if (i < to && !SMALL.contains(words.hash(i))) {
        return false;
      }
      byte gap = words.gap(i);
      if (gap == Words.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  /** A helping verb or a particle that promises the verb at the end: "hat China", "对中国". */
  boolean carried(int from, int to) {
    if (topicBetween(from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (CARRIER.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** A preposition that joins two parties stands between. */
  boolean joined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (JOIN.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }
}
