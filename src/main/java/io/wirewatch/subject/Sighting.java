package io.wirewatch.subject;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.text.Beginning;
import java.time.Instant;
import java.util.List;

/**
 * A match as the alert policy needs it: small, so that it can be kept and sent without the article.
 *
 * @param subjectId the subject
 * @param subjectVersion its version at the match
 * @param storyId the article's story; its own id where it has none
 * @param articleId the article
 * @param kind what the article record is
 * @param change what changed; null for a new article
 * @param headline title
 * @param link may be null
 * @param language of the text
 * @param dictionary version of the tables by which it was tagged; may be null
 * @param outlet may be null
 * @param source the independent source
 * @param regions countries that it is about
 * @param backlog why it is not fresh, or NONE
 * @param facts what it states
 * @param evidence the passages that match
 * @param published as the feed states; may be null
 * @param at event time: when it was fetched
 */
public record Sighting(
    String subjectId,
    int subjectVersion,
    String storyId,
    String articleId,
    Article.Kind kind,
    String change,
    String headline,
    String link,
    String language,
    String dictionary,
    String outlet,
    String source,
    List<String> regions,
    Backlog backlog,
    Facts facts,
    List<Mention> evidence,
    Instant published,
    Instant at) {
  private static final int LONGEST_HEADLINE = 500;

  public Sighting {
    regions = List.copyOf(regions);
    evidence = List.copyOf(evidence);
  }

  /** What the policy needs of a match. */
  public static Sighting of(SubjectMatch match) {
    Article article = match.article();
    var item = article.item();
    String outlet = item.outlet() == null ? item.feedId() : item.outlet();
    return new Sighting(
        match.subjectId(),
        match.subjectVersion(),
        article.storyId() == null ? article.id() : article.storyId(),
        article.id(),
        article.kind(),
        article.change(),
        item.title().length() > LONGEST_HEADLINE
            ? Beginning.of(item.title(), LONGEST_HEADLINE) + "…"
            : item.title(),
        item.link(),
        article.tags().language(),
        article.tags().dictionary(),
        outlet,
        article.source() == null ? outlet : article.source(),
        article.tags().regions().stream()
            .filter(region -> region.role() == Region.Role.ABOUT)
            .map(Region::code)
            .toList(),
        item.backlog(),
        Facts.of(article),
        match.evidence(),
        item.published(),
        item.fetchedAt());
  }

  /** As a line of a notice that sums up several. */
  Alert.Part part(Alert.Kind as) {
    return new Alert.Part(storyId, as, headline, link, articleId, outlet, at);
  }
}
