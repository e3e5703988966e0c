package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.text.TextNormalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Is it the same item again, or a revision? The policy, in this order:
 *
 * <ol>
 *   <li>a notice of correction or withdrawal that was not there before: corrected, retracted; also
 *       a word like "kill" before the very title that stood there;
 *   <li>a word of the title, no short function word, that is more than a slip of the pen away from
 *       those before; or one that has gone and turned the sense ("not", "denies"): revised;
 *   <li>a number at the beginning of the body in the place of another, dates and times apart:
 *       revised;
 *   <li>a number beside a death, an injury and the like that was not told before, or an act of
 *       weight ("died", "arrested") at the beginning of the body: revised;
 *   <li>{@value #NEW_SHINGLES} or more new shingles in the body (some four new lines), or more than
 *       half of it new: revised.
 * </ol>
 *
 * <p>Nothing else is: dates, links, tracking parameters, categories, authors, white space,
 * punctuation, the order of words in the title, and a teaser where there is a body.
 */
public final class MaterialChange {
  /** New shingles of the body that make a revision. */
  static final int NEW_SHINGLES = 40;

  private static final double HALF = 0.5;
  private static final int SHORTEST_BODY = 20;

  private MaterialChange() {}

  /** What happened to an item. */
  public sealed interface Verdict {
    /** Nothing that matters. */
    record Same() implements Verdict {}

    /**
     * Something that matters.
     *
     * @param kind REVISED, CORRECTED or RETRACTED
     * @param what in words, for people
     */
    record Changed(Article.Kind kind, String what) implements Verdict {}
  }

  /** Compares what was last published of an item with what it is now. */
  public static Verdict between(ItemPrint before, ItemPrint now) {
    if (now.notice() != null && now.notice() != before.notice()) {
      return new Verdict.Changed(
          now.notice(),
          now.notice() == Article.Kind.RETRACTED
              ? "withdrawn by its outlet"
              : "bears a correction");
    }
    Optional<Article.Kind> mark = Notice.before(now.title(), rest -> isSaidBy(before, rest));
    if (mark.isPresent()) {
      return new Verdict.Changed(mark.get(), "withdrawn by its outlet");
    }
    List<TitleWord> was = TitleWord.of(Headline.plain(before.title()));
    List<TitleWord> is = TitleWord.of(Headline.plain(now.title()));
    List<String> come = strangers(was, is);
    List<String> left = lost(was, is);
    if (!come.isEmpty() || !left.isEmpty()) {
      return new Verdict.Changed(Article.Kind.REVISED, inTitle(come, left));
    }
    Set<String> numbers = without(now.numbers(), before.numbers());
    Set<String> gone = without(before.numbers(), now.numbers());
    if (!numbers.isEmpty() && (!gone.isEmpty() || before.bodySize() == now.bodySize())) {
      return new Verdict.Changed(
          Article.Kind.REVISED,
          gone.isEmpty()
              ? "the text now has " + quoted(numbers)
              : "the text now has " + quoted(numbers) + " where it had " + quoted(gone));
    }
    if (before.bodySize() > 0) {
      Set<String> tolls = without(now.tolls(), before.numbers());
      tolls.removeAll(TellingNumbers.of(before.title()));
      if (!tolls.isEmpty()) {
        return new Verdict.Changed(Article.Kind.REVISED, "the text now has " + quoted(tolls));
      }
      Set<String> acts = new TreeSet<>(now.acts() == null ? List.of() : now.acts());
      acts.removeAll(before.acts() == null ? List.copyOf(acts) : before.acts());
      if (!acts.isEmpty()) {
        return new Verdict.Changed(Article.Kind.REVISED, "the text now tells of: " + quoted(acts));
      }
    }
    return body(before, now);
  }

  /** Whether a title, folded, says all that the old one did, and no more. */
  private static boolean isSaidBy(ItemPrint before, String folded) {
    List<TitleWord> was = TitleWord.of(TextNormalizer.fold(before.title()));
    List<TitleWord> is = TitleWord.of(folded);
    return strangers(was, is).isEmpty() && strangers(is, was).isEmpty();
  }

  private static Verdict body(ItemPrint before, ItemPrint now) {
    if (before.bodySize() == 0 || now.bodySize() < SHORTEST_BODY) {
      return new Verdict.Same();
    }
    double jaccard = before.shingles().jaccard(now.shingles());
    double shared = jaccard * (before.bodySize() + now.bodySize()) / (1 + jaccard);
    double fresh = now.bodySize() - shared;
    if (fresh >= NEW_SHINGLES || fresh > HALF * now.bodySize()) {
      return new Verdict.Changed(
          Article.Kind.REVISED, "about " + Math.round(fresh) + " new words in the text");
    }
    return new Verdict.Same();
  }

  /** "3 million" is not missed where "3" stands: it may have been read without its scale. */
  private static Set<String> without(List<String> numbers, List<String> others) {
    Set<String> left = new TreeSet<>(numbers);
    left.removeIf(
        number ->
            others.contains(number)
                || others.contains(unscaled(number))
                || others.stream().anyMatch(other -> number.equals(unscaled(other))));
    return left;
  }

  private static String unscaled(String number) {
    int space = number.indexOf(' ');
    return space < 0 ? number : number.substring(0, space);
  }

  /** Words of the new title that the old one does not have, nor anything like them. */
  private static List<String> strangers(List<TitleWord> before, List<TitleWord> now) {
    Set<String> known = folded(before);
    return now.stream()
        .filter(word -> word.counts() && !known.contains(word.folded()))
        .filter(word -> before.stream().noneMatch(word::isSlipOf))
        .map(TitleWord::folded)
        .toList();
  }

  /** Words that left the title and turn its sense round: "not guilty", "denies he will resign". */
  private static List<String> lost(List<TitleWord> before, List<TitleWord> now) {
    Set<String> still = folded(now);
    return before.stream()
        .filter(word -> word.turns() && !still.contains(word.folded()))
        .filter(word -> now.stream().noneMatch(word::isSlipOf))
        .map(TitleWord::folded)
        .toList();
  }

  private static Set<String> folded(List<TitleWord> words) {
    return words.stream().map(TitleWord::folded).collect(Collectors.toSet());
  }

  private static String inTitle(List<String> come, List<String> left) {
    return come.isEmpty()
        ? "the headline no longer says " + quoted(left)
        : "the headline now says "
            + quoted(come)
            + (left.isEmpty() ? "" : ", and no longer " + quoted(left));
  }

  private static String quoted(Collection<String> words) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
  }
}
