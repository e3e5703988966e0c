package io.wirewatch.kafka;

import io.wirewatch.kafka.TopicProvisioner.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Asks a cluster, before anything is started, for all that the streams need: that it answers, its
 * features, our topics as declared, the rights (as far as a cluster tells), and asks the machine
 * for a directory to write in.
 */
public final class ClusterCheck {
  private final Topics topics;
  private final Rights rights;
  private final String application;
  private final List<String> streams;
  private final List<String> targetGroups;
  private final Path stateDirectory;
  private final Map<String, String> client;

  /**
   * @param topics what should be there
   * @param rights what the process does with them
   * @param application what the applications' ids begin with
   * @param streams poll, process, alert, or some of them
   * @param targetGroups consumer groups of the targets that are delivered to
   * @param stateDirectory where the streams will keep their state
   * @param client Kafka's client properties
   */
  public ClusterCheck(
      Topics topics,
      Rights rights,
      String application,
      List<String> streams,
      List<String> targetGroups,
      Path stateDirectory,
      Map<String, String> client) {
    this.topics = topics;
    this.rights = rights;
    this.application = application;
    this.streams = List.copyOf(streams);
    this.targetGroups = List.copyOf(targetGroups);
    this.stateDirectory = stateDirectory;
    this.client = Map.copyOf(client);
  }

  /**
   * One thing that was looked at.
   *
   * @param ok whether it is as needed
   * @param what was looked at, and what was found, for people
   * @param remedy what to do where it is not; null where nothing is to do
   */
  public record Look(boolean ok, String what, String remedy) {}

  /**
   * Looks at everything; what cannot be looked at because something before it fails is left out.
   */
  public List<Look> run() {
    List<Look> looks = new ArrayList<>();
    looks.add(
        new Look(
            true,
            "Java %s, Kafka clients %s"
                .formatted(Runtime.version().feature(), AppInfoParser.getVersion()),
            null));
    looks.add(directory());
    Admin admin;
    try {
      admin = Cluster.connect(client);
    } catch (ClusterProblem e) {
      looks.add(new Look(false, e.getMessage(), null));
      return looks;
    }
    try (admin) {
      looks.add(cluster(admin));
      looks.add(features(admin));
      looks.addAll(topics(admin));
      if (streams.contains("alert")) {
        looks.addAll(subjectTopics(admin));
      }
      looks.addAll(topicRights(admin));
      looks.addAll(groupRights(admin));
      looks.addAll(internalTopicRights(admin));
    }
    looks.addAll(transactionRights());
    return looks;
  }

  private Look directory() {
    try {
      return new Look(
          true,
          "state directory " + StateDirectory.require(stateDirectory, "the state") + " is writable",
          null);
    } catch (ClusterProblem e) {
      return new Look(false, e.getMessage(), null);
    }
  }

  private Look cluster(Admin admin) {
    var description = admin.describeCluster();
    int nodes = Cluster.await(description.nodes(), "counting brokers").size();
    return new Look(
        true,
        "cluster %s at %s, %d broker%s"
            .formatted(
                Cluster.await(description.clusterId(), "asking for the cluster"),
                client.get("bootstrap.servers"),
                nodes,
                nodes == 1 ? "" : "s"),
        null);
  }

  private static Look features(Admin admin) {
    try {
      var features =
          Cluster.await(admin.describeFeatures().featureMetadata(), "asking for features");
      Map<String, Short> levels = new TreeMap<>();
      features
          .finalizedFeatures()
          .forEach((name, range) -> levels.put(name, range.maxVersionLevel()));
      boolean kraft = levels.containsKey("metadata.version");
      return new Look(
          true,
          "features "
              + levels
              + (kraft ? "" : " (not KRaft; exactly-once needs brokers of 2.5 or later)"),
          null);
    } catch (ClusterProblem e) {
      return new Look(true, "features are not told: " + e.getMessage(), null);
    }
  }

  private List<Look> topics(Admin admin) {
    List<Look> looks = new ArrayList<>();
    try {
      List<Finding> findings = new TopicProvisioner(admin, -1).check(topics.all());
      String partitions = TopicProvisioner.fittingPartitions(findings).orElse(null);
      for (Finding finding : findings) {
        String name = finding.topic().name();
        switch (finding.standing()) {
          case MISSING ->
              looks.add(
                  new Look(
                      false,
                      "topic " + name + " is missing",
                      "`wirewatch topics create` makes it"));
          case DIFFERENT ->
              finding.differences().stream()
                  .filter(Difference::harmful)
                  .forEach(
                      difference ->
                          looks.add(
                              new Look(
                                  false,
                                  "topic " + difference.line(),
                                  partitions != null && difference instanceof Difference.Partitions
                                      ? partitions
                                      : "change it with Kafka's tools, or the setting with ours")));
          default -> looks.add(new Look(true, "topic " + name + " is as declared", null));
        }
        finding
            .remarks()
            .forEach(remark -> looks.add(new Look(true, "topic " + remark + ": no harm", null)));
      }
    } catch (ClusterProblem e) {
      looks.add(new Look(false, e.getMessage(), "Describe and DescribeConfigs on the topics"));
    }
    return looks;
  }

