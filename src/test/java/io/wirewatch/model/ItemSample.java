package io.wirewatch.model;

import java.time.Instant;
import java.util.List;

/** An item on a bridge that opens, of a feed of no country, but for what a test says of it. */
public final class ItemSample {
  private final String id;
  private final Instant at;
  private String feed = "feed";
  private String outlet;
  private String country;
  private String language;
  private String guid;
  private String link;
  private String canonicalUrl;
  private String title = "Bridge opens";
  private String summary = "";
  private String content = "";
  private Instant published;
  private Instant updated;
  private Backlog backlog = Backlog.NONE;

  private ItemSample(String id, Instant at) {
    this.id = id;
    this.at = at;
  }

  /** An item fetched at that time, whose feed states no date. */
  public static ItemSample of(String id, Instant at) {
    return new ItemSample(id, at);
  }

  public ItemSample feed(String is) {
    feed = is;
    return this;
  }

  public ItemSample outlet(String is) {
    outlet = is;
    return this;
  }

  /** The publisher's country. */
  public ItemSample country(String is) {
    country = is;
    return this;
  }

  /** The feed's language. */
  public ItemSample language(String is) {
    language = is;
    return this;
  }

  public ItemSample guid(String is) {
    guid = is;
    return this;
  }

  public ItemSample link(String is) {
    link = is;
    return this;
  }

  public ItemSample canonicalUrl(String is) {
    canonicalUrl = is;
    return this;
  }

  public ItemSample title(String is) {
    title = is;
    return this;
  }

  public ItemSample summary(String is) {
    summary = is;
    return this;
  }

  public ItemSample content(String is) {
    content = is;
    return this;
  }

  /** The date that the feed states. */
  public ItemSample published(Instant is) {
    published = is;
    return this;
  }

  public ItemSample updated(Instant is) {
    updated = is;
    return this;
  }

  public ItemSample backlog(Backlog is) {
    backlog = is;
    return this;
  }

  /** The item. */
  public FeedItem item() {
    return new FeedItem(
        id,
        feed,
        outlet,
        country,
        language,
        guid,
        link,
        canonicalUrl,
        title,
        summary,
        content,
        List.of(),
        List.of(),
        published,
        published == null ? DateConfidence.NONE : DateConfidence.STATED,
        updated,
        at,
        backlog,
        null);
  }
}
