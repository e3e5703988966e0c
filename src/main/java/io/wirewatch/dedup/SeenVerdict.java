package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;

/** Whether an item was seen before. */
public sealed interface SeenVerdict {
  /**
   * It was not, or has changed materially.
   *
   * @param change what changed, for people; null at first sight
   */
  record Fresh(FeedItem item, int revision, Article.Kind kind, String change)
      implements SeenVerdict {}

  /** It was. */
  record Again(Duplicate duplicate) implements SeenVerdict {}
}
