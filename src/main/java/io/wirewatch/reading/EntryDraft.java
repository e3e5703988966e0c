package io.wirewatch.reading;

import io.wirewatch.feed.Category;
import io.wirewatch.feed.FeedDate;
import io.wirewatch.feed.ParsedEntry;
import io.wirewatch.feed.Person;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.Entry;
import io.wirewatch.text.Beginning;
import io.wirewatch.text.Boilerplate;
import io.wirewatch.text.HtmlText;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A parsed entry on its way to be a feed item: plain text, publisher boilerplate gone, every field
 * bounded, so that no record comes near the largest that Kafka takes.
 *
 * @param entry what identity needs; without a link that hides its page
 * @param guid as the feed gave it; null without
 * @param link as the feed gave it, absolute; null without
 * @param canonicalUrl of the link; null without, and where it hides its page
 * @param summary plain text
 * @param content plain text
 */
public record EntryDraft(
    ParsedEntry parsed,
    Entry entry,
    String guid,
    String link,
    String canonicalUrl,
    String summary,
    String content) {
  private static final int MAX_ADDRESS = 4_096;
  private static final int MAX_NAMES = 30;
  private static final int MAX_NAME = 300;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  /**
   * The draft of an entry.
   *
   * @param canonical the canonical form of a web address, empty where it has none
   * @param opaque whether a web address is an aggregator's or shortener's token. Each poll may
   *     bring a page under another such token: it is no name for the page, nor is a guid that it
   *     bears
   */
  static EntryDraft of(
      ParsedEntry parsed, Function<String, Optional<String>> canonical, Predicate<String> opaque) {
    String title = Beginning.of(oneLine(parsed.title()), FeedItem.LONGEST_TITLE);
    String summary = Beginning.of(text(parsed.summary()), FeedItem.LONGEST_SUMMARY);
    String content = Beginning.of(text(parsed.content()), FeedItem.LONGEST_CONTENT);
    String guid = Beginning.of(parsed.id(), MAX_ADDRESS);
    String link = address(parsed.link());
    boolean hidden = link != null && opaque.test(link);
    boolean token = guid != null && (hidden && link.contains(guid) || opaque.test(guid));
    boolean dated = parsed.published() != null && isBelievable(parsed.publishedConfidence());
    return new EntryDraft(
        parsed,
        new Entry(
            token ? null : guid,
            hidden ? null : link,
            title,
            summary + "\n" + content,
            dated ? parsed.published() : null),
        guid,
        link,
        link == null || hidden ? null : canonical.apply(link).orElse(null),
        summary,
        content);
  }

  /** When it was published, where the date can be believed at that time; else null. */
  public Instant publishedBelievably(Instant now) {
    Instant published = published();
    return published == null
            || !isBelievable(confidence())
            || published.isAfter(now.plus(CLOCKS_DIFFER))
        ? null
        : published;
  }

  /** The same where the date leaves no room for guesses. */
  public Instant publishedAsStated(Instant now) {
    return confidence() == DateConfidence.STATED ? publishedBelievably(now) : null;
  }

  /**
   * When it was published; where that is not said, when it was last changed, for Atom asks for no
   * more. Identity goes by the date of publication alone, as the other one moves.
   */
  private Instant published() {
    return parsed.published() == null ? parsed.updated() : parsed.published();
  }

  private DateConfidence confidence() {
    if (parsed.published() != null) {
      return parsed.publishedConfidence();
    }
    if (parsed.updated() == null) {
      return DateConfidence.NONE;
    }
    return FeedDate.isPlausible(parsed.updated())
        ? DateConfidence.GUESSED
        : DateConfidence.IMPLAUSIBLE;
  }

  /** The same, its link being no name for it. */
  public EntryDraft withoutCanonicalUrl() {
    return new EntryDraft(parsed, entry, guid, link, null, summary, content);
  }

  public FeedItem item(
      String id,
      Feed feed,
      Instant fetchedAt,
      Backlog backlog,
      String traceparent,
      String language) {
    DateConfidence confidence = confidence();
    if (isBelievable(confidence) && published().isAfter(fetchedAt.plus(CLOCKS_DIFFER))) {
      confidence = DateConfidence.FUTURE;
    }
    return new FeedItem(
        id,
        feed.id(),
        feed.outlet(),
        feed.country(),
        language,
        guid,
        link,
        canonicalUrl,
        entry.title(),
        summary,
        content,
        parsed.authors().stream()
            .map(Person::byline)
            .filter(Objects::nonNull)
            .map(EntryDraft::name)
            .limit(MAX_NAMES)
            .toList(),
        parsed.categories().stream()
            .map(Category::term)
            .filter(Objects::nonNull)
            .map(EntryDraft::name)
            .limit(MAX_NAMES)
            .toList(),
        published(),
        confidence,
        parsed.updated(),
        fetchedAt,
        backlog,
        traceparent);
  }

  private static boolean isBelievable(DateConfidence confidence) {
    return confidence == DateConfidence.STATED || confidence == DateConfidence.GUESSED;
  }

  private static String text(String html) {
    return html == null || html.isBlank() ? "" : Boilerplate.strip(HtmlText.toText(html)).strip();
  }

  private static String oneLine(String title) {
    return title == null ? "" : title.replaceAll("\\s+", " ").strip();
  }

  private static String name(String name) {
    return Beginning.of(oneLine(name), MAX_NAME);
  }

  /** A longer address is none: cut, it would lead elsewhere. */
  private static String address(String link) {
    return link == null || link.length() > MAX_ADDRESS ? null : link;
  }
}
