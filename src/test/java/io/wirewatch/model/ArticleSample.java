package io.wirewatch.model;

import java.util.List;

/** A new article, counted for its outlet and without tags, but for what a test says of it. */
public final class ArticleSample {
  private final FeedItem item;
  private int revision;
  private Article.Kind kind = Article.Kind.NEW;
  private String change;
  private Tags tags = TagsSample.untagged("en");
  private String story = "story-1";
  private String source;
  private List<String> absorbed = List.of();

  private ArticleSample(FeedItem item) {
    this.item = item;
    this.source = item.outlet();
  }

  /** The article that has the item's id. */
  public static ArticleSample of(ItemSample item) {
    return of(item.item());
  }

  /** The article that has the item's id. */
  public static ArticleSample of(FeedItem item) {
    return new ArticleSample(item);
  }

  public ArticleSample revision(int is) {
    revision = is;
    return this;
  }

  public ArticleSample kind(Article.Kind is) {
    kind = is;
    return this;
  }

  public ArticleSample change(String is) {
    change = is;
    return this;
  }

  public ArticleSample tags(Tags are) {
    tags = are;
    return this;
  }

  public ArticleSample story(String is) {
    story = is;
    return this;
  }

  public ArticleSample source(String is) {
    source = is;
    return this;
  }

  /** The stories that its story took over. */
  public ArticleSample absorbed(List<String> are) {
    absorbed = are;
    return this;
  }

  /** The article. */
  public Article article() {
    return new Article(item.id(), revision, kind, change, item, tags, story, source, absorbed);
  }
}
