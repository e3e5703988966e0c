package io.wirewatch.poll;

import java.time.Instant;

/**
 * What was learnt to ask conditionally (RFC 9110 section 13). Validators are opaque: sent back byte
 * for byte, never made up. One that is longer than a server takes back in a header is none: cut, it
 * would name another document.
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
  private static final int LONGEST = 8_192;

  public CacheValidators {
    etag = etag == null || etag.length() > LONGEST ? null : etag;
    lastModified = lastModified == null || lastModified.length() > LONGEST ? null : lastModified;
  }

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

  /** Asks in full the next time, and knows the document still. */
  CacheValidators withoutNames() {
    return new CacheValidators(null, null, bodyHash, lastUnconditional, distrusted);
  }

  CacheValidators caughtLying() {
    return new CacheValidators(null, null, bodyHash, lastUnconditional, true);
  }
}
