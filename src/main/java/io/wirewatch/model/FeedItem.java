package io.wirewatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An entry as the feed gave it, parsed and cleaned, not yet judged. Title, summary and content are
 * plain text.
 *
 * @param id item identity: a function of the feed's id for it, or of its canonical URL, or of its
 *     text (see {@code poll.ItemIdentity}); the key on {@code items}
 * @param feedId the feed it came from
 * @param outlet the feed's outlet; may be null
 * @param publisherCountry the outlet's country, ISO 3166-1 alpha-2; may be null
 * @param feedLanguage the feed's language, a prior; may be null
 * @param guid the id that the feed gave; may be null
 * @param link the link as the feed gave it, absolute; may be null
 * @param canonicalUrl the link's canonical form; may be null
 * @param title plain text; may be empty
 * @param summary plain text; may be empty
 * @param content plain text; may be empty
 * @param authors bylines
 * @param categories the feed's own categories
 * @param published as stated by the feed; null when not readable
 * @param dateConfidence how far {@code published} can be believed
 * @param updated as stated by the feed; may be null
 * @param fetchedAt when we fetched it: the record's time
 * @param backlog why it is not fresh, or NONE
 * @param traceparent W3C trace context; may be null
 */
public record FeedItem(
    String id,
    String feedId,
    String outlet,
    String publisherCountry,
    String feedLanguage,
    String guid,
    String link,
    String canonicalUrl,
    String title,
    String summary,
    String content,
    List<String> authors,
    List<String> categories,
    Instant published,
    DateConfidence dateConfidence,
    Instant updated,
    Instant fetchedAt,
    Backlog backlog,
    String traceparent) {
  /** Longest texts, in UTF-16 units, so that no record comes near the largest that Kafka takes. */
  public static final int LONGEST_TITLE = 2_000;

  public static final int LONGEST_SUMMARY = 20_000;
  public static final int LONGEST_CONTENT = 100_000;

  public FeedItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(feedId, "feedId");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
    title = title == null ? "" : title;
    summary = summary == null ? "" : summary;
    content = content == null ? "" : content;
    authors = Lists.copy(authors);
    categories = Lists.copy(categories);
    dateConfidence = dateConfidence == null ? DateConfidence.NONE : dateConfidence;
    backlog = backlog == null ? Backlog.NONE : backlog;
  }

  /** The text of this item, as the taggers and matchers read it. */
  public NewsText text() {
    return new NewsText(
        title,
        summary,
        content,
        feedLanguage,
        published == null ? fetchedAt : published,
        publisherCountry);
  }
}
