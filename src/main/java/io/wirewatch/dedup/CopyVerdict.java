package io.wirewatch.dedup;

/** Whether a text has been said before. */
public sealed interface CopyVerdict {
  /** It has not, as far as is remembered. */
  record Original() implements CopyVerdict {}

  /**
   * It repeats another text.
   *
   * @param of the text that it repeats: the first of its kind, or one in between where the first is
   *     no longer remembered
   * @param original the first of its kind
   * @param similarity Jaccard coefficient with {@code of}
   * @param exact {@code of} word for word
   * @param nearest Jaccard coefficient with the most alike text of its kind
   */
  record Copy(String of, String original, double similarity, boolean exact, double nearest)
      implements CopyVerdict {}
}
