package io.wirewatch.reading;

import io.wirewatch.dedup.CanonicalUrl;
import io.wirewatch.feed.DocumentOrigin;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.NotAFeed;
import io.wirewatch.feed.ParseResult;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchRequest;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.model.Feed;
import io.wirewatch.poll.Entry;
import io.wirewatch.poll.Fingerprint;
import io.wirewatch.poll.PollState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One poll up to the point where memory is needed: asked, answered, parsed, turned into plain text.
 * All of it happens on the threads of the source, none on the stream's.
 */
public final class FeedReading {
  private final FeedSource source;
  private final FeedParser parser;

  public FeedReading(FeedSource source, FeedParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * What came of a poll.
   *
   * @param result of the question
   * @param bodyHash of the document; null without one
   * @param feed as parsed; null where it is the same document as before, or none
   * @param problem why the document is no feed; null where it is one
   * @param drafts of its entries
   */
  public record Answer(
      FetchResult result,
      String bodyHash,
      ParsedFeed feed,
      String problem,
      List<EntryDraft> drafts) {
    /** What the feed's memory goes by. */
    public List<Entry> entries() {
      return drafts.stream().map(EntryDraft::entry).toList();
    }

    /**
     * The language of its items, as a code of two or three letters: the one that the feed was
     * registered with, or else the document's; null where neither says it.
     */
    public String language(Feed registered) {
      return registered.language() != null || feed == null
          ? registered.language()
          : primary(feed.meta().language());
    }
  }

  /** The language of a tag such as {@code en-us}: {@code en}; null where it is none. */
  private static String primary(String tag) {
    if (tag == null) {
      return null;
    }
    String language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return language.matches("[a-z]{2,3}") ? language : null;
  }

  /**
   * Asks; the future completes in bounded time.
   *
   * @param inFull without validators
   * @param again whether the same document as before is read too
   */
  CompletableFuture<Answer> ask(PollState state, boolean inFull, boolean again) {
    FetchRequest request =
        inFull
            ? FetchRequest.inFull(state.url())
            : new FetchRequest(
                state.url(), state.validators().etag(), state.validators().lastModified());
    String known = again ? null : state.validators().bodyHash();
    return source.fetch(request).thenApply(result -> readOrRelease(result, known));
  }

  /** Reads a document that a hub brought, as if it had been asked for. */
  public Answer pushed(PollState state, byte[] body, String contentType) {
    Map<String, String> headers =
        contentType == null ? Map.of() : Map.of("content-type", contentType);
    return read(new FetchResult.Fetched(200, headers, body, state.url(), null), null);
  }

  /** A document whose answer does not hold it is needed no more. */
  private Answer readOrRelease(FetchResult result, String knownBody) {
    Answer answer = null;
    try {
      answer = read(result, knownBody);
      return answer;
    } finally {
      if (answer == null || answer.result() != result) {
        result.release();
      }
    }
  }

  private Answer read(FetchResult result, String knownBody) {
    if (!(result instanceof FetchResult.Fetched fetched)) {
      return new Answer(result, null, null, null, List.of());
    }
    String hash = Fingerprint.of(fetched.body());
    if (hash.equals(knownBody)) {
      return new Answer(result, hash, null, null, List.of());
    }
    ParseResult parsed =
        parser.parse(
            fetched.body(),
            new DocumentOrigin(
                fetched.url(), fetched.headers().get("content-type"), fetched.headers()));
    if (parsed instanceof ParsedFeed feed) {
      List<EntryDraft> drafts =
          feed.entries().stream()
              .map(entry -> EntryDraft.of(entry, CanonicalUrl::of, CanonicalUrl::isOpaque))
              .toList();
      return new Answer(result, hash, feed, null, drafts);
    }
    if (fetched.wall() != null) { // Only now: feeds write of walls, too.
      FetchResult walled =
          new FetchResult.Walled(fetched.status(), fetched.headers(), fetched.wall());
      return new Answer(walled, null, null, null, List.of());
    }
    return new Answer(result, hash, null, ((NotAFeed) parsed).reason(), List.of());
  }
}
