package io.wirewatch.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes our topics on a cluster, or says how those that are there differ from what we declare. It
 * never changes a topic that is there: its owner may have had reasons, and readers rely on it.
 */
public final class TopicProvisioner {
  /** New topics are looked for so often: some ten seconds in all. */
  private static final int LOOKS = 200;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Admin admin;
  private final short replication;

  /**
   * @param admin the cluster
   * @param replication copies of each topic; -1 for the cluster's own default
   */
  public TopicProvisioner(Admin admin, int replication) {
    this.admin = admin;
    this.replication = (short) replication;
  }

  /** How a topic stands. */
  public enum Standing {
    CREATED,
    AS_DECLARED,
    MISSING,
    DIFFERENT
  }

  /**
   * What was found, or done, of one topic.
   *
   * @param topic as declared
   * @param standing how it stands
   * @param partitions how many it has; as declared unless DIFFERENT
   * @param differences those of a topic that is DIFFERENT, and those that do no harm
   * @param read whether its settings could be read; where not, they count as declared
   */
  public record Finding(
      Topic<?, ?> topic,
      Standing standing,
      int partitions,
      List<Difference> differences,
      boolean read) {
    public Finding {
      differences = List.copyOf(differences);
    }

    /** One that was made a moment ago, unless it came out otherwise than declared. */
    private Finding created() {
      return standing == Standing.DIFFERENT
          ? this
          : new Finding(topic, Standing.CREATED, partitions, differences, read);
    }

    /** What differs and does no harm, such as a longer retention; one line each, for people. */
    public List<String> remarks() {
      return differences.stream().filter(each -> !each.harmful()).map(Difference::line).toList();
    }
  }

  /**
   * Makes the topics that are missing.
   *
   * @return one finding a topic, in the given order
   * @throws ClusterProblem when the cluster refuses
   */
  public List<Finding> create(Collection<? extends Topic<?, ?>> topics) {
    List<Finding> found = check(topics);
    List<NewTopic> missing =
        found.stream()
            .filter(finding -> finding.standing() == Standing.MISSING)
            .map(finding -> newTopic(finding.topic()))
            .toList();
    if (missing.isEmpty()) {
      return found;
    }
    Map<String, KafkaFuture<Void>> made = admin.createTopics(missing).values();
    Set<String> ours = new HashSet<>();
    made.forEach(
        (name, future) ->
            // KafkaFuture<Void> has null for its result, which no Optional holds.
            Cluster.await(
                    future.thenApply(nothing -> true),
                    "creating topic " + name,
                    TopicExistsException.class)
                .ifPresent(done -> ours.add(name)));
    awaitSeen(missing.stream().map(NewTopic::name).toList());
    // Again: what we leave to the brokers may not be what we need.
    return check(topics).stream()
        .map(finding -> ours.contains(finding.topic().name()) ? finding.created() : finding)
        .toList();
  }

