package io.wirewatch.topology;

import static java.util.stream.Collectors.toList;

import io.wirewatch.fetch.FetchResult;
import io.wirewatch.kafka.DeadLetterHeaders;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSighting;
import io.wirewatch.model.Subscription;
import io.wirewatch.poll.BacklogRule;
import io.wirewatch.poll.Fingerprint;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.Recall;
import io.wirewatch.poll.RecalledEntry;
import io.wirewatch.poll.SightRule;
import io.wirewatch.reading.EntryDraft;
import io.wirewatch.reading.FeedReading;
import io.wirewatch.text.Beginning;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Puts on the wire what a reading of a feed came to. */
final class PollWire {
  private static final int MOST_OF_A_DEAD_DOCUMENT = 900_000;

  private static final int MOST_OF_A_HEADER = 300;

  private final ProcessorContext<String, PollOutput> context;
  private final BacklogRule backlogs;
  private final SightRule sights;

  PollWire(ProcessorContext<String, PollOutput> context, BacklogRule backlogs, SightRule sights) {
    this.context = context;
    this.backlogs = backlogs;
    this.sights = sights;
  }

  /**
   * The entries that are new or changed, as items.
   *
   * @param firstReading whether the feed was never read before
   * @param afterOutage whether it, or we, were out for long
   */
  void items(
      PollState state,
      FeedReading.Answer answer,
      Recall recall,
      boolean firstReading,
      boolean afterOutage,
      Instant now) {
    Feed feed = state.feed();
    String language = answer.language(feed);
    List<Instant> dates =
        answer.drafts().stream().map(one -> one.publishedAsStated(now)).collect(toList());
    for (RecalledEntry recalled : recall.recalled()) {
      if (!recalled.publish()) {
        continue;
      }
      EntryDraft draft = answer.drafts().get(recalled.index());
      if (recall.memory().linksAreSlots()) {
        draft = draft.withoutCanonicalUrl(); // It would join the stories that stood there.
      }
      Instant stated = dates.get(recalled.index());
      Backlog backlog =
          backlogs.judge(
              recalled,
              draft.publishedBelievably(now),
              !firstReading && state.dates().tells(stated, dates) ? stated : null,
              now,
              firstReading,
              afterOutage);
      String id = recalled.identity().id();
      FeedItem item =
          draft.item(id, feed, now, backlog, Fingerprint.traceparent(feed.id(), now, id), language);
      forward(id, new PollOutput.Item(item), now);
    }
  }

  /** The entries that still stand in the feed, unchanged, now and then. */
  void sightings(String feedId, Recall recall, Instant now) {
    for (RecalledEntry recalled : recall.recalled()) {
      if (sights.isDue(recalled, now)) {
        String id = recalled.identity().id();
        forward(id, new PollOutput.Standing(new ItemSighting(id, feedId, now)), now);
      }
    }
  }

  /** How a feed does. */
  void status(PollState state, Instant now) {
    forward(state.feed().id(), new PollOutput.Status(state.status()), now);
  }

  /** The feed is polled no more. */
  void ended(String feedId, Instant now) {
    forward(feedId, new PollOutput.Status(null), now);
  }

  /**
   * A subscription as it stands.
   *
   * @param subscription null for none any more
   */
  void subscription(String feedId, Subscription subscription, Instant now) {
    forward(feedId, new PollOutput.Subscribed(subscription), now);
  }

  /** A document that is no feed goes to the dead letters. */
  void bury(PollState state, FeedReading.Answer answer, Instant now) {
    byte[] body = ((FetchResult.Fetched) answer.result()).body();
    boolean cut = body.length > MOST_OF_A_DEAD_DOCUMENT;
    DeadLetterHeaders why =
        DeadLetterHeaders.ofNothing()
            .died("poll", PollTopology.POLL_FEEDS, DeadLetters.DOCUMENT)
            .because(answer.problem())
            .recordTime(now.toEpochMilli())
            .with(DeadLetters.URL, state.url())
            .with(
                DeadLetters.CONTENT_TYPE,
                Beginning.of(answer.result().headers().get("content-type"), MOST_OF_A_HEADER));
    if (cut) {
      why.truncated(body.length);
    }
    byte[] kept = cut ? Arrays.copyOf(body, MOST_OF_A_DEAD_DOCUMENT) : body;
    context.forward(
        new Record<>(
            state.feed().id(),
            new PollOutput.DeadDocument(kept),
            now.toEpochMilli(),
            why.headers()));
  }

  private void forward(String key, PollOutput output, Instant now) {
    context.forward(new Record<>(key, output, now.toEpochMilli(), new RecordHeaders()));
  }
}
