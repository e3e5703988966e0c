package io.wirewatch.cli;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.dedup.ItemPrint;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.story.StorySettings;
import io.wirewatch.topology.SeenItem;
import io.wirewatch.topology.SeenVerdict;
import io.wirewatch.topology.StoryDesk;
import java.util.HashMap;
import java.util.Map;

/**
 * Revisions, copies and stories of articles that come without, as the stream's steps would have
 * them: an id that came before is the same item, which was revised, corrected, withdrawn or not
 * changed at all; a copy is no article; and stories that turn out to be one are said to be.
 */
final class StoryRehearsal {
  private final StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, StorySettings.DEFAULT);
  private final Map<String, SeenItem> seen = new HashMap<>();

  /**
   * Places an article.
   *
   * @param article in no story yet; in the order of arrival
   * @param sink what it is given to, unless it is a copy, behind what it says of stories
   */
  void take(Article article, ArticleSink sink) {
    FeedItem item = article.item();
    ItemPrint print = ItemPrint.of(item.text());
    SeenVerdict verdict = SeenItem.judge(item, seen.get(article.id()), print);
    if (!(verdict instanceof SeenVerdict.Fresh fresh)) {
      return;
    }
    seen.put(article.id(), new SeenItem(fresh.revision(), print, 0));
    StoryDesk.Placed placed =
        desk.place(
            article.id(), item.text(), article.tags(), item.fetchedAt(), fresh.revision() > 0);
    placed.absorbed().forEach(ended -> sink.kin(ended, placed.story(), item.fetchedAt()));
    if (!(placed.verdict() instanceof CopyVerdict.Copy)) {
      sink.article(FilterArticles.in(placed.story(), article, fresh));
    }
  }
}
