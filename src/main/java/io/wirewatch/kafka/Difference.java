package io.wirewatch.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing in which a topic that is there is not as we declare it. */
public sealed interface Difference {
  /** For people. */
  String line();

  /**
   * Whether the streams would go wrong by it: other partitions, cleanup or record times, records
   * that go before their time, or that are too large to be taken. An operator's own choice of the
   * rest is only worth a remark.
   */
  boolean harmful();

  /** Another number of partitions. */
  record Partitions(String topic, int there, int declared) implements Difference {
    @Override
    public String line() {
      return topic + " has " + there + " partitions; we declare " + declared;
    }

    @Override
    public boolean harmful() {
      return true;
    }
  }

  /** Another value of one of Kafka's settings of topics. */
  record Setting(String topic, String name, String there, String declared) implements Difference {
    private static final Set<String> HARMFUL = Set.of("cleanup.policy", "message.timestamp.type");

    @Override
    public String line() {
      return topic + " has " + name + "=" + there + "; we declare " + declared;
    }

    @Override
    public boolean harmful() {
      return HARMFUL.contains(name) || name.equals("retention.ms") && isShorter();
    }

    /** -1 is for ever. */
    private boolean isShorter() {
      long millis = Long.parseLong(there);
      return millis >= 0 && millis < Long.parseLong(declared);
    }
  }

  /** Too little room for the largest record that we write. */
  record TooSmall(String topic, long there, int needed, int declared) implements Difference {
    /** Of a topic with these settings; empty where they leave room enough, or do not say. */
    static Optional<TooSmall> of(Topic<?, ?> topic, Map<String, String> settings) {
      long there =
          Long.parseLong(
              settings.getOrDefault(
                  TopicSettings.MAX_MESSAGE_BYTES, String.valueOf(Long.MAX_VALUE)));
      String declared = topic.configs().get(TopicSettings.MAX_MESSAGE_BYTES);
      return there >= topic.largestRecord()
          ? Optional.empty()
          : Optional.of(
              new TooSmall(
                  topic.name(),
                  there,
                  topic.largestRecord(),
                  declared == null ? Topic.USUAL_MAX_BYTES : Integer.parseInt(declared)));
    }

    @Override
    public String line() {
      return "%s has max.message.bytes=%d; we write records of up to %d bytes"
          .formatted(topic, there, needed);
    }

    /** For people. */
    String remedy() {
      return "`kafka-configs.sh --alter --entity-type topics --entity-name %s --add-config max.message.bytes=%d` raises it"
          .formatted(topic, declared);
    }

    @Override
    public boolean harmful() {
      return true;
    }
  }

  /**
   * All of a topic.
   *
   * @param partitions that it has
   * @param settings that it has; what is not among them is not known, and no difference
   */
  static List<Difference> of(Topic<?, ?> topic, int partitions, Map<String, String> settings) {
    List<Difference> differences = new ArrayList<>();
    if (partitions != topic.partitions()) {
      differences.add(new Partitions(topic.name(), partitions, topic.partitions()));
    }
    Optional<TooSmall> tooSmall = TooSmall.of(topic, settings);
    tooSmall.ifPresent(differences::add);
    topic
        .configs()
        .forEach(
            (name, declared) -> {
              String there = settings.get(name);
              boolean named = tooSmall.isPresent() && name.equals(TopicSettings.MAX_MESSAGE_BYTES);
              if (there != null && !named && !sameSet(there, declared)) {
                differences.add(new Setting(topic.name(), name, there, declared));
              }
            });
    return differences;
  }

  /** {@code delete,compact} is {@code compact,delete}. */
  private static boolean sameSet(String one, String other) {
    return set(one).equals(set(other));
  }

  private static Set<String> set(String list) {
    return Stream.of(list.split(",")).map(String::strip).collect(Collectors.toSet());
  }
}
