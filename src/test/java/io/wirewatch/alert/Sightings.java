package io.wirewatch.alert;

import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import java.time.Instant;
import java.util.List;

/** Matches for tests that care for little of them. */
public final class Sightings {
  private Sightings() {}

  /** A match of an article that states nothing, by an outlet that is its own source. */
  public static Sighting of(
      String subjectId,
      String storyId,
      String articleId,
      Article.Kind kind,
      String source,
      Instant at) {
    return of(subjectId, storyId, articleId, kind, source, at, false, List.of());
  }

  /** The same of an article whose story took others over. */
  static Sighting of(
      String subjectId,
      String storyId,
      String articleId,
      Article.Kind kind,
      String source,
      Instant at,
      String absorbed) {
    return of(subjectId, storyId, articleId, kind, source, at, false, List.of(absorbed));
  }

  /** The same of an article that fits nothing any more. */
  public static Sighting astray(
      String storyId, String articleId, Article.Kind kind, String source, Instant at) {
    return of(null, storyId, articleId, kind, source, at, true, List.of());
  }

  private static Sighting of(
      String subjectId,
      String storyId,
      String articleId,
      Article.Kind kind,
      String source,
      Instant at,
      boolean astray,
      List<String> absorbed) {
    return new Sighting(
        subjectId,
        1,
        storyId,
        articleId,
        kind,
        null,
        "Bank fails",
        null,
        "en",
        null,
        source,
        source,
        List.of(),
        Backlog.NONE,
        new Facts(List.of(), List.of(), List.of()),
        List.of(),
        null,
        at,
        astray,
        absorbed,
        false,
        null,
        null);
  }
}
