package io.wirewatch.poll;

import java.time.Instant;

/**
 * What was learnt to ask conditionally (RFC 9110 section 13). Validators are opaque: sent back byte
 * for byte, never made up.
 *
 * @param etag of the last full answer, with its quotes and {@code W/}; null without
 * @param lastModified of the last full answer, as it stood; null without
 * @param bodyHash of the last readable document; null before the first
 * @param lastUnconditional when the document was last asked for in full
 * @param distrusted whether the server was caught answering 304, or the same ETag, for a changed
 *     document
 */
public record CacheValidators(
    String etag,
    String lastModified,
    String bodyHash,
    Instant lastUnconditional,
    boolean distrusted) {
  /** Nothing learnt yet. */
  public static final CacheValidators NONE = new CacheValidators(null, null, null, null, false);

  /** Whether a conditional question can be put. */
  public boolean usable() {
    return !distrusted && (etag != null || lastModified != null);
  }

  /** Keeps what a full answer taught, but for the body. */
  CacheValidators learnt(String newEtag, String newLastModified, String hash) {
    return new CacheValidators(newEtag, newLastModified, hash, lastUnconditional, distrusted);
  }

  CacheValidators askedInFull(Instant now) {
    return new CacheValidators(etag, lastModified, bodyHash, now, distrusted);
  }

  CacheValidators caughtLying() {
    return new CacheValidators(null, null, bodyHash, lastUnconditional, true);
  }
}
