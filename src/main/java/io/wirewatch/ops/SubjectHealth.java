package io.wirewatch.ops;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the subjects of this process do, as it matches them. A subject that is sick tells nothing of
 * itself; here it is counted and named.
 *
 * @param subjects how many there are
 * @param refused those whose query cannot be read, by id, with the reason; they match nothing
 * @param failing those that failed on an article since they were last applied, with the reason
 * @param unfiltered those that have to be run on every article, which costs time
 * @param topicless those whose own topic is missing, so that their matches are written nowhere
 */
public record SubjectHealth(
    int subjects,
    Map<String, String> refused,
    Map<String, String> failing,
    Collection<String> unfiltered,
    Collection<String> topicless) {
  /** Of a process that matches none. */
  public static final SubjectHealth NONE =
      new SubjectHealth(0, Map.of(), Map.of(), List.of(), List.of());

  public SubjectHealth {
    refused = Map.copyOf(refused);
    failing = Map.copyOf(failing);
    unfiltered = List.copyOf(unfiltered);
    topicless = List.copyOf(topicless);
  }

  /** What is wrong, in words, by subject. */
  Map<String, String> problems() {
    Map<String, String> problems = new TreeMap<>();
    unfiltered.forEach(id -> problems.put(id, "is run on every article, which costs time"));
    topicless.forEach(
        id -> problems.put(id, "has no topic, so that its matches are written nowhere; apply it"));
    failing.forEach((id, why) -> problems.put(id, "fails on articles: " + why));
    refused.forEach((id, why) -> problems.put(id, "cannot be read and matches nothing: " + why));
    return problems;
  }
}
