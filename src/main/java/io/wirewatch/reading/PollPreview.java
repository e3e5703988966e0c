package io.wirewatch.reading;

import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.BacklogRule;
import io.wirewatch.poll.FeedMemory;
import io.wirewatch.poll.PollSchedule;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.Recall;
import io.wirewatch.poll.RecalledEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What one poll of a feed would see, by the very code of the stream, without a stream.
 *
 * @param result what the publisher answered
 * @param format such as {@code rss_2.0}; null where it is no feed
 * @param state of the document: whole, or what had to be done to read it
 * @param title of the feed; null without
 * @param site address of its site; null without
 * @param language as a code of two or three letters; null without
 * @param hub WebSub hub that it names; null without
 * @param after the state that the poll would leave: how the feed does, when it is due
 * @param items that a first poll would publish
 */
public record PollPreview(
    FetchResult result,
    String format,
    Document state,
    String title,
    String site,
    String language,
    String hub,
    PollState after,
    List<FeedItem> items) {
  public PollPreview {
    items = List.copyOf(items);
  }

  /** What a document is like. */
  public enum Document {
    /** As its format wants it. */
    WELL_FORMED,
    /** Not well-formed, and read all the same. */
    MENDED,
    /** Cut off; what stands before the cut was read. */
    CUT_OFF,
    /** No feed. */
    NONE
  }

  /** Whether the address gave a feed. */
  public boolean isFeed() {
    return format != null;
  }

  private static FeedReading.Answer tooLate(Duration limit) {
    String reason = "nothing to be read within " + limit.toMillis() / 1000.0 + " s";
    return new FeedReading.Answer(
        new FetchResult.Failed(0, Map.of(), FetchResult.Failed.Kind.TIMEOUT, reason),
        null,
        null,
        null,
        List.of());
  }

  private static Document document(ParsedFeed feed) {
    if (feed.truncated()) {
      return Document.CUT_OFF;
    }
    return feed.wellFormed() ? Document.WELL_FORMED : Document.MENDED;
  }

  /**
   * Polls once; waits for the answer.
   *
   * @param limit for all of it; a feed that takes longer has failed, whatever still hangs: a name
   *     server, a publisher, or a document that we cannot read in time
   */
  public static PollPreview of(
      Feed feed, FeedSource source, PollSettings settings, Duration limit, Instant now) {
    FeedReading reading = new FeedReading(source, new FeedParser());
    PollState before = PollState.pending(feed, "preview", now);
    FeedReading.Answer answer =
        reading
            .ask(before, true, true)
            .completeOnTimeout(tooLate(limit), limit.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    answer.result().release(); // What follows needs no more room.
    List<FeedItem> items = new ArrayList<>();
    Recall recall = null;
    String language = answer.language(feed);
    if (answer.feed() != null) {
      recall =
          FeedMemory.empty()
              .recall(
                  answer.drafts().stream().map(EntryDraft::entry).toList(),
                  feed.id(),
                  ItemAddress::of,
                  now,
                  settings.rememberedItems());
      BacklogRule backlogs = new BacklogRule(settings);
      for (RecalledEntry recalled : recall.recalled()) {
        if (recalled.publish()) {
          EntryDraft draft = answer.drafts().get(recalled.index());
          items.add(
              draft.item(
                  recalled.identity().id(),
                  feed,
                  now,
                  backlogs.judge(recalled, draft.publishedBelievably(now), null, now, true, false),
                  null,
                  language));
        }
      }
    }
    PollState after =
        new PollSchedule(settings).next(before, PollVerdict.of(answer, recall, now), now, false);
    boolean isFeed = answer.feed() != null;
    return new PollPreview(
        answer.result(),
        isFeed ? answer.feed().format() : null,
        isFeed ? document(answer.feed()) : Document.NONE,
        isFeed ? answer.feed().meta().title() : null,
        isFeed ? answer.feed().meta().link() : null,
        language,
        isFeed ? answer.feed().hints().hub() : null,
        after,
        items);
  }
}
