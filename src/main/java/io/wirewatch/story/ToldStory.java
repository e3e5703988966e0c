package io.wirewatch.story;

import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.Region;
import io.wirewatch.model.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story as it is published, and what is needed to count on.
 *
 * @param sources its independent sources; counted up to {@value #MOST_SOURCES}
 * @param absorbed the last stories that it took over, at most {@value #MOST_ABSORBED}
 */
public record ToldStory(Story story, List<String> sources, List<String> absorbed) {
  private static final int MOST_OUTLETS = 50;
  private static final int MOST_SOURCES = 200;
  private static final int MOST_REGIONS = 20;
  private static final int MOST_ABSORBED = 20;

  public ToldStory {
    sources = List.copyOf(sources);
    // Older states have none.
    absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
  }

  /** The story that an article opens. */
  public static ToldStory openedBy(Article article) {
    Instant at = article.item().fetchedAt();
    return new ToldStory(
        new Story(
            article.storyId(),
            article.tags().language(),
            article.item().title(),
            1,
            0,
            Stream.ofNullable(article.item().outlet()).toList(),
            1,
            about(article).toList(),
            at,
            at,
            null,
            List.of()),
        List.of(article.source()),
        List.of());
  }

  /** With a further article, or a revision of one. */
  public ToldStory with(Article article) {
    return grown(
        article.revision() == 0 ? 1 : 0,
        0,
        Stream.ofNullable(article.item().outlet()),
        Stream.ofNullable(article.source()),
        about(article),
        story.firstSeen(),
        article.item().fetchedAt(),
        absorbed);
  }

  /** With a further copy. */
  public ToldStory with(Duplicate copy) {
    return grown(
        0,
        1,
        Stream.ofNullable(copy.outlet()),
        Stream.ofNullable(copy.source()),
        Stream.empty(),
        story.firstSeen(),
        copy.fetchedAt(),
        absorbed);
  }

  /** With all that was told of a story that turned out to be the same. */
  public ToldStory with(ToldStory ended) {
    Story other = ended.story;
    return grown(
        other.articles(),
        other.copies(),
        other.outlets().stream(),
        ended.sources.stream(),
        other.regions().stream(),
        other.firstSeen().isBefore(story.firstSeen()) ? other.firstSeen() : story.firstSeen(),
        other.lastSeen(),
        with(ended.absorbed, other.id()));
  }

  /** All that it and the others took over; the last of them. */
  private List<String> with(List<String> others, String last) {
    Set<String> all = new LinkedHashSet<>(absorbed);
    all.addAll(others);
    all.remove(last);
    all.add(last);
    return List.copyOf(all).subList(Math.max(0, all.size() - MOST_ABSORBED), all.size());
  }

  private ToldStory grown(
      int articles,
      int copies,
      Stream<String> outlets,
      Stream<String> furtherSources,
      Stream<String> regions,
      Instant firstSeen,
      Instant seen,
      List<String> allAbsorbed) {
    List<String> allSources = extended(sources, furtherSources, MOST_SOURCES);
    return new ToldStory(
        new Story(
            story.id(),
            story.language(),
            story.headline(),
            story.articles() + articles,
            story.copies() + copies,
            extended(story.outlets(), outlets, MOST_OUTLETS),
            allSources.size(),
            extended(story.regions(), regions, MOST_REGIONS),
            firstSeen,
            seen.isAfter(story.lastSeen()) ? seen : story.lastSeen(),
            story.mergedInto(),
            story.related()),
        allSources,
        allAbsorbed);
  }

  private static List<String> extended(List<String> known, Stream<String> further, int most) {
    List<String> all = new ArrayList<>(known);
    further.filter(one -> !all.contains(one) && all.size() < most).forEachOrdered(all::add);
    return all;
  }

  private static Stream<String> about(Article article) {
    return article.tags().regions().stream()
        .filter(region -> region.role() == Region.Role.ABOUT)
        .map(Region::code);
  }
}
