package io.wirewatch.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the cues of one sentence: the longest phrase of the book at each place, taken as the words
 * around it have it.
 */
final class CueFinder {
  private static final Act BY = new Act(null, Act.Shape.BY, Tongues.ALL);
  private static final Act FUTURE = new Act(null, Act.Shape.FUTURE, Tongues.ALL);
  private static final Act HISTORICAL = new Act(null, Act.Shape.HISTORICAL, Tongues.ALL);

  /** Years that are past for any news that a watcher reads. */
  private static final Pattern PAST = Pattern.compile("1[5-9]\\d\\d|200\\d|201[0-5]");

  /** Words from the head of a sentence to its year, at most. */
  private static final int YEAR_REACH = 4;

  private static final Set<Long> IN_YEAR = SmallWords.of("in-year");
  private static final Set<Long> YEAR = SmallWords.of("year");

  /** At the end of a Japanese headline, behind an act, it promises the act: "供与へ". */
  private static final Set<Long> TO_BE = SmallWords.of("promises-at-the-end");

  private static final long JAPANESE = Tongues.mask("ja");
  private static final long ENGLISH = Tongues.mask("en");

  /** German writes every noun with a capital. */
  private static final long GERMAN = Tongues.mask("de");

  private final Words words;
  private final ActBook book;
  private final Company company;
  private final long heard;
  private final List<Cues.Cue> acts = new ArrayList<>();
  private final List<Cues.Cue> marks = new ArrayList<>();
  private boolean none;

  /**
   * @param company of the sentence
   * @param heard mask of the text's languages
   */
  CueFinder(Words words, ActBook book, Company company, long heard) {
    this.words = words;
    this.book = book;
    this.company = company;
    this.heard = heard;
  }

  /** The cues of words {@code from} to before {@code to}. */
  Cues find(int from, int to) {
    none = company.scored();
    boolean proper = (heard & GERMAN) == 0 && plainCase(from, to);
    int i = from;
    while (i < to) {
      i = read(i, from, to, proper);
    }
    findSplit(from, to);
    findYear(from, to);
    if ((heard & JAPANESE) != 0 && to > from && TO_BE.contains(words.hash(to - 1))) {
      acts.stream()
          .filter(cue -> cue.to() == to - 1)
          .findFirst()
          .ifPresent(cue -> marks.add(new Cues.Cue(cue.from() - 1, cue.from(), FUTURE)));
    }
    return new Cues(words, acts, marks, none, (heard & JAPANESE) != 0);
  }

  /** Takes the longest cue that begins at a word; answers where the next can begin. */
  private int read(int at, int from, int to, boolean proper) {
    PhraseTable<Act> phrases = book.phrases();
    long h = 0;
    int end = at + 1;
    Act act = null;
    long phrase = 0;
    for (int j = at; j < to; j++) {
      h = WordHash.chain(h, words.hash(j));
      int value = phrases.at(h);
      if (value == 0) {
        break;
      }
      Act meant = heard(phrases.meanings(value), at, j + 1);
      if (meant != null) {
        act = meant;
        end = j + 1;
        phrase = h;
      }
      if (!PhraseTable.goesOn(value)) {
        break;
      }
    }
    if (act != null && !(proper && insideName(at, end, from))) {
      Cues.Cue cue = new Cues.Cue(at, end, act);
      if (act.event() != null) {
        take(cue, book.collocations().meaning(cue, phrase, company, heard));
      } else if (act.shape() == Act.Shape.NONE) {
        none = true;
      } else {
        marks.add(cue);
      }
    }
    return end;
  }

  /** The first that is of a language of the text, and written as it must be; or null. */
  private Act heard(List<Act> meanings, int from, int to) {
    if (meanings != null) {
      for (Act act : meanings) {
        if ((act.tongues() & heard) != 0 && written(act, from, to)) {
          return act;
        }
      }
    }
    return null;
  }

  private boolean written(Act act, int from, int to) {
    return act.written() == null
        || act.written().equals(words.text(from, to).toLowerCase(Locale.ROOT));
  }

