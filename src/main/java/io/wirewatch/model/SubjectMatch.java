package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * An article that fits a subject, with the passages that say why.
 *
 * @param subjectId the subject
 * @param subjectVersion its version at the time
 * @param article the article
 * @param score 0 to 1
 * @param evidence the passages
 * @param mutedBy a subject that the article matches too and that mutes this one wherever it told
 *     the story itself; null as a rule
 */
public record SubjectMatch(
    String subjectId,
    int subjectVersion,
    Article article,
    double score,
    List<Mention> evidence,
    String mutedBy) {
  public SubjectMatch {
    Objects.requireNonNull(subjectId, "subjectId");
    Objects.requireNonNull(article, "article");
    evidence = Lists.copy(evidence);
  }
}
