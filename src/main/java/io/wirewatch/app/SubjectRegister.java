package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;

/**
 * The subjects on a cluster: reads the topic, gives versions, makes the topic of each subject
 * before the subject says that it has one, and writes. Instances follow within seconds.
 */
public final class SubjectRegister {
  private final Map<String, String> kafka;
  private final Topics topics;
  private final int replication;
  private final TopicTable<Subject> table;

  /** Of the cluster of these settings. */
  public SubjectRegister(Settings settings) {
    this(settings.kafka(), Wirings.topics(settings), settings.number("topics.replication-factor"));
  }

  SubjectRegister(Map<String, String> kafka, Topics topics, int replication) {
    this.kafka = Map.copyOf(kafka);
    this.topics = topics;
    this.replication = replication;
    this.table = new TopicTable<>(kafka, topics.subjects());
  }

  /** What became of a subject that was applied. */
  public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /** A subject as it stands now, and what became of it. */
  public record Applied(Subject subject, Change change) {}

  /**
   * All subjects on the cluster, by id.
   *
   * @throws io.wirewatch.kafka.ClusterProblem if the topic is not there, or the broker does not
   *     answer
   */
  public Map<String, Subject> subjects() {
    return new TreeMap<>(table.read());
  }

  /** Adds or changes subjects; one that says what it said before keeps its version. */
  public List<Applied> apply(Collection<Subject> wanted) {
    Map<String, Subject> known = subjects();
    List<Applied> applied = new ArrayList<>();
    for (Subject subject : wanted) {
      Subject before = known.get(subject.id());
      int version = before == null ? 0 : before.version();
      if (before != null && subject.applied(version, true).equals(before)) {
        applied.add(new Applied(before, Change.UNCHANGED));
      } else {
        applied.add(
            new Applied(
                subject.applied(version + 1, true),
                before == null ? Change.ADDED : Change.CHANGED));
      }
    }
    List<Subject> news =
        applied.stream()
            .filter(each -> each.change() != Change.UNCHANGED)
            .map(Applied::subject)
            .toList();
    makeTopics(applied.stream().map(Applied::subject).toList());
    Map<String, Subject> changes = new TreeMap<>();
    news.forEach(subject -> changes.put(subject.id(), subject));
    table.write(changes);
    return applied;
  }

  /** Changes one subject; nothing where there is none of that id. */
  public Optional<Applied> change(String id, UnaryOperator<Subject> change) {
    return Optional.ofNullable(subjects().get(id))
        .map(subject -> apply(List.of(change.apply(subject))).get(0));
  }

  /** Ends subjects; their topics stay, with what is in them. Gives the ids that were there. */
  public List<String> remove(Collection<String> ids) {
    Map<String, Subject> known = subjects();
    List<String> there = ids.stream().filter(known::containsKey).distinct().toList();
    Map<String, Subject> changes = new TreeMap<>();
    there.forEach(id -> changes.put(id, null));
    table.write(changes);
    return there;
  }

  private void makeTopics(List<Subject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    try (Admin admin = Cluster.connect(kafka)) {
      new TopicProvisioner(admin, replication)
          .create(subjects.stream().map(subject -> topics.subject(subject.id())).toList());
    }
  }
}
