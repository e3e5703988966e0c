package io.wirewatch.cli;

import io.wirewatch.feed.FeedLinks;
import io.wirewatch.feed.FeedList;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.reading.PollPreview;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Finds the feed behind an address that a person gave: of a feed, or of a site. */
final class FeedFinder {
  private final FeedSource source;
  private final PollSettings settings;
  private final Duration within;
  private final InstantSource clock;

  /**
   * @param within for each search, with all addresses that it asks
   */
  FeedFinder(FeedSource source, PollSettings settings, Duration within, InstantSource clock) {
    this.source = source;
    this.settings = settings;
    this.within = within;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param feed null where none was
   * @param others further feeds that the site names
   * @param problem why the given address is no feed; null where it is one
   */
  record Found(Feed feed, PollPreview preview, List<String> others, String problem) {
    /** The address that was polled, where it is not the given one. */
    boolean isElsewhere() {
      return feed != null && problem != null;
    }
  }

  Found find(String given) {
    String url = given.contains("://") ? given : "https://" + given;
    Instant end = clock.instant().plus(within);
    PollPreview first = poll(url, end);
    if (first.isFeed()) {
      return found(url, first, List.of(), null);
    }
    if (!(first.result() instanceof FetchResult.Fetched page)) {
      return new Found(null, first, List.of(), url + ": " + first.after().reason());
    }
    List<String> named = FeedLinks.in(page.body(), page.headers().get("content-type"), page.url());
    List<String> candidates = new ArrayList<>(named);
    candidates.addAll(FeedLinks.usualPlaces(page.url()));
    for (String candidate : candidates) {
      if (!clock.instant().isBefore(end)) {
        return new Found(null, first, List.of(), url + ": " + first.after().reason() + gaveUp());
      }
      PollPreview preview = poll(candidate, end);
      if (preview.isFeed()) {
        return found(
            candidate,
            preview,
            named.stream().filter(other -> !other.equals(candidate)).toList(),
            first.after().reason());
      }
    }
    return new Found(
        null,
        first,
        List.of(),
        url
            + ": "
            + first.after().reason()
            + "; it names no feed, and there is none at "
            + String.join(", ", FeedLinks.usualPlaces(page.url())));
  }

  private String gaveUp() {
    return "; the search for a feed there ended after "
        + Span.text(within)
        + " (--within allows more)";
  }

  private PollPreview poll(String url, Instant end) {
    Instant now = clock.instant();
    return PollPreview.of(
        new Feed("new", url, null, null, null, null, List.of()),
        source,
        settings,
        Duration.between(now, end),
        now);
  }

  private static Found found(String url, PollPreview preview, List<String> others, String problem) {
    String moved =
        preview.result() instanceof FetchResult.Fetched fetched ? fetched.movedTo() : null;
    String address = moved == null ? url : moved;
    Feed feed =
        new Feed(
            "new",
            address,
            preview.title(),
            FeedList.outletOf(preview.site() == null ? address : preview.site()),
            null,
            preview.language(),
            List.of());
    return new Found(feed, preview, others, problem);
  }

  /** Prints what a poll sees; the exit code. */
  int report(String url, int items, PrintWriter out) {
    Found found = find(url);
    PollPreview preview = found.preview();
    PollState after = preview.after();
    if (found.feed() == null) {
      out.println(found.problem());
      out.printf("state     %s%n", Json.nameOf(after.state()));
      schedule(after, out);
      out.flush();
      return Problems.UNREADABLE;
    }
    if (found.isElsewhere()) {
      out.printf("asked     %s: %s%n", url, found.problem());
    }
    out.printf("feed      %s%n", found.feed().url());
    out.printf("title     %s%n", preview.title());
    out.printf(
        "format    %s, language %s%s%n",
        preview.format(),
        preview.language(),
        switch (preview.state()) {
          case CUT_OFF -> "; the document is cut off, what stands before the cut is read";
          case MENDED -> "; not well-formed, mended";
          default -> "";
        });
    out.printf(
        "answer    HTTP %d, %s, etag %s, last-modified %s%n",
        preview.result().status(),
        preview.result().headers().getOrDefault("content-type", "no content type"),
        preview.result().headers().getOrDefault("etag", "none"),
        preview.result().headers().getOrDefault("last-modified", "none"));
    if (preview.result() instanceof FetchResult.Fetched fetched && fetched.movedTo() != null) {
      out.printf("moved     permanently to %s%n", fetched.movedTo());
    }
    if (preview.hub() != null) {
      out.printf("hub       %s (WebSub)%n", preview.hub());
    }
    out.printf(
        "rhythm    %s%n",
        after.rhythm().known()
            ? String.format("%.2f new items an hour by the dates", after.rhythm().perHour())
            : "not to be told from the dates");
    schedule(after, out);
    out.printf("items     %d%n", preview.items().size());
    for (FeedItem item : preview.items().subList(0, Math.min(items, preview.items().size()))) {
      out.printf(
          "  %s  %s  %s%s%n",
          item.published() == null ? "(no date)           " : item.published(),
          Json.nameOf(item.backlog()),
          item.title(),
          item.published() == null || item.dateConfidence() == DateConfidence.STATED
              ? ""
              : "  (date: " + Json.nameOf(item.dateConfidence()) + ")");
    }
    found.others().forEach(other -> out.printf("also      %s%n", other));
    out.flush();
    return 0;
  }

  private static void schedule(PollState after, PrintWriter out) {
    if (after.nextPoll() == null) {
      out.printf("schedule  not polled any more%n");
      return;
    }
    out.printf(
        "schedule  every %s, next poll at %s (in %s)%n",
        Span.text(Duration.ofSeconds(after.intervalSeconds())),
        after.nextPoll(),
        Span.text(Duration.between(after.lastPoll(), after.nextPoll())));
  }
}
