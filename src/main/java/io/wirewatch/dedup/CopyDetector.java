package io.wirewatch.dedup;

import io.wirewatch.text.Postings;
import io.wirewatch.text.Ring;
import io.wirewatch.text.Shingles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the text that a new one repeats, whole or lightly edited, within a window.
 *
 * <p>Candidates share one of the smallest shingle hashes (min-wise sampling, Broder 1997), or the
 * words of the title; each is then verified by the Jaccard coefficient of the stored shingles, and
 * where none is alike, by whether one text is the other cut short ({@link Cut}). Recurring notices
 * share a skeleton and differ in what is news: below {@link CopySettings#alike}, numbers or names
 * that contradict each other are a veto; above it, only numbers and names in the titles are.
 *
 * <p>What is like a copy must be like the first of its kind too, at {@link CopySettings#near} or
 * more: that one was told, and versions that drift from it are news in the end.
 *
 * <p>Not thread-safe. {@link #remember} is apart from {@link #judge}, so that memory can be rebuilt
 * from a store: the same texts in the same order give the same verdicts.
 */
public final class CopyDetector {
  /** Smallest hashes by which a text is found: 1 - 0.4^8 of pairs at Jaccard 0.6 share one. */
  private static final int KEYS = 8;

  /** Texts walked for one hash; the later ones of a hash that everybody bears. */
  private static final int WALK = 64;

  /** Fewer shingles than these tell nothing: a bare "Morning briefing". */
  private static final int SHORTEST = 4;

  /**
   * For how long the same title without a text is a copy: a headline runs through the papers within
   * hours, a series bears its title every day or week.
   */
  private static final Duration BARE = Duration.ofHours(12);

  /** A copy so like its original need not be remembered itself, unless the original gets old. */
  private static final double REDUNDANT = 0.95;

  /** From here on a text is the same under whatever title, unless it is a template. */
  private static final double REWRITTEN = 0.9;

  /** A correction so like a known one is the same; what is less alike may correct more. */
  private static final double REPEATED = 0.9;

  /** The share of the window after which a text that is still copied is remembered anew. */
  private static final int REFRESH = 4;

  /** Texts under other titles that make what stands below them a template. */
  private static final int STRANGERS = 2;

  private record Near(Known known, double jaccard) {}

  private record Known(String id, String original, long at, TextPrint print) {}

  private final CopySettings settings;
  private final Postings postings = new Postings();
  private final int[] walked = new int[WALK];
  private final int[] candidates = new int[(KEYS + 1) * WALK];
  private final Ring<Known> known = new Ring<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** When the last copy of an original was remembered; for originals that have such copies. */
  private final Map<String, Long> refreshed = new HashMap<>();

  public CopyDetector(CopySettings settings) {
    this.settings = settings;
  }

  /** Judges a text that arrives now; changes nothing but forgetting what is too old. */
  public CopyVerdict judge(TextPrint print, Instant at) {
    forget(at.toEpochMilli());
    if (print.shingles().size() < SHORTEST) {
      return new CopyVerdict.Original();
    }
    List<Known> candidates = candidates(print, at.toEpochMilli() - window(print));
    List<Near> near = near(print, candidates);
    boolean template = isTemplate(print, near);
    boolean corrects = print.notice();
    Near best = null;
    // Of equals the first counts: numbers rise with arrival.
    for (Near one : near) {
      if ((best == null || one.jaccard > best.jaccard)
          && isCopy(print, one.known.print, one.jaccard, template)
          && isLikeFirst(print, one.known)) {
        best = one;
      }
      corrects &= !(one.known.print.notice() && one.jaccard >= REPEATED);
    }
    return best == null
        ? cut(print, candidates)
        : verdict(print, best.known, best.jaccard, corrects);
  }

  /**
   * Whether one of the remembered texts is the same at another length; the first of them counts.
   */
  private static CopyVerdict cut(TextPrint print, List<Known> candidates) {
    for (Known one : candidates) {
      if (Cut.relates(print, one.print)) {
        return new CopyVerdict.Excerpt(one.id, one.original);
      }
    }
    return new CopyVerdict.Original();
  }

  /** The remembered texts that are alike, in order of arrival. */
  private List<Near> near(TextPrint print, List<Known> candidates) {
    List<Near> near = new ArrayList<>();
    for (Known candidate : candidates) {
      if (canBeAlike(print.shingles(), candidate.print.shingles())) {
        double jaccard = print.shingles().jaccard(candidate.print.shingles());
        if (jaccard >= settings.near()) {
          near.add(new Near(candidate, jaccard));
        }
      }
    }
    return near;
  }

  /**
   * Whether the body is what a publisher writes below everything: most of the texts that bear it,
   * and more than one, have titles that have nothing in common with this one's.
   */
  private static boolean isTemplate(TextPrint print, List<Near> near) {
    int strangers = 0;
    for (Near one : near) {
      strangers += print.isUnrelated(one.known.print, TextPrint.FEW_WORDS - 1) ? 1 : 0;
    }
    return strangers >= STRANGERS && strangers * 2 > near.size();
  }

  /** The remembered texts that share a key, in order of arrival. */
  private List<Known> candidates(TextPrint print, long since) {
    int n = 0;
    for (int key : keys(print)) {
      int found = postings.newest(key, WALK, walked);
      System.arraycopy(walked, 0, candidates, n, found);
      n += found;
    }
    return Arrays.stream(candidates, 0, n)
        .sorted()
        .distinct()
        .mapToObj(known::get)
        .filter(one -> one.at >= since)
        .toList();
  }

  private static int[] keys(TextPrint print) {
    int shingles = Math.min(KEYS, print.shingles().kept());
    int[] keys = new int[shingles + 1];
    for (int i = 0; i < shingles; i++) {
      keys[i] = print.shingles().hash(i);
    }
    keys[shingles] = print.titleKey();
    return Arrays.stream(keys, 0, print.isTitled() ? shingles + 1 : shingles).distinct().toArray();
  }

  private CopyVerdict verdict(TextPrint print, Known best, double likeness, boolean corrects) {
    Known first = first(best);
    boolean same = print.shingles().isSame(first.print.shingles());
    double withFirst = first == best ? likeness : print.shingles().jaccard(first.print.shingles());
    return new CopyVerdict.Copy(first.id, best.original, withFirst, same, likeness, corrects);
  }

  /** The first of a text's kind; the text itself where that is it, or is forgotten. */
  private Known first(Known text) {
    Integer first = numbers.get(text.original);
    return first == null ? text : known.get(first);
  }

  private boolean isLikeFirst(TextPrint print, Known text) {
    Known first = first(text);
    return first == text
        || print.shingles().jaccard(first.print.shingles()) >= settings.near()
            && !isOtherNews(print, first.print);
  }

  /**
   * Whether the titles tell different numbers, or name different firms or persons. Of two headlines
   * without a body none may have a word that the other lacks: "approves" and "rejects" are not told
   * from two words for one.
   */
  private static boolean isOtherNews(TextPrint a, TextPrint b) {
    return TextPrint.contradict(a.titleNumbers(), b.titleNumbers())
        || a.namesAnother(b)
        || a.bare() && b.bare() && TextPrint.contradict(a.names(), b.names());
  }

  private long window(TextPrint print) {
    return print.bare()
        ? Math.min(BARE.toMillis(), settings.window().toMillis())
        : settings.window().toMillis();
  }

  private boolean canBeAlike(Shingles a, Shingles b) {
    int less = Math.min(a.size(), b.size());
    int more = Math.max(a.size(), b.size());
    return less >= settings.near() * more;
  }

  private boolean isCopy(TextPrint a, TextPrint b, double jaccard, boolean template) {
    if (isOtherNews(a, b)) {
      return false;
    }
    // What a publisher writes below everything makes texts alike that are not.
    if (a.isUnrelated(b, template ? 1 : TextPrint.FEW_WORDS)
        && (template
            || jaccard < REWRITTEN
                && !(Arrays.equals(a.names(), b.names())
                    && Arrays.equals(a.numbers(), b.numbers())))) {
      return false;
    }
    return jaccard >= settings.alike()
        || !TextPrint.contradict(a.numbers(), b.numbers())
            && !TextPrint.contradict(a.names(), b.names());
  }

  /**
   * Whether a text with this verdict is worth remembering. A copy like its original is not, so that
   * a text which a hundred papers print takes the room of one, unless it is the first to correct
   * that; but a text that is still copied a quarter of the window after it was last remembered is,
   * or it would come back as news.
   */
  public boolean isWorthRemembering(TextPrint print, CopyVerdict verdict, Instant at) {
    if (print.shingles().size() < SHORTEST) {
      return false;
    }
    return !(verdict instanceof CopyVerdict.Copy copy)
        || copy.corrects()
        || copy.nearest() < REDUNDANT
        || lastRemembered(copy.original()) < at.toEpochMilli() - window(print) / REFRESH;
  }

  private long lastRemembered(String original) {
    Integer number = numbers.get(original);
    long first = number == null ? Long.MIN_VALUE : known.get(number).at;
    return Math.max(first, refreshed.getOrDefault(original, Long.MIN_VALUE));
  }

  /**
   * Remembers a text.
   *
   * @param original the first of its kind; its own id where it is that
   */
  public void remember(String id, String original, TextPrint print, Instant at) {
    forget(at.toEpochMilli());
    if (known.size() >= settings.texts()) {
      drop();
    }
    int number = postings.add(keys(print));
    known.add(new Known(id, original, at.toEpochMilli(), print));
    numbers.put(id, number);
    if (!id.equals(original)) {
      refreshed.put(original, at.toEpochMilli());
    }
  }

  /** How many texts are remembered. */
  public int size() {
    return known.size();
  }

  private void forget(long now) {
    long before = now - settings.window().toMillis();
    while (!known.isEmpty() && known.peekFirst().at < before) {
      drop();
    }
  }

  private void drop() {
    int number = known.first();
    Known gone = known.removeFirst();
    numbers.remove(gone.id, number);
    if (!gone.id.equals(gone.original)) {
      refreshed.remove(gone.original, gone.at);
    }
    postings.removeOldest(keys(gone.print));
  }
}
