package io.wirewatch.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
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
   */
  public record Finding(
      Topic<?, ?> topic, Standing standing, int partitions, List<Difference> differences) {
    public Finding {
      differences = List.copyOf(differences);
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
    Map<String, KafkaFuture<Void>> made = admin.createTopics(missing).values();
    List<Finding> result = new ArrayList<>();
    for (Finding finding : found) {
      if (finding.standing() == Standing.MISSING) {
        String name = finding.topic().name();
        // KafkaFuture<Void> has null for its result, which no Optional holds.
        boolean ours =
            Cluster.await(
                    made.get(name).thenApply(nothing -> true),
                    "creating topic " + name,
                    TopicExistsException.class)
                .orElse(false);
        result.add(
            new Finding(
                finding.topic(),
                ours ? Standing.CREATED : Standing.AS_DECLARED,
                finding.partitions(),
                List.of()));
      } else {
        result.add(finding);
      }
    }
    awaitSeen(missing.stream().map(NewTopic::name).toList());
    return result;
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
    Map<String, Config> configs = configs(there.keySet());
    return topics.stream()
        .map(topic -> finding(topic, there.get(topic.name()), configs.get(topic.name())))
        .toList();
  }

  private static Finding finding(Topic<?, ?> topic, TopicDescription description, Config config) {
    if (description == null) {
      return new Finding(topic, Standing.MISSING, topic.partitions(), List.of());
    }
    int partitions = description.partitions().size();
    List<Difference> differences = Difference.of(topic, partitions, values(config));
    return new Finding(
        topic,
        differences.stream().anyMatch(Difference::harmful)
            ? Standing.DIFFERENT
            : Standing.AS_DECLARED,
        partitions,
        differences);
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
    List<String> lines =
        findings.stream()
            .filter(finding -> finding.standing() == Standing.DIFFERENT)
            .flatMap(finding -> finding.differences().stream())
            .filter(Difference::harmful)
            .map(Difference::line)
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Topics exist with other settings than ours, and are left as they are:\n  "
            + String.join("\n  ", lines)
            + "\nChange them with Kafka's own tools, or choose another topics.prefix"
            + fittingPartitions(findings)
                .map(remedy -> "; as to partitions, " + remedy)
                .orElse(" or topics.partitions")
            + ".");
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

  private static Map<String, String> values(Config config) {
    return config == null
        ? Map.of()
        : config.entries().stream()
            .filter(entry -> entry.value() != null)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  private Map<String, Config> configs(Set<String> topics) {
    List<ConfigResource> resources =
        topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    return resources.isEmpty()
        ? Map.of()
        : Cluster.await(admin.describeConfigs(resources).all(), "reading the topics' settings")
            .entrySet()
            .stream()
            .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }
}
