package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A match that was held back, and why.
 *
 * @param subjectId the subject
 * @param storyId the story
 * @param articleId the article that matched
 * @param headline its title
 * @param reason why it was held back
 * @param detail in a sentence, for people
 * @param at event time
 */
public record Suppressed(
    String subjectId,
    String storyId,
    String articleId,
    String headline,
    Reason reason,
    String detail,
    Instant at) {
  /** Why a match is not told. */
  public enum Reason {
    /** The story was told, and this adds nothing. */
    ALREADY_TOLD,
    /** Within the cool-down of the last alert. */
    COOL_DOWN,
    /** Not enough independent sources yet. */
    TOO_FEW_SOURCES,
    /** Part of a backlog, not fresh. */
    BACKLOG,
    /** The subject does not want this kind. */
    KIND_NOT_WANTED,
    /** A silence applies. */
    SILENCED,
    /** Another subject mutes this one. */
    INHIBITED,
    /** Within quiet hours; told in the digest behind them. */
    QUIET_HOURS,
    /** One of several stories that are told together. */
    GROUPED,
    /** Taken back before it was told, or revised to something else while others stand by it. */
    WITHDRAWN,
    /** Found by a former version of the subject, whose query it fits no more. */
    QUERY_CHANGED,
    /** One that this version does not know, because a newer one wrote it. */
    UNKNOWN
  }

  public Suppressed {
    Objects.requireNonNull(subjectId, "subjectId");
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(at, "at");
  }
}
