package io.wirewatch.cli;

import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.dedup.ItemPrint;
import io.wirewatch.dedup.SeenItem;
import io.wirewatch.dedup.SeenVerdict;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.placing.StoryDesk;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Revisions, copies and stories of articles that come without, as the stream's steps would have
 * them: an id that came before is the same item, which was revised, corrected, withdrawn or not
 * changed at all; a copy is no article; and stories that turn out to be one are said to be.
 */
final class StoryRehearsal {
  /** What becomes of an article. */
  sealed interface Outcome {
    /** The story it belongs to, as far as is known by then. */
    String story();
  }

  /**
   * It is an article of its story, or a revision of one.
   *
   * @param article in its story, as the stream would publish it
   * @param absorbed stories that it showed to be the same
   * @param like the text that it repeats though it is news by itself, as a correction does; null
   *     for none
   */
  record Told(Article article, List<String> absorbed, CopyVerdict.Copy like) implements Outcome {
    @Override
    public String story() {
      return article.storyId();
    }
  }

  /**
   * It says what was said before.
   *
   * @param of the article that it repeats: itself, where its id came before
   * @param similarity 0 to 1
   */
  record Repeated(String of, double similarity, String story) implements Outcome {}

  /** What is remembered of an id, and when it was last seen. */
  private record Seen(SeenItem item, String story, Instant at) {}

  private final ProcessSettings settings;
  private final Map<String, StoryDesk> desks = new HashMap<>();

  /** The one that was not seen for longest first. */
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  StoryRehearsal(ProcessSettings settings) {
    this.settings = settings;
  }

  /**
   * Places an article.
   *
   * @param article in the order of arrival; in a story only where its record names one, and then it
   *     stays in that
   * @param sink what it is given to, unless it is a copy, behind what it says of stories
   */
  void take(Article article, ArticleSink sink) {
    if (place(article, article.storyId()) instanceof Told told) {
      told.absorbed().forEach(ended -> sink.kin(ended, told.story(), article.item().fetchedAt()));
      sink.article(told.article());
    }
  }

  /**
   * Places an article by its text, whatever story its record names.
   *
   * @param article in the order of arrival
   */
  Outcome place(Article article) {
    return place(article, null);
  }

  private Outcome place(Article article, String named) {
    FeedItem item = article.item();
    forgetBefore(item.fetchedAt().minus(settings.memory()));
    ItemPrint print = ItemPrint.of(item.text());
    Seen before = seen.remove(article.id());
    SeenVerdict verdict = SeenItem.judge(item, before == null ? null : before.item(), print);
    if (verdict instanceof SeenVerdict.Again again) {
      seen.put(article.id(), new Seen(before.item(), before.story(), item.fetchedAt()));
      return new Repeated(
          again.duplicate().articleId(), again.duplicate().similarity(), survivor(before.story()));
    }
    SeenVerdict.Fresh fresh = (SeenVerdict.Fresh) verdict;
    Outcome outcome = placed(FilterArticles.as(fresh, article), named);
    SeenItem now = new SeenItem(fresh.revision(), print, 0);
    seen.put(article.id(), new Seen(now, outcome.story(), item.fetchedAt()));
    return outcome;
  }

  private Outcome placed(Article article, String named) {
    if (named != null) {
      return new Told(article, List.of(), null);
    }
    StoryDesk desk = desks.computeIfAbsent(settings.desk(article), any -> newDesk());
    StoryDesk.Placed placed = desk.place(article);
    return placed instanceof StoryDesk.Copied copied
        ? new Repeated(copied.copy().of(), copied.copy().similarity(), copied.story())
        : told(article, (StoryDesk.Published) placed);
  }

  private static Told told(Article article, StoryDesk.Published published) {
    return new Told(
        article.in(published.story(), published.source()), published.absorbed(), published.like());
  }

  private StoryDesk newDesk() {
    return new StoryDesk(settings.copies(), settings.stories());
  }

  /** The story that a story's articles belong to now: itself, or the one that took them over. */
  String survivor(String story) {
    String survivor = story;
    for (StoryDesk desk : desks.values()) {
      survivor = desk.survivor(survivor);
    }
    return survivor;
  }

  private void forgetBefore(Instant at) {
    Iterator<Seen> oldest = seen.values().iterator();
    while (oldest.hasNext() && oldest.next().at().isBefore(at)) {
      oldest.remove();
    }
  }
}
