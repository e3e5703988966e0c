package io.wirewatch.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;

/**
 * Whether records as large as we write them are taken beyond the topics that are declared: by the
 * topics of single subjects, and by the internal topics of the streams, which are made with the
 * brokers' own limit. A record that is refused for its size spoils its transaction, again after
 * each restart, so this is looked at before.
 *
 * @param tooSmall what does not take them, each with a remedy
 * @param unread topics whose settings may not be read
 */
public record RecordSizes(List<Look> tooSmall, Set<String> unread) {
  /** In the properties of Kafka Streams: what its internal topics are made with. */
  private static final String INTERNAL = "topic." + TopicSettings.MAX_MESSAGE_BYTES;

  public RecordSizes {
    tooSmall = List.copyOf(tooSmall);
    unread = Set.copyOf(unread);
  }

  /**
   * Asks the cluster.
   *
   * @param topics as declared
   * @param client Kafka's properties, as the operator gave them
   * @throws ClusterProblem when the cluster does not answer
   */
  public static RecordSizes look(Admin admin, Topics topics, Map<String, String> client) {
    Set<String> declared = Set.copyOf(topics.all().stream().map(Topic::name).toList());
    Set<String> names = new TreeSet<>();
    for (String name : Cluster.await(admin.listTopics().names(), "listing the topics")) {
      if (declared.contains(name) || name.startsWith(topics.subjectPrefix())) {
        names.add(name);
      }
    }
    TopicSettings settings = TopicSettings.read(admin, names);
    List<Look> tooSmall = new ArrayList<>();
    names.removeAll(declared); // They are compared with their declarations.
    for (String name : names) {
      Topic<?, ?> topic = topics.subject(name.substring(topics.subjectPrefix().length()));
      Difference.TooSmall.of(topic, settings.of(name))
          .ifPresent(it -> tooSmall.add(Look.missing("topic " + it.line(), it.remedy())));
    }
    settings.brokerMaxBytes().stream()
        .filter(most -> most < Topic.LARGEST_RECORD && !isMadeLarger(client))
        .forEach(most -> tooSmall.add(ofBrokers(most)));
    names.retainAll(settings.unread());
    return new RecordSizes(tooSmall, names);
  }

  private static boolean isMadeLarger(Map<String, String> client) {
    String most = client.getOrDefault(INTERNAL, "");
    return most.matches("[0-9]{1,18}") && Long.parseLong(most) >= Topic.LARGEST_RECORD;
  }

  private static Look ofBrokers(long most) {
    return Look.missing(
        "The brokers have message.max.bytes=%d, and so have the internal topics of the streams; we write records of up to %d bytes"
            .formatted(most, Topic.LARGEST_RECORD),
        "raise message.max.bytes to %d, Kafka's default, on the brokers; or have internal topics made with more by -X %s=%d, and raise max.message.bytes of those that are there"
            .formatted(Topic.USUAL_MAX_BYTES, INTERNAL, Topic.USUAL_MAX_BYTES));
  }
}
