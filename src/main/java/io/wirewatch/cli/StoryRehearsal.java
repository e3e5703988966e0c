package io.wirewatch.cli;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.ItemPrint;
import io.wirewatch.dedup.SeenItem;
import io.wirewatch.dedup.SeenVerdict;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.placing.StoryDesk;
import io.wirewatch.story.StorySettings;
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
   * @param article in the order of arrival; in a story only where its record names one, and then it
   *     stays in that
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
    Article judged = FilterArticles.as(fresh, article);
    if (judged.storyId() != null) {
      sink.article(judged);
    } else if (desk.place(judged) instanceof StoryDesk.Published published) {
      published.absorbed().forEach(ended -> sink.kin(ended, published.story(), item.fetchedAt()));
      sink.article(judged.in(published.story(), published.source()));
    }
  }
}
