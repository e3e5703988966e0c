package io.wirewatch.kafka;

import io.wirewatch.kafka.TopicProvisioner.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** Looks whether the topics are there, as declared, and those of single subjects too. */
final class TopicsCheck {
  private final Admin admin;
  private final Map<String, String> client;
  private final Topics topics;

  /**
   * @param client Kafka's client properties
   * @param topics what should be there
   */
  TopicsCheck(Admin admin, Map<String, String> client, Topics topics) {
    this.admin = admin;
    this.client = client;
    this.topics = topics;
  }

  /** Each topic that is declared: that it is there, and as declared. */
  List<Look> declared() {
    List<Look> looks = new ArrayList<>();
    try {
      List<Finding> findings = new TopicProvisioner(admin, -1).check(topics.all());
      String partitions = TopicProvisioner.fittingPartitions(findings).orElse(null);
      findings.forEach(finding -> looks.addAll(looks(finding, partitions)));
      RecordSizes sizes = RecordSizes.look(admin, topics, client);
      looks.addAll(sizes.tooSmall());
      TopicProvisioner.unread(findings, sizes).ifPresent(unread -> looks.add(Look.ok(unread)));
    } catch (ClusterProblem e) {
      looks.add(Look.missing(e.getMessage(), "Describe on the topics"));
    }
    return looks;
  }

  /**
   * @param partitions what to do about all the partitions that differ; null where nothing fits
   */
  private static List<Look> looks(Finding finding, String partitions) {
    String name = "topic " + finding.topic().name();
    List<Look> looks = new ArrayList<>();
    switch (finding.standing()) {
      case MISSING ->
          looks.add(Look.missing(name + " is missing", "`wirewatch topics create` makes it"));
      case DIFFERENT ->
          finding.differences().stream()
              .filter(Difference::harmful)
              .forEach(it -> looks.add(Look.missing("topic " + it.line(), remedy(it, partitions))));
      default ->
          looks.add(
              Look.ok(
                  name + (finding.read() ? " is as declared" : " is there, as far as is told")));
    }
    finding.remarks().forEach(it -> looks.add(Look.ok("topic " + it + ": no harm")));
    return looks;
  }

  private static String remedy(Difference difference, String partitions) {
    if (difference instanceof Difference.TooSmall small) {
      return small.remedy();
    }
    return partitions != null && difference instanceof Difference.Partitions
        ? partitions
        : "change it with Kafka's tools, or the setting with ours";
  }

  /** A subject says that it has a topic of its own; only what is there is written to. */
  List<Look> ofSubjects() {
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
                      Look.missing(
                          "topic " + name + " of the subject " + id + " is missing",
                          "`wirewatch subjects apply` with its file makes it"));
                }
              });
      return looks.isEmpty() ? List.of(Look.ok("every subject's own topic is there")) : looks;
    } catch (ClusterProblem e) {
      return List.of(Look.missing(e.getMessage(), "Read on " + topics.subjects().name()));
    }
  }
}
