package io.wirewatch.kafka;

/** Something in which a topic on the cluster is not as we declare it. */
public sealed interface Difference {
  /** For people. */
  String line();

  /** Another number of partitions. */
  record Partitions(String topic, int there, int declared) implements Difference {
    @Override
    public String line() {
      return topic + " has " + there + " partitions; we declare " + declared;
    }
  }

  /** Another value of one of Kafka's settings of topics. */
  record Setting(String topic, String name, String there, String declared) implements Difference {
    @Override
    public String line() {
      return topic + " has " + name + "=" + there + "; we declare " + declared;
    }
  }
}
