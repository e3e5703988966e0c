package io.wirewatch.app;

import static io.wirewatch.kafka.ClusterProblem.Kind.CLUSTER;

import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.RecordSizes;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicProvisioner.Finding;
import io.wirewatch.kafka.TopicProvisioner.Standing;
import io.wirewatch.kafka.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a start asks of the topics: that they are there, and such that the streams do not go wrong.
 */
final class TopicsAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);

  private TopicsAtStart() {}

  /**
   * Looks at the cluster, and makes topics where that is wished. Settings that may not be read
   * count as right, and are named in one warning.
   *
   * @throws ClusterProblem that names all that has to be mended before
   */
  static void require(Settings settings, Topics topics, MissingTopics missing) {
    try (Admin cluster = Cluster.connect(settings.kafka())) {
      TopicProvisioner provisioner =
          new TopicProvisioner(cluster, settings.number("topics.replication-factor"));
      List<Finding> findings =
          missing == MissingTopics.CREATE
              ? provisioner.create(topics.all())
              : provisioner.check(topics.all());
      RecordSizes sizes = RecordSizes.look(cluster, topics, settings.kafka());
      warn(findings, sizes);
      refuse(findings, sizes);
    }
  }

  private static void warn(List<Finding> findings, RecordSizes sizes) {
    findings.stream()
        .flatMap(finding -> finding.remarks().stream())
        .forEach(remark -> LOG.warn("Topic {}: left so", remark));
    TopicProvisioner.unread(findings, sizes).ifPresent(LOG::warn);
  }

  private static void refuse(List<Finding> findings, RecordSizes sizes) {
    List<String> problems = new ArrayList<>();
    TopicProvisioner.refusal(findings).ifPresent(problems::add);
    List<String> lacking =
        findings.stream()
            .filter(finding -> finding.standing() == Standing.MISSING)
            .map(finding -> finding.topic().name())
            .toList();
    if (!lacking.isEmpty()) {
      problems.add(
          "Topics are missing: "
              + String.join(", ", lacking)
              + ". `wirewatch topics create` makes them, or start with --create-topics.");
    }
    sizes.tooSmall().forEach(look -> problems.add(look.what() + "; " + look.remedy()));
    if (!problems.isEmpty()) {
      throw new ClusterProblem(CLUSTER, String.join("\n", problems));
    }
  }
}
