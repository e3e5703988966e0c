package io.wirewatch.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;

/**
 * The properties of one of our streams.
 *
 * @param stage poll, process or alert
 * @param application what stands before the stage in {@code application.id}: group, internal topics
 *     and transactional ids begin with it, and rights are given on it
 * @param instance this process's name in metrics; null for a name that is kept in the state
 *     directory
 * @param threads stream threads
 * @param standbys copies of each store on other instances
 * @param rocksBytes bound on the memory of all RocksDB stores together
 * @param stateDirectory for the stores; one process a directory
 * @param deadLetters the name of the dead-letter topic
 * @param unreadable is told of rows that cannot be read; null where nobody asks
 * @param client Kafka's own properties, as the operator gave them; they win
 */
public record StreamsProperties(
    String stage,
    String application,
    String instance,
    int threads,
    int standbys,
    long rocksBytes,
    Path stateDirectory,
    String deadLetters,
    UnreadableRows unreadable,
    Map<String, String> client) {

  /**
   * The builder for the stream's topology. With any other, Kafka ignores without a word that every
   * store and internal topic has to be named.
   */
  public static StreamsBuilder builder(Properties properties) {
    return new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
  }

  /** {@code application.id}. */
  public String applicationId() {
    return application + "-" + stage;
  }

  /**
   * The properties for Kafka.
   *
   * @throws ClusterProblem when the state directory is not writable
   */
  public Properties toProperties() {
    Path state = StateDirectory.require(stateDirectory, "the state of the stream");
    return properties(state, instance == null ? StateDirectory.owner(state) : instance);
  }

  /** Properties that are good for building the topology and looking at it; nothing is written. */
  public Properties forTopology() {
    return properties(stateDirectory.toAbsolutePath(), "nobody");
  }

  private Properties properties(Path state, String owner) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
    // Kafka would put a new random name into every metric at each start.
    properties.put(StreamsConfig.CLIENT_ID_CONFIG, application + "-" + owner + "-" + stage);
    // A known member that comes back has its tasks at once; an unknown one waits until the group
    // has given up its former self.
    properties.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), owner + "-" + stage);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
    properties.put(BoundedRocks.BYTES_CONFIG, rocksBytes);

    properties.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetters);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.Unreadable.class);
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.Failed.class);
    properties.put(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.Unwritable.class);
    properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    properties.put(DeadLetters.STAGE_CONFIG, stage);
    if (unreadable != null) {
      properties.put(UnreadableRows.CONFIG, unreadable);
    }

    // Foreign records without a time must not stop the stream.
    properties.put(
        StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
        "org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp");
    properties.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), "30000");
    properties.put(StreamsConfig.producerPrefix("linger.ms"), "5");
    properties.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    // A dead letter is the one record that may be larger than the usual 1 MiB.
    properties.put(StreamsConfig.producerPrefix("max.request.size"), DeadLetters.TOPIC_MAX_BYTES);
    properties.putAll(client);
    return properties;
  }
}
