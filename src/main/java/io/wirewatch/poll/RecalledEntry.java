package io.wirewatch.poll;

/**
 * What a feed's memory says of one entry of the document just read.
 *
 * @param index of the entry in the document
 * @param identity of the entry
 * @param verdict whether it is to be published
 * @param cameBack it was known, had left the feed, and is back
 * @param lastSeen when a reading last held it, in seconds since 1970, unsigned; 0 where that is not
 *     known
 */
public record RecalledEntry(
    int index, ItemIdentity identity, Verdict verdict, boolean cameBack, int lastSeen) {
  /** Whether an entry is to be published, and as what. */
  public enum Verdict {
    /** Never seen in this feed. */
    NEW,
    /** New by its id, but its title or link was there under an id that is gone. */
    NEW_ID,
    /** Known, with another text. */
    CHANGED,
    /** Known, and the same. */
    SAME,
    /** Stands above in the same document already. */
    REPEATED
  }

  /** Whether the stream is told of it. */
  public boolean publish() {
    return verdict == Verdict.NEW || verdict == Verdict.NEW_ID || verdict == Verdict.CHANGED;
  }
}
