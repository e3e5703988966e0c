package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.Shingles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is kept of an item, a few hundred bytes, to tell later whether it has changed: see {@link
 * MaterialChange}.
 *
 * @param title at most 400 characters
 * @param numbers numbers at the beginning of the body that tell something
 * @param body a sample of the body's shingles
 * @param bodySize how many shingles the body has
 * @param acts what title and beginning of the body say to have come about, see {@link Deeds}; null
 *     in what an older version wrote
 * @param tolls numbers beside a death, an injury and the like there
 * @param notice CORRECTED or RETRACTED where it bears such a notice; else null
 */
public record ItemPrint(
    String title,
    List<String> numbers,
    List<Integer> body,
    int bodySize,
    List<String> acts,
    List<String> tolls,
    Article.Kind notice) {
  static final int SAMPLE = 64;
  private static final int LEAD = 400;
  private static final int LONGEST_TITLE = 400;

  public ItemPrint {
    title = title == null ? "" : title;
    // An older version wrote the scale of a number as it stood in the text.
    numbers = numbers == null ? List.of() : numbers.stream().map(Scale::inOneForm).toList();
    body = body == null ? List.of() : List.copyOf(body);
    acts = acts == null ? null : List.copyOf(acts);
    tolls = tolls == null ? List.of() : tolls.stream().map(Scale::inOneForm).toList();
  }

  /** The print of an item's text. */
  public static ItemPrint of(NewsText text) {
    String body = TextPrint.body(text);
    Shingles shingles = Shingles.of(body, SAMPLE);
    String lead = body.substring(0, Math.min(LEAD, body.length()));
    Set<String> numbers = TellingNumbers.of(lead);
    String title = text.title();
    Deeds deeds = Deeds.in(title + "\n" + lead, text.languageHint());
    return new ItemPrint(
        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
        numbers.stream().limit(40).toList(),
        Arrays.stream(shingles.hashes()).boxed().toList(),
        shingles.size(),
        List.copyOf(deeds.acts()),
        List.copyOf(deeds.tolls()),
        Notice.in(text).orElse(null));
  }

  Shingles shingles() {
    return Shingles.restored(body.stream().mapToInt(Integer::intValue).toArray(), bodySize, 0);
  }
}
