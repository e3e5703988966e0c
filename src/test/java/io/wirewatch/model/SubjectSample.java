package io.wirewatch.model;

import java.time.Duration;
import java.util.List;

/** A subject for tests that do not go by its policy. */
public final class SubjectSample {
  private final String id;
  private final String query;
  private String title;
  private String desk;
  private Severity severity = Severity.HIGH;
  private List<String> languages = List.of();
  private Subject.Policy policy;

  private SubjectSample(String id, String query) {
    this.id = id;
    this.query = query;
    this.title = id;
  }

  /** What fits the query, with the policy of its severity. */
  public static SubjectSample of(String id, String query) {
    return new SubjectSample(id, query);
  }

  public SubjectSample title(String is) {
    title = is;
    return this;
  }

  public SubjectSample desk(String is) {
    desk = is;
    return this;
  }

  public SubjectSample severity(Severity is) {
    severity = is;
    return this;
  }

  public SubjectSample languages(List<String> are) {
    languages = are;
    return this;
  }

  /** Tells what one source says, and holds back what follows within that time. */
  public SubjectSample coolDown(Duration is) {
    policy = new Subject.Policy(1, is, List.of(), List.of(), null, null, List.of());
    return this;
  }

  /** The subject. */
  public Subject subject() {
    return new Subject(
        id,
        1,
        title,
        desk,
        query,
        languages,
        severity,
        policy == null ? Subject.Policy.of(severity) : policy,
        List.of(),
        false);
  }
}
