package io.wirewatch.dedup;

/** Whether a text has been said before. */
public sealed interface CopyVerdict {
  /** It has not, as far as is remembered. */
  record Original() implements CopyVerdict {}

  /**
   * It is another text at another length, cut short or gone on with: news of its own, but told by
   * the same hand.
   *
   * @param of the text that it is an excerpt of, or that is one of it
   * @param original the first of that one's kind
   */
  record Excerpt(String of, String original) implements CopyVerdict {}

  /**
   * It repeats another text.
   *
   * @param of the text that it repeats: the first of its kind, or one in between where the first is
   *     no longer remembered
   * @param original the first of its kind
   * @param similarity Jaccard coefficient with {@code of}
   * @param exact {@code of} word for word
   * @param nearest Jaccard coefficient with the most alike text of its kind
   * @param corrects whether it is the first to say that it corrects or withdraws that text: like
   *     what it corrects, and news all the same
   */
  record Copy(
      String of,
      String original,
      double similarity,
      boolean exact,
      double nearest,
      boolean corrects)
      implements CopyVerdict {}
}
