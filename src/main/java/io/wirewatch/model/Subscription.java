package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A subscription to a feed at its hub (WebSub, W3C Recommendation of 2018), as it stands.
 *
 * @param feedId the feed, and the key
 * @param host the politeness key that the feed is polled under; what its hub tells goes to that
 *     host's owner
 * @param hub address of the hub
 * @param topic the address by which the hub knows the feed
 * @param signed whether the hub is given a secret to sign with: over https, or where the feed
 *     itself comes over http and could be changed on its way anyhow. What an unsigned hub brings is
 *     not believed; it only makes us poll
 * @param stage see {@link Stage}
 * @param reason why it is so, for people
 * @param due when the hub is to be asked next; null if never
 * @param expires when the lease ends; null without a lease
 * @param attempts questions in a row that came to nothing
 * @param lastPush when the hub last brought a document; null before the first
 * @param relied whether the hub told of the last news before a poll found it, so that the feed is
 *     polled slowly
 */
public record Subscription(
    String feedId,
    String host,
    String hub,
    String topic,
    boolean signed,
    Stage stage,
    String reason,
    Instant due,
    Instant expires,
    int attempts,
    Instant lastPush,
    boolean relied) {

  /** The stages of a subscription. */
  public enum Stage {
    /** The feed names a hub; it is to be asked. */
    WANTED,
    /** The hub was asked and has still to verify that it was us. */
    ASKED,
    /** Verified; documents are pushed until the lease ends. */
    ACTIVE,
    /** The hub said no, or does not answer; it is asked again, rarely. */
    REFUSED,
    /** The feed was removed, or names no hub any more; the hub is told so. */
    ENDING
  }

  public Subscription {
    Objects.requireNonNull(feedId, "feedId");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(hub, "hub");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(stage, "stage");
  }
}
