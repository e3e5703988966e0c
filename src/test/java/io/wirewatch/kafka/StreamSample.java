package io.wirewatch.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A stream of one thread and without standbys, but for what a test says of it. */
public final class StreamSample {
  private final String stage;
  private final Topics topics;
  private final Path state;
  private String application = "test";
  private String instance;
  private int threads = 1;
  private long rocksBytes = 16 << 20;
  private UnreadableRows unreadable;
  private final Map<String, String> client = new HashMap<>(Map.of("bootstrap.servers", "none:1"));

  private StreamSample(String stage, Topics topics, Path state) {
    this.stage = stage;
    this.topics = topics;
    this.state = state;
  }

  /** A stream that has no cluster. */
  public static StreamSample of(String stage, Topics topics, Path state) {
    return new StreamSample(stage, topics, state);
  }

  public StreamSample application(String is) {
    application = is;
    return this;
  }

  /** Its name in metrics; without it, the one that its directory keeps. */
  public StreamSample instance(String is) {
    instance = is;
    return this;
  }

  public StreamSample threads(int are) {
    threads = are;
    return this;
  }

  public StreamSample rocksBytes(long are) {
    rocksBytes = are;
    return this;
  }

  /** Where it names rows that cannot be read. */
  public StreamSample unreadable(UnreadableRows are) {
    unreadable = are;
    return this;
  }

  /** Some of Kafka's own properties. */
  public StreamSample with(Map<String, String> properties) {
    client.putAll(properties);
    return this;
  }

  /** The properties of the stream. */
  public Properties properties() {
    return new StreamsProperties(
            stage,
            application,
            instance,
            threads,
            0,
            rocksBytes,
            state,
            topics.deadLetters().name(),
            unreadable,
            client)
        .toProperties();
  }
}
