package io.wirewatch.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
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
   * Looks at everything; what cannot be looked at because something before it fails is left out.
   */
  public List<Look> run() {
    List<Look> looks = new ArrayList<>();
    looks.add(
        Look.ok(
            "Java %s, Kafka clients %s"
                .formatted(Runtime.version().feature(), AppInfoParser.getVersion())));
    looks.add(directory());
    RightsCheck allowed = new RightsCheck(rights, application, streams, targetGroups, client);
    Admin admin;
    try {
      admin = Cluster.connect(client);
    } catch (ClusterProblem e) {
      looks.add(Look.missing(e.getMessage(), null));
      return looks;
    }
    try (admin) {
      looks.add(cluster(admin));
      looks.add(features(admin));
      TopicsCheck there = new TopicsCheck(admin, client, topics);
      looks.addAll(there.declared());
      if (streams.contains("alert")) {
        looks.addAll(there.ofSubjects());
      }
      looks.addAll(allowed.onTopics(admin));
      looks.addAll(allowed.onGroups(admin));
      looks.addAll(allowed.onInternalTopics(admin));
    }
    looks.addAll(allowed.onTransactions());
    return looks;
  }

  private Look directory() {
    try {
      return Look.ok(
          "state directory "
              + StateDirectory.require(stateDirectory, "the state")
              + " is writable");
    } catch (ClusterProblem e) {
      return Look.missing(e.getMessage(), null);
    }
  }

  private Look cluster(Admin admin) {
    var description = admin.describeCluster();
    int nodes = Cluster.await(description.nodes(), "counting brokers").size();
    return Look.ok(
        "cluster %s at %s, %d broker%s"
            .formatted(
                Cluster.await(description.clusterId(), "asking for the cluster"),
                client.get("bootstrap.servers"),
                nodes,
                nodes == 1 ? "" : "s"));
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
      return Look.ok(
          "features "
              + levels
              + (kraft ? "" : " (not KRaft; exactly-once needs brokers of 2.5 or later)"));
    } catch (ClusterProblem e) {
      return Look.ok("features are not told: " + e.getMessage());
    }
  }
}
