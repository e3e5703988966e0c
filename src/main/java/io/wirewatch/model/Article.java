package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * A feed item seen for the first time, or a revision of one, with all its tags.
 *
 * @param id article id: the item identity of its first sight; the key on {@code articles}
 * @param revision 0 at first sight, then 1, 2, …
 * @param kind what this record is
 * @param change what changed, for people; null for NEW
 * @param item the feed item
 * @param tags language, regions, actors, relations, media topics
 * @param storyId the story it belongs to
 * @param source who is to be counted as its independent source: the wire agency that it credits or
 *     that its outlet is, or else its outlet
 * @param absorbed the last stories that its story took over, at most twenty, so that nobody tells
 *     them twice; null where it took none
 */
public record Article(
    String id,
    int revision,
    Kind kind,
    String change,
    FeedItem item,
    Tags tags,
    String storyId,
    String source,
    List<String> absorbed) {
  /** What an article record says of its article. */
  public enum Kind {
    NEW,
    REVISED,
    CORRECTED,
    RETRACTED
  }

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(tags, "tags");
    absorbed = absorbed == null || absorbed.isEmpty() ? null : List.copyOf(absorbed);
  }

  /** Of a story that took none over, as far as is known. */
  public Article(
      String id,
      int revision,
      Kind kind,
      String change,
      FeedItem item,
      Tags tags,
      String storyId,
      String source) {
    this(id, revision, kind, change, item, tags, storyId, source, null);
  }

  /** The same in a story that took these over, counted for a source. */
  public Article in(String story, List<String> others, String countedFor) {
    return new Article(id, revision, kind, change, item, tags, story, countedFor, others);
  }

  /** The same in a story, counted for a source. */
  public Article in(String story, String countedFor) {
    return in(story, List.of(), countedFor);
  }
}
