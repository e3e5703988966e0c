package io.wirewatch.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * The settings of topics as the cluster tells them. It tells them only to who has the right
 * DescribeConfigs on the topic; a principal of a stream needs it for nothing else, so that a topic
 * whose settings may not be read is no fault: they are unknown.
 *
 * @param byTopic the settings that count, the brokers' own among them
 * @param unread topics whose settings may not be read
 * @param brokerMaxBytes {@code message.max.bytes} of the brokers, which topics get that do not say
 *     otherwise; empty where no topic's settings could be read. No right on the cluster is needed
 *     for it
 */
record TopicSettings(
    Map<String, Map<String, String>> byTopic, Set<String> unread, OptionalLong brokerMaxBytes) {
  static final String MAX_MESSAGE_BYTES = "max.message.bytes";

  TopicSettings {
    byTopic = Map.copyOf(byTopic);
    unread = Set.copyOf(unread);
  }

  /**
   * Asks for those of topics that are there.
   *
   * @throws ClusterProblem when the cluster does not answer
   */
  static TopicSettings read(Admin admin, Collection<String> topics) {
    List<ConfigResource> resources =
        topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    Map<String, Map<String, String>> known = new HashMap<>();
    Set<String> unread = new TreeSet<>();
    OptionalLong brokers = OptionalLong.empty();
    Map<ConfigResource, KafkaFuture<Config>> answers =
        resources.isEmpty()
            ? Map.of()
            : admin
                .describeConfigs(resources, new DescribeConfigsOptions().includeSynonyms(true))
                .values();
    for (ConfigResource resource : resources) {
      Optional<Config> config =
          Cluster.await(
              answers.get(resource),
              "reading the settings of topic " + resource.name(),
              AuthorizationException.class);
      if (config.isEmpty()) {
        unread.add(resource.name());
        continue;
      }
      known.put(resource.name(), values(config.get()));
      if (brokers.isEmpty()) {
        brokers = ofBrokers(config.get());
      }
    }
    return new TopicSettings(known, unread, brokers);
  }

  /** Those of one topic; what is not among them is not known. */
  Map<String, String> of(String topic) {
    return byTopic.getOrDefault(topic, Map.of());
  }

  private static Map<String, String> values(Config config) {
    return config.entries().stream()
        .filter(entry -> entry.value() != null)
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  /** A topic's setting names those that would count in its place, the nearest first. */
  private static OptionalLong ofBrokers(Config config) {
    ConfigEntry most = config.get(MAX_MESSAGE_BYTES);
    return most == null
        ? OptionalLong.empty()
        : most.synonyms().stream()
            .filter(synonym -> synonym.source() != ConfigSource.DYNAMIC_TOPIC_CONFIG)
            .mapToLong(synonym -> Long.parseLong(synonym.value()))
            .findFirst();
  }
}
