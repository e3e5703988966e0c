package io.wirewatch.cli;

import io.wirewatch.model.Article;
import java.time.Instant;

/** Takes what there is to know of the past: articles, and stories that turned out to be one. */
@FunctionalInterface
interface ArticleSink {
  void article(Article article);

  /** Two stories are one event, known from that time on. */
  default void kin(String storyId, String otherId, Instant at) {}
}
