package io.wirewatch.alert;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Article;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Tags;
import io.wirewatch.text.Beginning;
import java.time.Instant;
import java.util.List;

/**
 * The text of a match, as far as it is kept while the match waits to be told: a subject whose query
 * is changed meanwhile is asked again whether it fits.
 *
 * @param version of the subject that it fitted last
 * @param text title, summary and content, each cut at {@value #LONGEST} UTF-16 units
 * @param tags without the passages of regions, actors and topics, for which no query asks
 * @param outlet may be null
 * @param publisherCountry may be null
 * @param feed the feed's id
 * @param whole whether nothing was cut: of a text that was, it is not known what it does not say
 * @param at event time of the match
 */
public record MatchedText(
    int version,
    NewsText text,
    Tags tags,
    String outlet,
    String publisherCountry,
    String feed,
    boolean whole,
    Instant at) {
  private static final int LONGEST = 2_000;

  /** What is kept of a match. */
  static MatchedText of(SubjectMatch match) {
    Article article = match.article();
    var item = article.item();
    NewsText text = item.text();
    NewsText kept =
        new NewsText(
            Beginning.of(text.title(), LONGEST),
            Beginning.of(text.summary(), LONGEST),
            Beginning.of(text.content(), LONGEST),
            text.languageHint(),
            text.published(),
            text.publisherCountry());
    return new MatchedText(
        match.subjectVersion(),
        kept,
        bare(article.tags()),
        item.outlet(),
        item.publisherCountry(),
        item.feedId(),
        kept.equals(text),
        item.fetchedAt());
  }

  /** The same, as it fits that version of the subject too. */
  MatchedText fitting(int laterVersion) {
    return new MatchedText(laterVersion, text, tags, outlet, publisherCountry, feed, whole, at);
  }

  /** A relation keeps its passages: queries ask whether it stands in the title. */
  private static Tags bare(Tags tags) {
    return new Tags(
        tags.language(),
        tags.regions().stream()
            .map(it -> new Region(it.code(), it.role(), it.score(), List.of()))
            .toList(),
        tags.actors().stream()
            .map(
                it ->
                    new Actor(it.id(), it.name(), it.kind(), it.country(), it.office(), List.of()))
            .toList(),
        tags.relations(),
        tags.topics().stream()
            .map(it -> new MediaTopic(it.code(), it.label(), it.score(), List.of()))
            .toList(),
        tags.dictionary());
  }
}
