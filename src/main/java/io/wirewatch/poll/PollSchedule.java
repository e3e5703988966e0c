package io.wirewatch.poll;

import io.wirewatch.model.FeedStatus.State;
import java.time.Duration;
import java.time.Instant;

/**
 * When to ask a feed next: (state, outcome of a poll, time) -> next state. Pure.
 *
 * <p>The interval follows the feed's own rhythm: as long as {@code expectedItems} new ones take,
 * bounded on both sides, and never so long that half of the document could be replaced unseen. What
 * the headers and the document say about freshness lengthens it, on 304 and on errors too. A
 * Retry-After of whoever refuses is obeyed in full; beside an answer it has no meaning of its own
 * (RFC 9110, section 10.2.3), and is a hint like others. Jitter is a function of feed and time, so
 * that the same inputs give the same schedule.
 */
public final class PollSchedule {
  private static final Duration SLOWED_AT_LEAST = Duration.ofMinutes(15);
  private static final Duration WALLED_AT_LEAST = Duration.ofHours(1);
  private static final Duration BETWEEN_HINTS = Duration.ofMinutes(1);
  private static final int PATIENT_FAILURES = 3;
  private static final int MOVE_FORGOTTEN_AFTER = 5;

  private final PollSettings settings;
  private final Pace pace;

  public PollSchedule(PollSettings settings) {
    this.settings = settings;
    this.pace = new Pace(settings);
  }

  /**
   * The state after a poll.
   *
   * @param state before it
   * @param outcome what came of it
   * @param now when the answer was there
   * @param ownOutage whether most unrelated hosts fail at present, so that a network failure says
   *     nothing about this feed
   */
  public PollState next(PollState state, PollOutcome outcome, Instant now, boolean ownOutage) {
    PollDraft draft = new PollDraft(state);
    draft.lastPoll = now;
    draft.polls = state.polls() + 1;
    draft.httpStatus = outcome.httpStatus();
    draft.retryAfter = pace.notBefore(outcome, now);
    if (outcome instanceof PollOutcome.Read read) {
      read(draft, read, now);
    } else if (outcome instanceof PollOutcome.Unchanged unchanged) {
      unchanged(draft, unchanged, now);
    } else if (outcome instanceof PollOutcome.Ended) {
      draft.state = State.GONE;
      draft.reason =
          "410 Gone: the publisher ended this feed; `feeds add` it again when it is back";
      draft.nextPoll = null;
      return draft.state();
    } else if (outcome instanceof PollOutcome.Slowed) {
      draft.failures = state.failures() + 1;
      draft.state = State.SLOW;
      draft.reason =
          "asked us to slow down (HTTP "
              + outcome.httpStatus()
              + (draft.retryAfter == null ? ")" : ", not before " + draft.retryAfter + ")");
      pace.backOff(draft, SLOWED_AT_LEAST, state.failures());
    } else if (outcome instanceof PollOutcome.Walled walled) {
      draft.failures = state.failures() + 1;
      draft.state = State.WALLED;
      draft.reason = walled.reason();
      pace.backOff(draft, WALLED_AT_LEAST, state.failures());
    } else if (outcome instanceof PollOutcome.Failed failed) {
      if (failed.network() && ownOutage) {
        draft.reason = "our own network seems to be out: " + failed.reason();
        draft.nextPoll = now.plus(pace.outagePause(state, now));
        return draft.state();
      }
      draft.failures = state.failures() + 1;
      draft.state = State.FAILING;
      draft.reason = failed.reason();
      if (failed.httpStatus() >= 400 && failed.httpStatus() < 500) {
        draft.validators = draft.validators.withoutNames(); // They may be what it refuses.
      }
      pace.backOff(draft, settings.minInterval(), Math.max(0, draft.failures - PATIENT_FAILURES));
    }
    if (draft.failures >= MOVE_FORGOTTEN_AFTER && state.moves().target() != null) {
      draft.moves = Moves.NONE;
      draft.validators = CacheValidators.NONE;
    }
    draft.nextPoll = pace.due(draft, state, outcome, now);
    if (draft.failures == 0 && pace.isHeldBack(draft, now)) {
      draft.state = State.SLOW;
      draft.reason =
          "answers, but asked not to be asked before "
              + outcome.freshness().retryAfter()
              + " (Retry-After; followed until "
              + draft.retryAfter
              + ")";
    }
    return draft.state();
  }

