package io.wirewatch.ops;

import io.wirewatch.model.FeedStatus;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the feeds still answer, as one sees it from their standing: how many were asked in vain
 * since any answered, and how long a poll is overdue. The time since the last answer alone says
 * little: a few feeds that are asked every four hours are silent for hours in good health.
 */
final class FeedPulse {
  private final Map<String, FeedStatus> feeds = new ConcurrentHashMap<>();
  private volatile Instant lastAnswer = Instant.EPOCH;

  /**
   * Takes in how a feed does; in any order of time.
   *
   * @param status null where it is polled no more
   */
  synchronized void accept(String id, FeedStatus status) {
    if (status == null) {
      feeds.remove(id);
      return;
    }
    feeds.put(id, status);
    if (status.lastSuccess() != null && status.lastSuccess().isAfter(lastAnswer)) {
      lastAnswer = status.lastSuccess();
    }
  }

  /** In seconds since 1970; 0 where none ever answered. */
  long lastAnswer() {
    return lastAnswer.getEpochSecond();
  }

  /** Feeds that were asked after the last answer of any. */
  long askedInVain() {
    Instant answer = lastAnswer;
    return feeds.values().stream()
        .filter(status -> status.lastPoll() != null && status.lastPoll().isAfter(answer))
        .count();
  }

  /** When the first of the polls that are to come is due, in seconds since 1970; 0 without any. */
  long nextPoll() {
    return feeds.values().stream()
        .map(FeedStatus::nextPoll)
        .filter(due -> due != null)
        .mapToLong(Instant::getEpochSecond)
        .min()
        .orElse(0);
  }
}
