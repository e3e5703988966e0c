package io.wirewatch.dedup;

import io.wirewatch.text.Shingles;

/**
 * Whether one text is another one cut short: the paragraphs that a paper prints of a wire text, the
 * teaser that a feed gives of it. Jaccard's coefficient is low for such a pair; the share of the
 * shorter one's shingles that the longer one has (Broder 1997: containment) is not.
 *
 * <p>A shared paragraph alone proves nothing, since papers write what was before below what is new.
 * So the titles must say the same, in words and numbers, and the shorter text must have no number
 * and hardly a name of its own.
 */
final class Cut {
  /** The share of the shorter one's shingles that the longer one has, at least. */
  private static final double CONTAINED = 0.9;

  /** A shorter text of fewer shingles tells nothing. */
  private static final int SHORTEST = 16;

  /** Of long texts a sample is compared: no fewer shingles than these. */
  private static final int SAMPLE = 6;

  private Cut() {}

  /** Whether the shorter of two texts is the longer one cut short, whichever that is. */
  static boolean relates(TextPrint a, TextPrint b) {
    return a.shingles().size() <= b.shingles().size() ? is(a, b) : is(b, a);
  }

  private static boolean is(TextPrint shorter, TextPrint longer) {
    Shingles part = shorter.shingles();
    return part.size() >= SHORTEST
        && !shorter.bare()
        && shorter.isTitledLike(longer)
        && part.within(longer.shingles(), SAMPLE) >= CONTAINED
        && shorter.tellsNoMore(longer);
  }
}
