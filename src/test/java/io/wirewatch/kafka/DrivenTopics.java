package io.wirewatch.kafka;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** Our settings for Kafka's test driver, and our topics at its two ends. */
public final class DrivenTopics {
  private DrivenTopics() {}

  /** Settings of a stream as it runs, with the dead letters of default topics. */
  public static Properties properties(String stream, Path state) {
    return StreamSample.of(stream, new Topics(), state).instance("one").properties();
  }

  /** Where records go in, written as we write them. */
  public static <K, V> TestInputTopic<K, V> in(TopologyTestDriver driver, Topic<K, V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
  }

  /** Where records come out. */
  public static <K, V> TestOutputTopic<K, V> out(TopologyTestDriver driver, Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }
}
