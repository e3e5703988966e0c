package io.wirewatch.kafka;

import static io.wirewatch.kafka.ClusterProblem.Kind.CLUSTER;
import static io.wirewatch.kafka.ClusterProblem.Kind.STREAM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;

/**
 * What follows when a stream thread dies: most often a new one, since a broker comes back and a
 * fenced producer is made anew. A stream ends where a new thread would die of the same: a topic or
 * a right is missing, a record is too large for the broker, or {@value #REPLACEMENTS} were replaced
 * within ten minutes. Pure but for what it remembers; safe for use by many threads.
 */
final class ThreadDeaths {
  /** Threads that are replaced within {@link #WITHIN}; the next death is the last. */
  static final int REPLACEMENTS = 5;

  static final Duration WITHIN = Duration.ofMinutes(10);

  /** What is to be done. */
  sealed interface Verdict {}

  /**
   * A new thread goes on.
   *
   * @param count how many were replaced of late, this one included
   * @param what it died of, for people
   */
  record Replace(int count, String what) implements Verdict {}

  /**
   * The stream ends.
   *
   * @param problem for people, with what to do where that is known
   */
  record GiveUp(ClusterProblem problem) implements Verdict {}

  private final String stage;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  /**
   * @param stage poll, process or alert
   */
  ThreadDeaths(String stage) {
    this.stage = stage;
  }

  /** A thread has died of that. */
  synchronized Verdict next(Throwable problem, Instant now) {
    Throwable root = DeadLetterHeaders.rootOf(problem);
    String what =
        root.getClass().getSimpleName() + ": " + root.getMessage() + StateDirectory.remedy(root);
    if (root instanceof AuthorizationException
        || root instanceof MissingSourceTopicException
        || root instanceof UnknownTopicOrPartitionException) {
      return giveUp(CLUSTER, what + ". `wirewatch check` says what is missing.", problem);
    }
    while (!replaced.isEmpty() && replaced.peekFirst().isBefore(now.minus(WITHIN))) {
      replaced.removeFirst();
    }
    if (replaced.size() >= REPLACEMENTS || root instanceof RecordTooLargeException) {
      return giveUp(STREAM, what, problem);
    }
    replaced.addLast(now);
    return new Replace(replaced.size(), what);
  }

  private GiveUp giveUp(ClusterProblem.Kind kind, String what, Throwable problem) {
    return new GiveUp(
        new ClusterProblem(kind, "The stream " + stage + " stopped: " + what, problem));
  }
}
