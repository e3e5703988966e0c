package io.wirewatch.cli;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.story.StorySettings;
import io.wirewatch.topology.StoryDesk;

/**
 * Copies and stories of articles that come without, as the stream's step would have them: a copy is
 * no article, and stories that turn out to be one are said to be.
 */
final class StoryRehearsal {
  private final StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, StorySettings.DEFAULT);

  /**
   * Places an article.
   *
   * @param article in no story yet; in the order of arrival
   * @param sink what it is given to, unless it is a copy, behind what it says of stories
   */
  void take(Article article, ArticleSink sink) {
    FeedItem item = article.item();
    StoryDesk.Placed placed =
        desk.place(article.id(), item.text(), article.tags(), item.fetchedAt(), false);
    placed.absorbed().forEach(ended -> sink.kin(ended, placed.story(), item.fetchedAt()));
    if (!(placed.verdict() instanceof CopyVerdict.Copy)) {
      sink.article(FilterArticles.in(placed.story(), article));
    }
  }
}