  private void read(PollDraft draft, PollOutcome.Read read, Instant now) {
    draft.lastReading = now;
    boolean first = draft.lastSuccess == null;
    Duration elapsed = first ? Duration.ZERO : Duration.between(draft.lastSuccess, now);
    Duration silence =
        draft.lastNewItem == null ? Duration.ZERO : Duration.between(draft.lastNewItem, now);
    draft.rhythm =
        first
            ? Rhythm.guessed(read.published(), now)
            : draft.rhythm.observed(read.newItems(), elapsed, silence.minus(pace.unseen(elapsed)));
    if (!read.overlap()) {
      // Nothing in common with the last document: at least one fell out unseen, and by the
      // dates in this one probably as many as its pace gives for the time, less its length.
      double expected = Rhythm.guessed(read.published(), now).expected(elapsed);
      draft.missedItems += Math.max(1, Math.round(expected - read.items()));
    }
    if (!first) {
      draft.dates = draft.dates.after(read.newDates(), draft.lastSuccess, settings.lateAfter());
    }
    CacheValidators before = draft.validators;
    boolean sameValidators =
        before.etag() != null
            ? before.etag().equals(read.etag())
            : before.lastModified() != null && before.lastModified().equals(read.lastModified());
    draft.validators =
        before.learnt(read.etag(), read.lastModified(), read.bodyHash()).askedInFull(now);
    if (sameValidators && read.newItems() > 0 && !first) {
      draft.validators = draft.validators.caughtLying();
    }
    if (read.newItems() > 0) {
      draft.lastNewItem = now;
      if (draft.subscription != null) {
        draft.subscription = SubscriptionRule.overtaken(draft.subscription, draft.lastSuccess);
      }
    }
    draft.items = read.items();
    draft.hints = read.hints();
    draft.moves = draft.moves.seen(read.movedTo());
    if (draft.badDocument != null && !draft.badDocument.isRecent(now)) {
      draft.badDocument = null;
    }
    succeeded(draft, now);
    draft.intervalSeconds =
        pace.besideHub(draft, pace.interval(draft, !read.overlap(), elapsed), now).toSeconds();
  }

  private void unchanged(PollDraft draft, PollOutcome.Unchanged same, Instant now) {
    if (draft.lastSuccess != null) {
      draft.rhythm =
          draft.rhythm.observed(0, Duration.between(draft.lastSuccess, now), Duration.ZERO);
    }
    CacheValidators validators = draft.validators;
    if (same.etag() != null || same.lastModified() != null) {
      validators =
          validators.learnt(
              same.etag() != null ? same.etag() : validators.etag(),
              same.lastModified() != null ? same.lastModified() : validators.lastModified(),
              validators.bodyHash());
    }
    draft.validators = same.httpStatus() == 304 ? validators : validators.askedInFull(now);
    draft.moves = draft.moves.seen(same.movedTo());
    succeeded(draft, now);
    draft.intervalSeconds =
        pace.besideHub(draft, pace.interval(draft, false, Duration.ZERO), now).toSeconds();
  }

  /**
   * The state after the feed's hub brought a document: its news counts for the rhythm, and the next
   * poll stays where it is.
   *
   * @param newItems entries never seen before
   */
  public PollState pushed(PollState state, int newItems, Instant now) {
    PollDraft draft = new PollDraft(state);
    if (newItems > 0) {
      Duration silence =
          draft.lastNewItem == null ? Duration.ZERO : Duration.between(draft.lastNewItem, now);
      // The time over which they came is counted at the next poll.
      draft.rhythm = draft.rhythm.observed(newItems, Duration.ZERO, silence);
      draft.lastNewItem = now;
    }
    if (draft.subscription != null) {
      draft.subscription = SubscriptionRule.pushed(draft.subscription, now);
    }
    return draft.state();
  }

  /** The state of a feed whose hub says that there is news: asked soon, but for a pause. */
  public PollState hinted(PollState state, Instant now) {
    if (state.nextPoll() == null) {
      return state;
    }
    Instant soon =
        state.lastPoll() == null ? now : Pace.latest(now, state.lastPoll().plus(BETWEEN_HINTS));
    if (state.retryAfter() != null) {
      soon = Pace.latest(soon, state.retryAfter());
    }
    PollDraft draft = new PollDraft(state);
    draft.nextPoll = soon.isBefore(state.nextPoll()) ? soon : state.nextPoll();
    return draft.state();
  }

  /**
   * The state of a feed that a person wants asked at once, whatever pause its publisher asked for;
   * the same state within a minute of the last question, and where polling has ended.
   */
  public PollState asked(PollState state, Instant now) {
    boolean justAsked =
        state.lastPoll() != null && now.isBefore(state.lastPoll().plus(BETWEEN_HINTS));
    if (state.nextPoll() == null || justAsked) {
      return state;
    }
    PollDraft draft = new PollDraft(state);
    draft.retryAfter = null;
    draft.nextPoll = now;
    return draft.state();
  }

  /**
   * The state of a feed that could not be reached while nobody could, now that somebody can: asked
   * soon, but for a pause, and not within the shortest interval.
   */
  public PollState reachable(PollState state, Instant now) {
    if (state.nextPoll() == null) {
      return state;
    }
    Instant soon =
        state.lastPoll() == null
            ? now
            : Pace.latest(now, state.lastPoll().plus(settings.minInterval()));
    if (state.retryAfter() != null) {
      soon = Pace.latest(soon, state.retryAfter());
    }
    PollDraft draft = new PollDraft(state);
    soon = draft.hints.notSkipped(soon);
    draft.nextPoll = soon.isBefore(state.nextPoll()) ? soon : state.nextPoll();
    return draft.state();
  }

  private static void succeeded(PollDraft draft, Instant now) {
    draft.failures = 0;
    draft.lastSuccess = now;
    Duration silence =
        draft.lastNewItem == null ? Duration.ZERO : Duration.between(draft.lastNewItem, now);
    if (draft.rhythm.isStale(silence)) {
      draft.state = State.STALE;
      draft.reason = "answers, but brought nothing new for " + silence.toHours() + " hours";
    } else {
      draft.state = State.OK;
      draft.reason =
          SubscriptionRule.relied(draft.subscription, now)
              ? "answers in time, and its hub tells of news"
              : "answers in time";
    }
  }
}
