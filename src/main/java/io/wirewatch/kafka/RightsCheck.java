package io.wirewatch.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** Asks a cluster, as far as it tells, for the rights of the process that is to start. */
final class RightsCheck {
  private final Rights rights;
  private final String application;
  private final List<String> streams;
  private final List<String> targetGroups;
  private final Map<String, String> client;

  /**
   * @param rights what the process does with the topics
   * @param application what the applications' ids begin with
   * @param streams poll, process, alert, or some of them
   * @param targetGroups consumer groups of the targets that are delivered to
   * @param client Kafka's client properties
   */
  RightsCheck(
      Rights rights,
      String application,
      List<String> streams,
      List<String> targetGroups,
      Map<String, String> client) {
    this.rights = rights;
    this.application = application;
    this.streams = streams;
    this.targetGroups = targetGroups;
    this.client = client;
  }

  /** Reading and writing the topics. */
  List<Look> onTopics(Admin admin) {
    List<Look> looks = new ArrayList<>();
    Map<String, Set<AclOperation>> needed;
    try {
      needed = rights.needed(Cluster.await(admin.listTopics().names(), "listing the topics"));
    } catch (ClusterProblem e) {
      return List.of(Look.missing(e.getMessage(), "Describe on the topics"));
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
                looks.add(Look.missing(e.getMessage(), "Describe on topic " + name));
              }
            });
    if (looks.isEmpty()) {
      looks.add(Look.ok("rights to read and write the topics"));
    }
    return looks;
  }

  /** Reading as the groups of the streams and of the targets. */
  List<Look> onGroups(Admin admin) {
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
                looks.add(Look.missing(e.getMessage(), "Read on group " + group));
              }
            });
    if (looks.isEmpty()) {
      looks.add(Look.ok("rights on the groups " + groups));
    }
    return looks;
  }

  /** Making the topics that Kafka Streams keeps for itself. */
  List<Look> onInternalTopics(Admin admin) {
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
            Look.missing(
                e.getMessage(),
                "Create, Delete, Read and Write on topics with the prefix "
                    + application
                    + "-"
                    + stage
                    + "-"));
      }
    }
    if (looks.isEmpty()) {
      looks.add(Look.ok("rights to make internal topics"));
    }
    return looks;
  }

  /** Transactions under the ids of the streams. */
  List<Look> onTransactions() {
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
            Look.missing(
                "no transactions as " + id + ": " + e.getMessage(),
                "Write on transactional ids with the prefix " + application + "-" + stage + "-"));
      }
    }
    if (looks.isEmpty()) {
      looks.add(Look.ok("transactions for exactly-once"));
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
                Look.missing(
                    "no right to " + operation.name().toLowerCase(Locale.ROOT) + " " + what,
                    "grant " + operation + " on " + what))
        .toList();
  }
}
