package io.wirewatch.ops;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Looks at one Kafka Streams application of this process. A look reads what this process knows, and
 * asks no broker: probes have to answer while none is there. What is left to restore is known only
 * of an application that was not started yet when this was made.
 */
final class StreamsWatch implements RoleWatch {
  private final String role;
  private final KafkaStreams streams;
  private final RestoreProgress restoring = new RestoreProgress();
  private boolean hasRun;
  private double commits;
  private Instant lastCommit;

  StreamsWatch(String role, KafkaStreams streams) {
    this.role = role;
    this.streams = streams;
    if (streams.state() == KafkaStreams.State.CREATED) {
      streams.setGlobalStateRestoreListener(restoring);
    }
  }

  @Override
  public synchronized RoleHealth look(Instant now) {
    KafkaStreams.State state = streams.state();
    hasRun |= state == KafkaStreams.State.RUNNING;
    double pollAge = -1;
    double committed = 0;
    for (Metric metric : streams.metrics().values()) {
      String name = metric.metricName().name();
      if (metric.metricValue() instanceof Number number) {
        if (name.equals("last-poll-seconds-ago") && mainConsumer(metric)) {
          pollAge = Math.max(pollAge, number.doubleValue());
        } else if (name.equals("commit-total")
            && metric.metricName().group().equals("stream-thread-metrics")) {
          committed += number.doubleValue();
        }
      }
    }
    if (committed > commits) {
      commits = committed;
      lastCommit = now;
    }
    return new RoleHealth(
        role, state.name(), hasRun, threads(), restoring.left(), lastCommit, (long) pollAge);
  }

  /** Restore and global consumers poll only when they have something to read. */
  private static boolean mainConsumer(Metric metric) {
    String client = metric.metricName().tags().getOrDefault("client-id", "");
    return client.endsWith("-consumer")
        && !client.endsWith("-restore-consumer")
        && !client.endsWith("-global-consumer");
  }

  private List<RoleHealth.Thread> threads() {
    return streams.metadataForLocalThreads().stream()
        .map(thread -> new RoleHealth.Thread(thread.threadName(), thread.threadState()))
        .toList();
  }
}
