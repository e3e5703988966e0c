package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells our own outage from the feeds': when most unrelated hosts that were asked lately gave not
 * even an HTTP answer, the fault is ours. Keeps the last answer of each host for a few minutes;
 * shared by the tasks of a process, so its methods are synchronized.
 */
public final class OutageDetector {
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int HOSTS_AT_LEAST = 8;
  private static final double SHARE = 0.8;
  private static final int HOSTS_AT_MOST = 1_000;

  private record Answer(boolean failed, Instant at) {}

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private int failed;

  /** Takes note of a poll: whether there was no HTTP answer at all. */
  public synchronized void record(String host, boolean networkFailed, Instant now) {
    Answer old = answers.remove(host);
    if (old != null && old.failed) {
      failed--;
    }
    answers.put(host, new Answer(networkFailed, now));
    if (networkFailed) {
      failed++;
    }
    forget(now);
  }

  /** Whether we seem to be cut off. */
  public synchronized boolean ownOutage(Instant now) {
    forget(now);
    return answers.size() >= HOSTS_AT_LEAST && failed >= SHARE * answers.size();
  }

  private void forget(Instant now) {
    Iterator<Answer> oldest = answers.values().iterator();
    while (oldest.hasNext()) {
      Answer answer = oldest.next();
      if (answers.size() <= HOSTS_AT_MOST && answer.at.plus(MEMORY).isAfter(now)) {
        return;
      }
      if (answer.failed) {
        failed--;
      }
      oldest.remove();
    }
  }
}