  /** A subject says that it has a topic of its own; only what is there is written to. */
  private List<Look> subjectTopics(Admin admin) {
    try {
      Set<String> there = Cluster.await(admin.listTopics().names(), "listing the topics");
      if (!there.contains(topics.subjects().name())) {
        return List.of(); // missing, and named above
      }
      List<Look> looks = new ArrayList<>();
      new TreeMap<>(new TopicTable<>(client, topics.subjects()).read())
          .forEach(
              (id, subject) -> {
                String name = topics.subject(id).name();
                if (subject.ownTopic() && !there.contains(name)) {
                  looks.add(
                      new Look(
                          false,
                          "topic " + name + " of the subject " + id + " is missing",
                          "`wirewatch subjects apply` with its file makes it"));
                }
              });
      return looks.isEmpty()
          ? List.of(new Look(true, "every subject's own topic is there", null))
          : looks;
    } catch (ClusterProblem e) {
      return List.of(new Look(false, e.getMessage(), "Read on " + topics.subjects().name()));
    }
  }

  private List<Look> topicRights(Admin admin) {
    List<Look> looks = new ArrayList<>();
    Map<String, Set<AclOperation>> needed;
    try {
      needed = rights.needed(Cluster.await(admin.listTopics().names(), "listing the topics"));
    } catch (ClusterProblem e) {
      return List.of(new Look(false, e.getMessage(), "Describe on the topics"));
    }
    admin
        .describeTopics(
            needed.keySet(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
        .topicNameValues()
        .forEach(
            (name, future) -> {
              try {
                // One that is missing is named above.
                Cluster.await(
                        future,
                        "asking for rights on topic " + name,
                        UnknownTopicOrPartitionException.class)
                    .map(
                        topic ->
                            lacking(
                                "topic " + name, needed.get(name), topic.authorizedOperations()))
                    .ifPresent(looks::addAll);
              } catch (ClusterProblem e) {
                looks.add(new Look(false, e.getMessage(), "Describe on topic " + name));
              }
            });
    if (looks.isEmpty()) {
      looks.add(new Look(true, "rights to read and write the topics", null));
    }
    return looks;
  }

  private List<Look> groupRights(Admin admin) {
    List<Look> looks = new ArrayList<>();
    List<String> groups = new ArrayList<>(targetGroups);
    streams.forEach(stage -> groups.add(application + "-" + stage));
    admin
        .describeConsumerGroups(
            groups, new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
        .describedGroups()
        .forEach(
            (group, future) -> {
              try {
                // A group that was never there cannot be described; that is no fault.
                Cluster.await(future, "asking for group " + group, GroupIdNotFoundException.class)
                    .map(
                        there ->
                            lacking(
                                "group " + group,
                                Set.of(AclOperation.READ),
                                there.authorizedOperations()))
                    .ifPresent(looks::addAll);
              } catch (ClusterProblem e) {
                looks.add(new Look(false, e.getMessage(), "Read on group " + group));
              }
            });
    if (looks.isEmpty()) {
      looks.add(new Look(true, "rights on the groups " + groups, null));
    }
    return looks;
  }

  private List<Look> internalTopicRights(Admin admin) {
    List<Look> looks = new ArrayList<>();
    for (String stage : streams) {
      String name = application + "-" + stage + "-check-changelog";
      try {
        Cluster.await(
            admin
                .createTopics(
                    List.of(new NewTopic(name, 1, (short) -1)),
                    new CreateTopicsOptions().validateOnly(true))
                .all()
                .thenApply(nothing -> true),
            "making internal topics such as " + name,
            TopicExistsException.class);
      } catch (ClusterProblem e) {
        looks.add(
            new Look(
                false,
                e.getMessage(),
                "Create, Delete, Read and Write on topics with the prefix "
                    + application
                    + "-"
                    + stage
                    + "-"));
      }
    }
    if (looks.isEmpty()) {
      looks.add(new Look(true, "rights to make internal topics", null));
    }
    return looks;
  }

  private List<Look> transactionRights() {
    List<Look> looks = new ArrayList<>();
    for (String stage : streams) {
      String id = application + "-" + stage + "-check";
      Map<String, Object> properties = new HashMap<>(Cluster.plain(client, "producer."));
      properties.put("transactional.id", id);
      properties.put("max.block.ms", "10000");
      try (var producer =
          new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
        producer.initTransactions();
        producer.close(Duration.ofSeconds(2));
      } catch (KafkaException e) {
        looks.add(
            new Look(
                false,
                "no transactions as " + id + ": " + e.getMessage(),
                "Write on transactional ids with the prefix " + application + "-" + stage + "-"));
      }
    }
    if (looks.isEmpty()) {
      looks.add(new Look(true, "transactions for exactly-once", null));
    }
    return looks;
  }

  private static List<Look> lacking(
      String what, Set<AclOperation> needed, Set<AclOperation> allowed) {
    if (allowed == null || allowed.isEmpty() || allowed.contains(AclOperation.ALL)) {
      return List.of();
    }
    return needed.stream()
        .filter(operation -> !allowed.contains(operation))
        .map(
            operation ->
                new Look(
                    false,
                    "no right to "
                        + operation.name().toLowerCase(java.util.Locale.ROOT)
                        + " "
                        + what,
                    "grant " + operation + " on " + what))
        .toList();
  }
}
