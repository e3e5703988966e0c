package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;

/**
 * What is remembered of an item identity. Knows no Kafka; the step of the stream and the rehearsal
 * of the command line both judge by it.
 *
 * @param revision the last that was published
 * @param print of the last text that was published
 * @param day the last sight, in days since 1970; written at most once a day
 */
public record SeenItem(int revision, ItemPrint print, long day) {
  public SeenItem seenOn(long laterDay) {
    return new SeenItem(revision, print, laterDay);
  }

  /**
   * Whether an item is new, a revision, or the same again.
   *
   * @param before what is remembered of its identity; null where nothing is
   * @param print of its text
   */
  public static SeenVerdict judge(FeedItem item, SeenItem before, ItemPrint print) {
    if (before == null) {
      return new SeenVerdict.Fresh(
          item, 0, Notice.ofItem(item.text()).orElse(Article.Kind.NEW), null);
    }
    MaterialChange.Verdict change = MaterialChange.between(before.print(), print);
    if (change instanceof MaterialChange.Verdict.Changed changed) {
      return new SeenVerdict.Fresh(item, before.revision() + 1, changed.kind(), changed.what());
    }
    return new SeenVerdict.Again(
        new Duplicate(
            item.id(),
            item.id(),
            Duplicate.Kind.SAME_ITEM,
            1,
            item.outlet(),
            item.feedId(),
            item.link(),
            IndependentSource.of(item),
            null,
            item.fetchedAt()));
  }
}
