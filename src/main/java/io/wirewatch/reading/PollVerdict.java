package io.wirewatch.reading;

import io.wirewatch.feed.PollHints;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.poll.FeedHints;
import io.wirewatch.poll.Freshness;
import io.wirewatch.poll.PollOutcome;
import io.wirewatch.poll.Recall;
import io.wirewatch.poll.RecalledEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Says a poll's answer in the schedule's words. */
public final class PollVerdict {
  private PollVerdict() {}

  /**
   * The outcome of an answer.
   *
   * @param recall how its entries stand to memory; null where there are none
   */
  public static PollOutcome of(FeedReading.Answer answer, Recall recall, Instant now) {
    FetchResult result = answer.result();
    Freshness freshness = Freshness.of(result.headers(), now);
    int status = result.status();
    String etag = result.headers().get("etag");
    String lastModified = result.headers().get("last-modified");
    if (result instanceof FetchResult.Fetched fetched) {
      if (answer.problem() != null) {
        return new PollOutcome.Failed(status, freshness, answer.problem(), false);
      }
      if (answer.feed() == null) {
        return new PollOutcome.Unchanged(status, freshness, etag, lastModified, fetched.movedTo());
      }
      List<Instant> dates =
          answer.drafts().stream()
              .map(draft -> draft.publishedBelievably(now))
              .filter(Objects::nonNull)
              .toList();
      List<Instant> newDates =
          recall.recalled().stream()
              .filter(recalled -> recalled.verdict() == RecalledEntry.Verdict.NEW)
              .map(recalled -> answer.drafts().get(recalled.index()).publishedAsStated(now))
              .filter(Objects::nonNull)
              .toList();
      return new PollOutcome.Read(
          status,
          freshness,
          etag,
          lastModified,
          answer.bodyHash(),
          answer.drafts().size(),
          recall.fresh(),
          recall.overlap(),
          dates,
          newDates,
          hints(answer.feed().hints()),
          fetched.movedTo());
    }
    if (result instanceof FetchResult.NotModified same) {
      return new PollOutcome.Unchanged(status, freshness, etag, lastModified, same.movedTo());
    }
    if (result instanceof FetchResult.RateLimited) {
      return new PollOutcome.Slowed(status, freshness);
    }
    if (result instanceof FetchResult.Gone) {
      return new PollOutcome.Ended(status, freshness);
    }
    if (result instanceof FetchResult.Walled walled) {
      return new PollOutcome.Walled(status, freshness, walled.reason());
    }
    FetchResult.Failed failed = (FetchResult.Failed) result;
    return new PollOutcome.Failed(status, freshness, failed.reason(), failed.network());
  }

  private static FeedHints hints(PollHints hints) {
    long ttl = hints.ttlMinutes() == null ? 0 : Math.max(0, hints.ttlMinutes()) * 60L;
    long period = hints.updateInterval().map(Duration::toSeconds).orElse(0L);
    return new FeedHints(
        Math.max(ttl, period), List.copyOf(hints.skipHours()), List.copyOf(hints.skipDays()));
  }
}
