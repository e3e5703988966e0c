package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What a hub told us about one feed, at our callback address. Only calls that bear the feed's
 * secret token stand here, and documents only where their signature is right.
 *
 * @param feedId the feed that it is about
 * @param kind what it is
 * @param topic the address by which the hub knows the feed; null where the hub does not say
 * @param leaseSeconds for how long a subscription holds; 0 where that is not said
 * @param reason the hub's words for a denial; null otherwise
 * @param contentType of the document; null without one
 * @param body the document in Base64; null without one
 * @param receivedAt when the call came
 */
public record HubCall(
    String feedId,
    Kind kind,
    String topic,
    long leaseSeconds,
    String reason,
    String contentType,
    String body,
    Instant receivedAt) {

  /** The kinds of calls. */
  public enum Kind {
    /** The hub asked whether we want the subscription, and we said yes. */
    CONFIRMED,
    /** The hub asked whether we want it to end, and we said yes. */
    ENDED,
    /** The hub will not serve us, or serves us no longer. */
    DENIED,
    /** A document, or the new part of one. */
    PUSHED,
    /** There is news, but its document is unsigned or too large: the feed is to be polled. */
    NEWS
  }

  public HubCall {
    Objects.requireNonNull(feedId, "feedId");
    Objects.requireNonNull(kind, "kind");
  }
}
