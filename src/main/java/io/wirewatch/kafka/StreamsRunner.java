package io.wirewatch.kafka;

import static io.wirewatch.kafka.ClusterProblem.Kind.CONFIGURATION;
import static io.wirewatch.kafka.ClusterProblem.Kind.STREAM;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running stream: starts it, replaces threads that die, gives up when they die too often
 * ({@link ThreadDeaths}), and closes it.
 */
public final class StreamsRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);

  private final String stage;
  private final KafkaStreams streams;
  private final InstantSource clock;
  private final Duration closeTimeout;
  private final ThreadDeaths deaths;
  private final CompletableFuture<ClusterProblem> failure = new CompletableFuture<>();

  /**
   * @param stage poll, process or alert
   * @param topology from {@link StreamsProperties#builder}
   * @param properties from {@link StreamsProperties#toProperties}
   * @param closeTimeout how long {@link #close} waits for a last commit
   * @param clock for counting failures
   */
  public StreamsRunner(
      String stage,
      Topology topology,
      Properties properties,
      Duration closeTimeout,
      InstantSource clock) {
    this.stage = stage;
    this.clock = clock;
    this.closeTimeout = closeTimeout;
    this.deaths = new ThreadDeaths(stage);
    this.streams = streams(topology, properties);
    streams.setUncaughtExceptionHandler(this::decide);
    streams.setStateListener(
        (now, before) -> {
          LOG.info("{} is {}", stage, now);
          if (now == KafkaStreams.State.ERROR) {
            failure.complete(
                new ClusterProblem(
                    STREAM,
                    "The stream "
                        + stage
                        + " stopped by an error, which the log names above. Mend that and start"
                        + " again: what was read and not done is read again."));
          }
        });
  }

  /** Kafka Streams locks the state directory when it is made, not when it is started. */
  private static KafkaStreams streams(Topology topology, Properties properties) {
    try {
      return new KafkaStreams(topology, new StreamsConfig(properties));
    } catch (StreamsException e) {
      throw new ClusterProblem(
          CONFIGURATION,
          "The state in %s cannot be used: another process works on it, or it cannot be read and written. Stop that process, or name another directory with -X data.directory=DIR. (%s)"
              .formatted(properties.get(StreamsConfig.STATE_DIR_CONFIG), e.getMessage()),
          e);
    }
  }

  /** Starts; returns at once. */
  public StreamsRunner start() {
    streams.start();
    return this;
  }

  public String stage() {
    return stage;
  }

  /** For metrics and health. */
  public KafkaStreams streams() {
    return streams;
  }

  /** Completes when this stream has stopped for good by a failure; never on {@link #close}. */
  public CompletableFuture<ClusterProblem> failure() {
    return failure;
  }

  /** Stops after a last commit and stays a member of its group: for a restart. */
  @Override
  public void close() {
    close(GroupMembershipOperation.REMAIN_IN_GROUP);
  }

  /** Stops and leaves its group, so that others take its work at once: for a scale-down. */
  public void leave() {
    close(GroupMembershipOperation.LEAVE_GROUP);
  }

  private void close(GroupMembershipOperation operation) {
    if (!streams.close(
        CloseOptions.timeout(closeTimeout).withGroupMembershipOperation(operation))) {
      LOG.warn("{} did not stop within {}", stage, closeTimeout);
    }
  }

  private StreamThreadExceptionResponse decide(Throwable problem) {
    ThreadDeaths.Verdict verdict = deaths.next(problem, clock.instant());
    if (verdict instanceof ThreadDeaths.Replace replace) {
      LOG.error(
          "A thread of {} died and is replaced ({} of {}): {}",
          stage,
          replace.count(),
          ThreadDeaths.REPLACEMENTS,
          replace.what(),
          problem);
      return REPLACE_THREAD;
    }
    ClusterProblem end = ((ThreadDeaths.GiveUp) verdict).problem();
    LOG.error("{}", end.getMessage(), problem);
    failure.complete(end);
    return SHUTDOWN_CLIENT;
  }
}
