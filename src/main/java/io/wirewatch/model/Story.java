package io.wirewatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The articles about one event, as it stands now; the last record of a key counts. A null value
 * (tombstone) means that the story was merged: the record before it names the survivor.
 *
 * @param id story id; the key
 * @param language of its articles
 * @param headline the title that stands for it
 * @param articles number of articles, copies not counted
 * @param copies number of copies
 * @param outlets outlets in order of arrival, at most 50
 * @param sources number of independent sources
 * @param regions countries that it is about
 * @param firstSeen fetch time of its first article
 * @param lastSeen fetch time of its last article or copy
 * @param mergedInto the story that took its articles over; null as a rule
 * @param related stories of the same event that were not merged; empty while one desk tells the
 *     stories of all languages, since a story then goes across them
 */
public record Story(
    String id,
    String language,
    String headline,
    int articles,
    int copies,
    List<String> outlets,
    int sources,
    List<String> regions,
    Instant firstSeen,
    Instant lastSeen,
    String mergedInto,
    List<String> related) {
  public Story {
    Objects.requireNonNull(id, "id");
    outlets = Lists.copy(outlets);
    regions = Lists.copy(regions);
    related = Lists.copy(related);
  }

  /** The same as its last record: where its articles went. */
  public Story mergedInto(String survivor) {
    return new Story(
        id, language, headline, articles, copies, outlets, sources, regions, firstSeen, lastSeen,
        survivor, related);
  }

  /** The stories of the same event: what took this one over, and what is related. */
  public List<String> kin() {
    return Stream.concat(Stream.ofNullable(mergedInto), related.stream()).toList();
  }
}
