package io.wirewatch.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a subject's watcher is told about a story.
 *
 * @param id a function of subject, story and revision
 * @param subjectId the subject
 * @param subjectVersion the subject's version that raised it
 * @param subjectTitle for people
 * @param severity the subject's; absent only where another version or program wrote it
 * @param storyId the story; null for a BACKLOG or DIGEST, which sums up several
 * @param kind why it is told now
 * @param revision 0 for the first alert of a story on its own, then 1, 2, …: with the offset it
 *     gives their order. A story that was first told in a BACKLOG or DIGEST goes on from there, so
 *     that its revision 0 need not be NEW
 * @param reason in a sentence, for people
 * @param headline title of the article that says what is new, after 500 characters cut off with
 *     "…": as a rule the one that raised it, but a further source can be behind one before it
 * @param link that article's link; may be null
 * @param articleId the article that raised it
 * @param language of the article
 * @param outlets outlets of the matching articles, in order of arrival
 * @param sources number of independent sources; of a BACKLOG or DIGEST those of all its stories
 * @param regions countries that the article is about; of a BACKLOG or DIGEST those of its parts
 * @param evidence the passages that match
 * @param firstSeen when the story first matched
 * @param published as the feed states; may be null
 * @param raisedAt event time: as a rule the fetch time of the article that raised it; of what
 *     waited, the end of the wait. Feeds are fetched side by side, so that it can be earlier than
 *     that of the alert before it
 * @param suppressedSinceLast matches held back since the last alert of this subject and story; of a
 *     BACKLOG or DIGEST those of its stories that it does not sum up
 * @param parts what a BACKLOG or DIGEST sums up, oldest first; else empty
 * @param dictionary version of the tables by which the article was tagged, as in its tags; null
 *     where several are summed up
 * @param summed how many matches a BACKLOG or DIGEST sums up, of which {@code parts} shows the
 *     first; null for others
 */
public record Alert(
    String id,
    String subjectId,
    int subjectVersion,
    String subjectTitle,
    Severity severity,
    String storyId,
    Kind kind,
    int revision,
    String reason,
    String headline,
    String link,
    String articleId,
    String language,
    List<String> outlets,
    int sources,
    List<String> regions,
    List<Mention> evidence,
    Instant firstSeen,
    Instant published,
    Instant raisedAt,
    int suppressedSinceLast,
    List<Part> parts,
    String dictionary,
    Integer summed) {
  /** Why an alert is told. */
  public enum Kind {
    /** A story's first alert. */
    NEW,
    /** Something material changed. */
    UPDATED,
    /** Further independent sources. */
    CORROBORATED,
    /** A source corrected itself. */
    CORRECTED,
    /** A source withdrew it. */
    RETRACTED,
    /** One notice that sums up a backlog. */
    BACKLOG,
    /** One notice that sums up what quiet hours or a group held back. */
    DIGEST,
    /** One that this version does not know, because a newer one wrote it; never raised. */
    UNKNOWN;

    /** All but {@link #UNKNOWN}: those that can be asked for. */
    public static Kind[] raised() {
      return Arrays.stream(values()).filter(kind -> kind != UNKNOWN).toArray(Kind[]::new);
    }
  }

  /**
   * One story of a notice that sums up several.
   *
   * @param storyId the story
   * @param kind what would have been told alone
   * @param headline its title
   * @param link may be null
   * @param articleId the article
   * @param outlet may be null
   * @param at event time
   */
  public record Part(
      String storyId,
      Kind kind,
      String headline,
      String link,
      String articleId,
      String outlet,
      Instant at) {}

  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subjectId, "subjectId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(raisedAt, "raisedAt");
    outlets = Lists.copy(outlets);
    regions = Lists.copy(regions);
    evidence = Lists.copy(evidence);
    parts = Lists.copy(parts);
  }

  /**
   * How many stand by it, for people: "2 independent sources"; once its sources have withdrawn it,
   * who is left. Empty for a notice of which that is not known.
   */
  public String standing() {
    boolean notice = kind == Kind.BACKLOG || kind == Kind.DIGEST;
    if (sources == 0) {
      return notice ? "" : "no source stands by it now";
    }
    String count = sources + (sources == 1 ? " independent source" : " independent sources");
    return kind == Kind.RETRACTED
        ? count + (sources == 1 ? " still stands by it" : " still stand by it")
        : count;
  }

  /** How many matches it sums up without showing them. */
  public int more() {
    return summed == null ? 0 : Math.max(0, summed - parts.size());
  }
}
