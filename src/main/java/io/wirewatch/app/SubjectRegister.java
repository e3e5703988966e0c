package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Register<Subject> register;

  /** Of the cluster of these settings. */
  public SubjectRegister(Settings settings) {
    this(settings.kafka(), Wirings.topics(settings), settings.number("topics.replication-factor"));
  }

  SubjectRegister(Map<String, String> kafka, Topics topics, int replication) {
    this.kafka = Map.copyOf(kafka);
    this.topics = topics;
    this.replication = replication;
    this.register = new Register<>(new TopicTable<>(kafka, topics.subjects()), Subject::id);
  }

  /**
   * All subjects on the cluster, by id.
   *
   * @throws io.wirewatch.kafka.ClusterProblem if the topic is not there, or the broker does not
   *     answer
   */
  public Map<String, Subject> subjects() {
    return register.all();
  }

  /**
   * Adds or changes subjects; one that says what it said before keeps its version. Silences that
   * were set beside the file stay until they end.
   *
   * @param now what is over by then is not kept
   */
  public List<Applied<Subject>> apply(Collection<Subject> wanted, Instant now) {
    return register.apply(
        wanted,
        (subject, before) -> settled(subject, before, now),
        changes -> makeTopics(List.copyOf(wanted))); // one that says the same may lack its topic
  }

  /** Changes one subject; nothing where there is none of that id. */
  public Optional<Applied<Subject>> change(String id, UnaryOperator<Subject> change) {
    return Optional.ofNullable(subjects().get(id))
        .map(
            subject ->
                register
                    .apply(List.of(change.apply(subject)), SubjectRegister::next, this::makeTopics)
                    .get(0));
  }

  /** Ends subjects; their topics stay, with what is in them. Gives the ids that were there. */
  public List<String> remove(Collection<String> ids) {
    return register.remove(ids);
  }

  /** A file's subject as it is to stand in the place of one that is there, or of none. */
  static Subject settled(Subject wanted, Subject before, Instant now) {
    if (before == null) {
      return next(wanted, null);
    }
    Subject same = next(wanted.silenced(before.silencesSet()), before);
    return same.equals(before)
        ? before
        : next(
            wanted.silenced(
                before.silencesSet().stream()
                    .filter(silence -> silence.until().isAfter(now))
                    .toList()),
            before);
  }

  private static Subject next(Subject wanted, Subject before) {
    if (before == null) {
      return wanted.applied(1, true);
    }
    boolean same = wanted.applied(before.version(), true).equals(before);
    return same ? before : wanted.applied(before.version() + 1, true);
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
