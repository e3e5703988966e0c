package io.wirewatch.cli;

import io.wirewatch.feed.FeedLinks;
import io.wirewatch.feed.FeedList;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.topology.PollPreview;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Finds the feed behind an address that a person gave: of a feed, or of a site. */
final class FeedFinder {
  private final FeedSource source;
  private final PollSettings settings;
  private final InstantSource clock;

  FeedFinder(FeedSource source, PollSettings settings, InstantSource clock) {
    this.source = source;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param feed null where none was
   * @param others further feeds that the site names
   * @param problem why none was found; null otherwise
   */
  record Found(Feed feed, PollPreview preview, List<String> others, String problem) {}

  Found find(String given) {
    String url = given.contains("://") ? given : "https://" + given;
    PollPreview first = poll(url);
    if (first.isFeed()) {
      return found(url, first, List.of());
    }
    if (!(first.result() instanceof FetchResult.Fetched page)) {
      return new Found(null, first, List.of(), url + ": " + first.after().reason());
    }
    List<String> named = FeedLinks.in(page.body(), page.headers().get("content-type"), page.url());
    List<String> candidates = new ArrayList<>(named);
    candidates.addAll(FeedLinks.usualPlaces(page.url()));
    for (String candidate : candidates) {
      PollPreview preview = poll(candidate);
      if (preview.isFeed()) {
        return found(
            candidate, preview, named.stream().filter(other -> !other.equals(candidate)).toList());
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

  private PollPreview poll(String url) {
    return PollPreview.of(
        new Feed("new", url, null, null, null, null, List.of()), source, settings, clock.instant());
  }

  private static Found found(String url, PollPreview preview, List<String> others) {
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
    return new Found(feed, preview, others, null);
  }

  /** Prints what a poll sees; the exit code. */
  int report(String url, int items, PrintWriter out) {
    Found found = find(url);
    PollPreview preview = found.preview();
    PollState after = preview.after();
    if (found.feed() == null) {
      out.println(found.problem());
      out.printf("state     %s%n", Json.nameOf(after.state()));
      out.flush();
      return Problems.UNREADABLE;
    }
    out.printf("feed      %s%n", found.feed().url());
    out.printf("title     %s%n", preview.title());
    out.printf("format    %s, language %s%n", preview.format(), preview.language());
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
    out.printf(
        "schedule  every %s, next poll at %s (in %s)%n",
        FeedsCommand.span(Duration.ofSeconds(after.intervalSeconds())),
        after.nextPoll(),
        after.nextPoll() == null
            ? "-"
            : FeedsCommand.span(Duration.between(after.lastPoll(), after.nextPoll())));
    out.printf("items     %d%n", preview.items().size());
    for (FeedItem item : preview.items().subList(0, Math.min(items, preview.items().size()))) {
      out.printf(
          "  %s  %s  %s%n",
          item.published() == null ? "(no date)           " : item.published(),
          Json.nameOf(item.backlog()),
          item.title());
    }
    found.others().forEach(other -> out.printf("also      %s%n", other));
    out.flush();
    return 0;
  }
}