  /**
   * Waits until brokers say that the topics are there: the controller has made them before brokers
   * hear of it, so that who asks at once finds none.
   */
  private void awaitSeen(List<String> names) {
    List<String> unseen = names;
    for (int i = 0; i < LOOKS && !unseen.isEmpty(); i++) {
      Map<String, KafkaFuture<TopicDescription>> asked =
          admin.describeTopics(unseen).topicNameValues();
      unseen =
          unseen.stream()
              .filter(
                  name ->
                      Cluster.await(
                              asked.get(name),
                              "describing topic " + name,
                              UnknownTopicOrPartitionException.class)
                          .isEmpty())
              .toList();
      if (!unseen.isEmpty()) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  /** Compares without changing anything; one finding a topic, in the given order. */
  public List<Finding> check(Collection<? extends Topic<?, ?>> topics) {
    List<String> names = topics.stream().map(Topic::name).toList();
    Map<String, KafkaFuture<TopicDescription>> descriptions =
        admin.describeTopics(names).topicNameValues();
    Map<String, TopicDescription> there = new HashMap<>();
    descriptions.forEach(
        (name, description) ->
            Cluster.await(
                    description, "describing topic " + name, UnknownTopicOrPartitionException.class)
                .ifPresent(found -> there.put(name, found)));
    TopicSettings settings = TopicSettings.read(admin, there.keySet());
    return topics.stream().map(topic -> finding(topic, there.get(topic.name()), settings)).toList();
  }

  private static Finding finding(
      Topic<?, ?> topic, TopicDescription description, TopicSettings settings) {
    if (description == null) {
      return new Finding(topic, Standing.MISSING, topic.partitions(), List.of(), true);
    }
    int partitions = description.partitions().size();
    List<Difference> differences = Difference.of(topic, partitions, settings.of(topic.name()));
    return new Finding(
        topic,
        differences.stream().anyMatch(Difference::harmful)
            ? Standing.DIFFERENT
            : Standing.AS_DECLARED,
        partitions,
        differences,
        !settings.unread().contains(topic.name()));
  }

  /**
   * What is on the cluster.
   *
   * @param prefix of the names
   * @return how many partitions each topic has, by name in alphabetical order
   * @throws ClusterProblem when the cluster does not answer
   */
  public SortedMap<String, Integer> there(String prefix) {
    List<String> names =
        Cluster.await(admin.listTopics().names(), "listing the topics").stream()
            .filter(name -> name.startsWith(prefix))
            .toList();
    SortedMap<String, Integer> partitions = new TreeMap<>();
    Cluster.await(admin.describeTopics(names).allTopicNames(), "describing the topics")
        .forEach((name, topic) -> partitions.put(name, topic.partitions().size()));
    return partitions;
  }

  /** Says in one message all that differs. */
  public static Optional<String> refusal(List<Finding> findings) {
    List<Difference> harm =
        findings.stream()
            .filter(finding -> finding.standing() == Standing.DIFFERENT)
            .flatMap(finding -> finding.differences().stream())
            .filter(Difference::harmful)
            .toList();
    if (harm.isEmpty()) {
      return Optional.empty();
    }
    boolean onlySizes = harm.stream().allMatch(Difference.TooSmall.class::isInstance);
    return Optional.of(
        "Topics exist with other settings than ours, and are left as they are:\n  "
            + harm.stream().map(TopicProvisioner::line).collect(Collectors.joining("\n  "))
            + (onlySizes ? "" : remedy(findings)));
  }

  private static String line(Difference difference) {
    return difference instanceof Difference.TooSmall small
        ? small.line() + "; " + small.remedy()
        : difference.line();
  }

  private static String remedy(List<Finding> findings) {
    return "\nChange them with Kafka's own tools, or choose another topics.prefix"
        + fittingPartitions(findings)
            .map(remedy -> "; as to partitions, " + remedy)
            .orElse(" or topics.partitions")
        + ".";
  }

  /** Says in one message which settings may not be read. */
  public static Optional<String> unread(List<Finding> findings, RecordSizes sizes) {
    Set<String> topics = new TreeSet<>(sizes.unread());
    findings.stream()
        .filter(finding -> !finding.read())
        .forEach(finding -> topics.add(finding.topic().name()));
    return topics.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The settings of these topics may not be read, as the right DescribeConfigs on them is missing; they count as right: "
                + String.join(", ", topics));
  }

  /**
   * The setting that takes all topics with other partitions as they are; empty where there is none,
   * because they have different ones or only some differ.
   */
  static Optional<String> fittingPartitions(List<Finding> findings) {
    List<Finding> others =
        findings.stream()
            .filter(finding -> finding.partitions() != finding.topic().partitions())
            .toList();
    List<Integer> counts = others.stream().map(Finding::partitions).distinct().toList();
    Set<Integer> declared =
        others.stream().map(finding -> finding.topic().partitions()).collect(Collectors.toSet());
    boolean all =
        others.size()
            == findings.stream()
                .filter(finding -> declared.contains(finding.topic().partitions()))
                .filter(finding -> finding.standing() != Standing.MISSING)
                .count();
    return counts.size() == 1 && declared.size() == 1 && all
        ? Optional.of(
            "-X topics.partitions=%d takes them as they are (the broker of `wirewatch local` has local.partitions)"
                .formatted(counts.get(0)))
        : Optional.empty();
  }

  private NewTopic newTopic(Topic<?, ?> topic) {
    return new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.configs());
  }
}
