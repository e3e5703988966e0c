package io.wirewatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.dedup.IndependentSource;
import io.wirewatch.dedup.SeenVerdict;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.model.Article;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.FeedItem;
import java.time.Instant;
import java.util.List;

/** Articles out of records that the filters read. */
final class FilterArticles {
  private FilterArticles() {}

  /**
   * The article of a record, in the story that it names, if any; it arrives when it was updated or
   * published, and its source is as the record states it, or else as the stream would have it.
   *
   * @param otherwise its arrival where it states no time
   */
  static Article article(FilterRecords.FilterRecord record, Enricher enricher, Instant otherwise) {
    Instant updated = FilterRecords.instant(FilterRecords.field(record.json(), "updated"));
    Instant stated = updated == null ? record.published() : updated;
    return arriving(record, enricher, stated == null ? otherwise : stated);
  }

  /** The same, with its arrival. */
  static Article arriving(FilterRecords.FilterRecord record, Enricher enricher, Instant at) {
    String outlet = outlet(record.json());
    FeedItem item =
        new FeedItem(
            record.id(),
            feed(record.json()),
            outlet,
            record.text().publisherCountry(),
            record.text().languageHint(),
            null,
            FilterRecords.field(record.json(), "link"),
            null,
            record.text().title(),
            record.text().summary(),
            record.text().content(),
            List.of(),
            List.of(),
            record.published(),
            record.published() == null ? DateConfidence.NONE : DateConfidence.STATED,
            null,
            at,
            null,
            null);
    String story = FilterRecords.field(record.json(), "story");
    String source = FilterRecords.field(record.json(), "source");
    return new Article(
        record.id(),
        0,
        Article.Kind.NEW,
        null,
        item,
        enricher.tag(record.text()),
        story,
        source == null ? IndependentSource.of(item) : source);
  }

  /** The same article as what the step that drops seen items takes it for. */
  static Article as(SeenVerdict.Fresh as, Article article) {
    return new Article(
        article.id(),
        as.revision(),
        as.kind(),
        as.change(),
        article.item(),
        article.tags(),
        article.storyId(),
        article.source());
  }

  private static String feed(JsonNode json) {
    String feed = FilterRecords.field(json, "feed");
    return feed == null ? "filter" : feed;
  }

  /** {@code outlet}, or the publisher's name. */
  static String outlet(JsonNode json) {
    String outlet = FilterRecords.field(json, "outlet");
    return outlet == null ? FilterRecords.field(json.path("publisher"), "name") : outlet;
  }
}