  /**
   * What is told by two words apart takes the place of what either would tell; not so of a phrase
   * that begins with the first: "zieht Botschafter … ab".
   */
  private void findSplit(int from, int to) {
    for (int i = from; i < to; i++) {
      for (Split split : book.splits(words.hash(i))) {
        int end = (split.act().tongues() & heard) == 0 ? -1 : split.end(words, i, to);
        if (end >= 0 && !beginsPhrase(i)) {
          int first = i;
          acts.removeIf(cue -> cue.from() == first || cue.from() == end);
          int at = split.act().suffered() ? end : i;
          acts.add(new Cues.Cue(at, at + 1, split.act()));
        }
      }
    }
    acts.sort(Comparator.comparingInt(Cues.Cue::from));
  }

  /** "In 1998 …", "В 1998 году …", "1998年に…": a year gone by that opens a sentence dates it. */
  private void findYear(int from, int to) {
    for (int i = from; i < Math.min(to, from + YEAR_REACH); i++) {
      if (words.is(i, Words.NUMBER) && PAST.matcher(words.text(i, i + 1)).matches()) {
        boolean led = i > from && IN_YEAR.contains(words.hash(i - 1));
        boolean named = i + 1 < to && YEAR.contains(words.hash(i + 1));
        boolean alone = i == from && (heard & GERMAN) != 0;
        if (led || named || alone) {
          marks.add(new Cues.Cue(i, i + 1, HISTORICAL));
        }
        return;
      }
    }
  }

  private boolean beginsPhrase(int word) {
    return acts.stream().anyMatch(cue -> cue.from() == word && cue.to() > word + 1);
  }

  /** "Canadian Press", "Agency for Development and Cooperation": part of a name. */
  private boolean insideName(int i, int end, int from) {
    if (i == from || !words.is(i, Words.UPPER_FIRST) || words.is(i, Words.SHOUTED)) {
      return false;
    }
    return words.is(end - 1, Words.UPPER_FIRST) && !words.is(i, Words.NUMBER);
  }

  /** Most words are not written with a capital: this is no headline in title case. */
  private boolean plainCase(int from, int to) {
    int upper = 0;
    for (int i = from; i < to; i++) {
      upper += words.is(i, Words.UPPER_FIRST) ? 1 : 0;
    }
    return upper * 2 < to - from && to - from > 5;
  }

  private void take(Cues.Cue cue, Collocations.Meaning meaning) {
    switch (meaning.taken()) {
      case PLAINLY -> {
        if (!describes(cue)) {
          dropAttribute(cue);
          acts.add(cue);
        }
      }
      case AS_ACT -> acts.add(new Cues.Cue(cue.from(), cue.to(), meaning.act()));
      case AS_DONE_TO -> {
        acts.add(new Cues.Cue(cue.from(), cue.to(), meaning.act()));
        marks.add(new Cues.Cue(cue.to(), cue.to(), BY));
      }
      case AS_DOUBT -> marks.add(new Cues.Cue(cue.from(), cue.to(), meaning.act()));
      case AS_NO_RELATION -> none = true;
      case AS_NOTHING -> {}
    }
  }

  /** "trade talks", "tariff truce": of two English nouns the second says what it is. */
  private void dropAttribute(Cues.Cue head) {
    int last = acts.size() - 1;
    if (last >= 0
        && head.act().shape() == Act.Shape.NOUN
        && head.act().tongues() == ENGLISH
        && acts.get(last).act().shape() == Act.Shape.NOUN
        && acts.get(last).to() == head.from()
        && words.gap(head.from()) == Words.SPACE) {
      acts.remove(last);
    }
  }

  /** "US-backed", "strike-hit": over a hyphen a verb says of what sort something is. */
  private boolean describes(Cues.Cue cue) {
    return cue.act().shape() == Act.Shape.VERB
        && cue.act().tongues() == ENGLISH
        && ((cue.to() < words.count()
                && words.gap(cue.to()) == Words.HYPHEN
                && words.sentence(cue.to()) == words.sentence(cue.from()))
            || (words.gap(cue.from()) == Words.HYPHEN
                && words.text(cue.to() - 1, cue.to()).endsWith("ed")));
  }
}
