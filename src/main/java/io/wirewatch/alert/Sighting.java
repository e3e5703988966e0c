package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Subject;
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
 * @param astray whether it fits the subject no more, since it was revised, corrected or withdrawn
 * @param absorbed stories that its story took over
 * @param notice whether it withdraws what its source said in another article, as an item of its own
 * @param about the article that it is about: itself, or that which a notice withdraws
 * @param text in which it was found; null where it fits no more, and where the match is kept
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
    Instant at,
    boolean astray,
    List<String> absorbed,
    boolean notice,
    String about,
    MatchedText text) {
  private static final int LONGEST_HEADLINE = 500;

  public Sighting {
    regions = List.copyOf(regions);
    evidence = List.copyOf(evidence);
    // Older states have none.
    absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
    about = about == null ? articleId : about;
  }

  /** What the policy needs of a match. */
  public static Sighting of(SubjectMatch match) {
    return of(
        match.subjectId(),
        match.subjectVersion(),
        match.article(),
        match.evidence(),
        MatchedText.of(match));
  }

  /** What it needs of an article that fits no more, for whichever subject holds it. */
  static Sighting astray(Article article) {
    return of(null, 0, article, List.of(), null);
  }

  private static Sighting of(
      String subjectId, int version, Article article, List<Mention> evidence, MatchedText text) {
    var item = article.item();
    String outlet = item.outlet() == null ? item.feedId() : item.outlet();
    return new Sighting(
        subjectId,
        version,
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
        evidence,
        item.published(),
        item.fetchedAt(),
        text == null,
        article.absorbed() == null ? List.of() : article.absorbed(),
        article.kind() == Article.Kind.RETRACTED && article.revision() == 0,
        null,
        text);
  }

  /** The same, for a subject. */
  Sighting of(Subject subject) {
    return with(subject.id(), subject.version(), astray, about);
  }

  /** The same, of an article that fits no more. */
  Sighting fittingNoMore() {
    return with(subjectId, subjectVersion, true, about);
  }

  /** The same, of a notice that withdraws this article. */
  Sighting withdrawing(String article) {
    return with(subjectId, subjectVersion, astray, article);
  }

  /** The same, without the text, to be kept. */
  Sighting withoutText() {
    return text == null ? this : with(subjectId, subjectVersion, astray, about);
  }

  private Sighting with(String ofSubject, int ofVersion, boolean fitsNoMore, String ofArticle) {
    return new Sighting(
        ofSubject,
        ofVersion,
        storyId,
        articleId,
        kind,
        change,
        headline,
        link,
        language,
        dictionary,
        outlet,
        source,
        regions,
        backlog,
        facts,
        evidence,
        published,
        at,
        fitsNoMore,
        absorbed,
        notice,
        ofArticle,
        null);
  }

  /** What is left of a match of which only its line in a notice was kept. */
  static Sighting of(Subject subject, Alert.Part part, List<String> regions) {
    return new Sighting(
        subject.id(),
        subject.version(),
        part.storyId(),
        part.articleId(),
        Article.Kind.NEW,
        null,
        part.headline(),
        part.link(),
        null,
        null,
        part.outlet(),
        part.outlet(),
        regions,
        Backlog.NONE,
        new Facts(List.of(), List.of(), List.of()),
        List.of(),
        null,
        part.at(),
        false,
        List.of(),
        false,
        null,
        null);
  }

  /** Whether it takes back what the article said, and says so. */
  boolean takesBack() {
    return kind == Article.Kind.CORRECTED || kind == Article.Kind.RETRACTED;
  }

  /** Whether the article does not stand by the story any more. */
  boolean isWithdrawn() {
    return astray || kind == Article.Kind.RETRACTED;
  }

  /** As a line of a notice that sums up several. */
  Alert.Part part(Alert.Kind as) {
    return new Alert.Part(storyId, as, headline, link, articleId, outlet, at);
  }
}
