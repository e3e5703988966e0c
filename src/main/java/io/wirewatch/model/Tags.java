package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * Everything that the taggers said of one text, each list by falling score.
 *
 * @param language ISO 639 code, {@code und} where the text does not tell
 * @param dictionary version of the tables that the taggers went by: twelve hexadecimal digits of
 *     those that are shipped, and behind a plus sign six of the actors laid over them, where there
 *     are any; null where no tagger was asked
 */
public record Tags(
    String language,
    List<Region> regions,
    List<Actor> actors,
    List<Relation> relations,
    List<MediaTopic> topics,
    String dictionary) {
  public Tags {
    Objects.requireNonNull(language, "language");
    regions = Lists.copy(regions);
    actors = Lists.copy(actors);
    relations = Lists.copy(relations);
    topics = Lists.copy(topics);
  }

  /** Tags that come from no tagger. */
  public Tags(
      String language,
      List<Region> regions,
      List<Actor> actors,
      List<Relation> relations,
      List<MediaTopic> topics) {
    this(language, regions, actors, relations, topics, null);
  }
}
