package io.wirewatch.poll;

import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Subscription;
import java.time.Instant;

/** A {@link PollState} in the making: change some fields, then take the {@link #state()}. */
final class PollDraft {
  Feed feed;
  String host;
  FeedStatus.State state;
  String reason;
  int httpStatus;
  int failures;
  Instant lastPoll;
  Instant lastSuccess;
  Instant lastReading;
  Instant lastNewItem;
  Instant nextPoll;
  Instant retryAfter;
  long intervalSeconds;
  long polls;
  int items;
  long missedItems;
  Rhythm rhythm;
  DateHabit dates;
  FeedHints hints;
  CacheValidators validators;
  Moves moves;
  BadDocument badDocument;
  Subscription subscription;

  PollDraft(PollState of) {
    feed = of.feed();
    host = of.host();
    state = of.state();
    reason = of.reason();
    httpStatus = of.httpStatus();
    failures = of.failures();
    lastPoll = of.lastPoll();
    lastSuccess = of.lastSuccess();
    lastReading = of.lastReading();
    lastNewItem = of.lastNewItem();
    nextPoll = of.nextPoll();
    retryAfter = of.retryAfter();
    intervalSeconds = of.intervalSeconds();
    polls = of.polls();
    items = of.items();
    missedItems = of.missedItems();
    rhythm = of.rhythm();
    dates = of.dates();
    hints = of.hints();
    validators = of.validators();
    moves = of.moves();
    badDocument = of.badDocument();
    subscription = of.subscription();
  }

  /** The finished state. */
  PollState state() {
    return new PollState(
        feed,
        host,
        state,
        reason,
        httpStatus,
        failures,
        lastPoll,
        lastSuccess,
        lastReading,
        lastNewItem,
        nextPoll,
        retryAfter,
        intervalSeconds,
        polls,
        items,
        missedItems,
        rhythm,
        dates,
        hints,
        validators,
        moves,
        badDocument,
        subscription);
  }
}
