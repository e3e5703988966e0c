package io.wirewatch.topology;

import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.Story;

/** What marking puts out, before each kind goes to its topic. */
sealed interface Marked {
  record AnArticle(Article article) implements Marked {}

  record ACopy(Duplicate copy) implements Marked {}

  /**
   * A story as it stands.
   *
   * @param story null for a tombstone
   */
  record AStory(Story story) implements Marked {}
}
