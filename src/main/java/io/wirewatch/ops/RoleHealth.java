package io.wirewatch.ops;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How one role of this process does, as the probes print it.
 *
 * @param role poll, process, alert or deliver
 * @param state as Kafka Streams names it
 * @param hasRun whether it has been RUNNING since the start
 * @param threads its stream threads
 * @param restoring records still to restore, by store
 * @param lastCommit when the count of commits was last seen to grow; null before the first
 * @param lastPollSecondsAgo of the thread that polled longest ago; -1 where not known
 */
public record RoleHealth(
    String role,
    String state,
    boolean hasRun,
    List<Thread> threads,
    Map<String, Long> restoring,
    Instant lastCommit,
    long lastPollSecondsAgo) {
  /** A stream thread and its state. */
  public record Thread(String name, String state) {}

  public RoleHealth {
    threads = List.copyOf(threads);
    restoring = Map.copyOf(restoring);
  }
}
