package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * The last unreadable document of a feed that was buried among the dead letters, so that one which
 * says the same at each poll, with another token in it each time, is not buried at each poll.
 *
 * @param hash of the document
 * @param reason why it is no feed, without what it quotes
 * @param buried when
 */
public record BadDocument(String hash, String reason, Instant buried) {
  private static final Duration ONE_OF_A_KIND_IN = Duration.ofDays(1);

  /** Of a document that is to be buried now. */
  public static BadDocument of(String hash, String reason, Instant now) {
    return new BadDocument(hash, kind(reason), now);
  }

  /**
   * Whether another document says nothing that this one does not: it is the same, or no feed for
   * the same reason within a day.
   */
  public boolean covers(String otherHash, String otherReason, Instant now) {
    return hash.equals(otherHash) || reason.equals(kind(otherReason)) && isRecent(now);
  }

  /** Whether it still counts when the feed has been well since. */
  boolean isRecent(Instant now) {
    return now.isBefore(buried.plus(ONE_OF_A_KIND_IN));
  }

  /** What a reason quotes stands in quotation marks or angle brackets, or is a number. */
  private static String kind(String reason) {
    return reason.replaceAll("\"[^\"]*+\"?|<[^>]*+>?|\\d++", "…");
  }
}
