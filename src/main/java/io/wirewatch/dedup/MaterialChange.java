package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Is it the same item again, or a revision? The policy, in this order:
 *
 * <ol>
 *   <li>a notice of correction or withdrawal that was not there before: corrected, retracted;
 *   <li>a word of the title, of four letters or more or with a capital letter's worth (numbers,
 *       "no", "not"), that is more than a slip of the pen away from those before: revised;
 *   <li>a number at the beginning of the body in the place of another, dates and times apart:
 *       revised;
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
  private static final Set<String> SMALL_WORDS_THAT_COUNT =
      Set.of("no", "not", "non", "nie", "nein", "nicht", "kein", "pas", "не", "нет", "dead", "war");

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
    List<String> come = strangers(before.title(), now.title());
    List<String> left = lost(before.title(), now.title());
    if (!come.isEmpty() || !left.isEmpty()) {
      return new Verdict.Changed(Article.Kind.REVISED, inTitle(come, left));
    }
    Set<String> numbers = new TreeSet<>(now.numbers());
    numbers.removeAll(before.numbers());
    Set<String> gone = new TreeSet<>(before.numbers());
    gone.removeAll(now.numbers());
    if (!numbers.isEmpty() && (!gone.isEmpty() || before.bodySize() == now.bodySize())) {
      return new Verdict.Changed(
          Article.Kind.REVISED,
          gone.isEmpty()
              ? "the text now has " + quoted(numbers)
              : "the text now has " + quoted(numbers) + " where it had " + quoted(gone));
    }
    return body(before, now);
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

  /** Words of the new title that the old one does not have, nor anything like them. */
  private static List<String> strangers(String before, String now) {
    if (before.equals(now)) {
      return List.of();
    }
    List<String> known = words(before);
    List<String> strange = new ArrayList<>();
    for (String word : words(now)) {
      if (!known.contains(word) && known.stream().noneMatch(old -> isSlip(old, word))) {
        strange.add(word);
      }
    }
    return strange;
  }

  /** Small words that left the title, which can turn the sense round: "not guilty". */
  private static List<String> lost(String before, String now) {
    List<String> still = words(now);
    return words(before).stream()
        .filter(word -> SMALL_WORDS_THAT_COUNT.contains(word) && !still.contains(word))
        .toList();
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

  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    Tokens.Token sign = null;
    for (Tokens.Token token : Tokens.of(title)) {
      if (token.kind() == Tokens.Kind.SIGN) {
        if (sign != null && sign.end() == token.start()) {
          words.add(sign.folded() + token.folded());
        }
        sign = token;
      } else if (token.kind() == Tokens.Kind.NUMBER
          || token.folded().length() > 3
          || SMALL_WORDS_THAT_COUNT.contains(token.folded())) {
        words.add(token.folded());
      }
    }
    return words;
  }

  /** One letter more, less or other in a word of five or more; never in a number. */
  private static boolean isSlip(String a, String b) {
    int less = Math.min(a.length(), b.length());
    if (less < 5 || Math.abs(a.length() - b.length()) > 1 || Character.isDigit(a.charAt(0))) {
      return false;
    }
    int head = 0;
    while (head < less && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < less - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - head - tail <= 1;
  }
}
