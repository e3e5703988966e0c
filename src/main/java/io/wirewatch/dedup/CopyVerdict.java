package io.wirewatch.dedup;

/** Whether a text has been said before. */
public sealed interface CopyVerdict {
  /** It has not, as far as is remembered. */
  record Original() implements CopyVerdict {}

  /**
   * It repeats another text.
   *
   * @param of the text that it repeats: the first of its kind, where that is alike enough
   * @param original the first of its kind
   * @param similarity Jaccard coefficient with {@code of}
   * @param exact word for word
   */
  record Copy(String of, String original, double similarity, boolean exact)
      implements CopyVerdict {}
}
