package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * How a feed does, as published on {@code feed-status} after a poll that changed it.
 *
 * @param feedId the feed, and the key
 * @param url the address that is polled now (after remembered moves)
 * @param outlet the feed's outlet; may be null
 * @param state see {@link State}
 * @param reason why it is so, for people
 * @param lastPoll when it was last asked; null before the first poll
 * @param lastSuccess when it last gave a readable feed or a 304
 * @param lastNewItem when a poll last brought a new item
 * @param nextPoll when it is asked next; null if never
 * @param intervalSeconds the schedule's present interval
 * @param httpStatus the last answer's status; 0 when there was none
 * @param failures failures in a row
 * @param items items in the document at the last readable poll
 * @param missedItems items that probably came and went between polls, over all polls
 */
public record FeedStatus(
    String feedId,
    String url,
    String outlet,
    State state,
    String reason,
    Instant lastPoll,
    Instant lastSuccess,
    Instant lastNewItem,
    Instant nextPoll,
    long intervalSeconds,
    int httpStatus,
    int failures,
    int items,
    long missedItems) {

  /** The states that a feed is in; none of them is silent. */
  public enum State {
    /** Not polled yet. */
    PENDING,
    /** Answers in time. */
    OK,
    /** Asked us to slow down (429, 503 or Retry-After). */
    SLOW,
    /** Errors, or documents that are no feed; still polled, more and more rarely. */
    FAILING,
    /** A bot wall or challenge page answers in the feed's place; still polled, rarely. */
    WALLED,
    /** 410 Gone: polling has ended. */
    GONE,
    /** Answers, but has been silent for long against its own rhythm. */
    STALE,
    /** One that this version does not know, because a newer one wrote it. */
    UNKNOWN
  }

  public FeedStatus {
    Objects.requireNonNull(feedId, "feedId");
    Objects.requireNonNull(state, "state");
  }
}
