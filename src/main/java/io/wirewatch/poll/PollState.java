package io.wirewatch.poll;

import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Subscription;
import io.wirewatch.text.Beginning;
import java.time.Duration;
import java.time.Instant;

/**
 * All that is known of how a feed does, but for what it held (see {@link FeedMemory}).
 *
 * @param feed what to poll
 * @param host the politeness key that it is polled under
 * @param state see {@link FeedStatus.State}
 * @param reason why, for people; what it quotes of a publisher can be of any length, so it is cut
 * @param httpStatus of the last answer
 * @param failures in a row
 * @param lastPoll when it was last asked; null before the first
 * @param lastSuccess when it last gave a readable feed or a 304
 * @param lastReading when its document was last held against what is remembered; null before
 * @param lastNewItem when it last brought a new item
 * @param nextPoll when it is due; null when polling has ended
 * @param retryAfter it asked not to be asked before this; null without
 * @param intervalSeconds the present interval
 * @param polls number of answers
 * @param items in the last readable document
 * @param missedItems probably missed so far
 * @param rhythm how fast it brings items
 * @param dates whether its dates say when its items appear
 * @param hints of the last readable document
 * @param validators for conditional questions
 * @param moves of its address
 * @param badDocument the last unreadable one that was reported; null without
 * @param subscription at its hub; null without
 */
public record PollState(
    Feed feed,
    String host,
    FeedStatus.State state,
    String reason,
    int httpStatus,
    int failures,
    Instant lastPoll,
    Instant lastSuccess,
    Instant lastReading,
    Instant lastNewItem,
    Instant nextPoll,
    Instant retryAfter,
    long intervalSeconds,
    long polls,
    int items,
    long missedItems,
    Rhythm rhythm,
    DateHabit dates,
    FeedHints hints,
    CacheValidators validators,
    Moves moves,
    BadDocument badDocument,
    Subscription subscription) {
  private static final int LONGEST_REASON = 1_000;

  public PollState {
    reason = Beginning.of(reason, LONGEST_REASON);
    dates = dates == null ? DateHabit.NONE : dates; // Stored before there was such a thing.
  }

  /** A feed that was never asked. */
  public static PollState pending(Feed feed, String host, Instant due) {
    return new PollState(
        feed,
        host,
        FeedStatus.State.PENDING,
        "not polled yet",
        0,
        0,
        null,
        null,
        null,
        null,
        due,
        null,
        0,
        0,
        0,
        0,
        Rhythm.UNKNOWN,
        DateHabit.NONE,
        FeedHints.NONE,
        CacheValidators.NONE,
        Moves.NONE,
        null,
        null);
  }

  /** The address to ask. */
  public String url() {
    return moves.target() == null ? feed.url() : moves.target();
  }

  /**
   * Whether the next question is to be put without validators: none are there, or the server cannot
   * be trusted, or a day went by, or the server keeps saying "unchanged" against the feed's own
   * rhythm and was not yet tested in this silence.
   */
  public boolean askInFull(Duration every, Instant now) {
    if (isToBeRead(every, now) || !validators.usable() || validators.lastUnconditional() == null) {
      return true;
    }
    if (!now.isBefore(validators.lastUnconditional().plus(every))) {
      return true;
    }
    Instant news = lastNewItem == null ? validators.lastUnconditional() : lastNewItem;
    boolean testedInThisSilence = validators.lastUnconditional().isAfter(news);
    return !testedInThisSilence && rhythm.expected(Duration.between(news, now)) >= 4;
  }

  /**
   * Whether its document is to be read even if it is the same as before, so that what stands in it
   * is known to stand there still.
   */
  public boolean isToBeRead(Duration every, Instant now) {
    return lastReading == null || !now.isBefore(lastReading.plus(every));
  }

  /** The same feed under a new description; a new address is asked at once. */
  public PollState described(Feed newFeed, String newHost, Instant now) {
    PollDraft draft = new PollDraft(this);
    draft.feed = newFeed;
    draft.host = newHost;
    if (!newFeed.url().equals(feed.url()) || state == FeedStatus.State.GONE) {
      draft.state = FeedStatus.State.PENDING;
      draft.reason = "to be asked at a new address, or again";
      draft.failures = 0;
      draft.nextPoll = now;
      draft.retryAfter = null;
      draft.validators = CacheValidators.NONE;
      draft.moves = Moves.NONE;
    }
    return draft.state();
  }

  /** The same state, having reported this unreadable document. */
  public PollState withBadDocument(BadDocument document) {
    PollDraft draft = new PollDraft(this);
    draft.badDocument = document;
    return draft.state();
  }

  /** The same state with this subscription; null for none. */
  public PollState withSubscription(Subscription now) {
    PollDraft draft = new PollDraft(this);
    draft.subscription = now;
    return draft.state();
  }

  /** As published on {@code feed-status}. */
  public FeedStatus status() {
    return new FeedStatus(
        feed.id(),
        url(),
        feed.outlet(),
        state,
        reason,
        lastPoll,
        lastSuccess,
        lastNewItem,
        nextPoll,
        intervalSeconds,
        httpStatus,
        failures,
        items,
        missedItems);
  }
}
