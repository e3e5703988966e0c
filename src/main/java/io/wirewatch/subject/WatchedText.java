package io.wirewatch.subject;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import java.util.Objects;

/**
 * What subjects are asked of: a text, its tags, and where it stood.
 *
 * @param text the plain text
 * @param tags what the taggers said of it
 * @param outlet may be null
 * @param publisherCountry may be null
 * @param feed may be null
 */
public record WatchedText(
    NewsText text, Tags tags, String outlet, String publisherCountry, String feed) {
  public WatchedText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(tags, "tags");
  }

  /** As an article has it. */
  public static WatchedText of(Article article) {
    var item = article.item();
    return new WatchedText(
        item.text(), article.tags(), item.outlet(), item.publisherCountry(), item.feedId());
  }
}
