package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells our own outage from the feeds': when most unrelated hosts that were asked lately gave not
 * even an HTTP answer, the fault is ours. Where many are asked, the last few minutes tell; where
 * few are, however rarely, that none has answered since the first of them fell silent. Shared by
 * the tasks of a process, so its methods are synchronized.
 */
public final class OutageDetector {
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final Duration STILL_UNDER_WAY = Duration.ofMinutes(2);
  private static final int HOSTS_AT_LEAST = 8;
  private static final double SHARE = 0.8;
  private static final int HOSTS_AT_MOST = 1_000;

  private record Answer(boolean failed, Instant at) {}

  /**
   * A time in which nobody answered.
   *
   * @param since when the first of the hosts fell silent
   * @param until when one answered again
   */
  public record Outage(Instant since, Instant until) {}

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Silence silence = new Silence();
  private int failed;
  private Outage last;
  private Instant takenForOurs = Instant.MIN;

  /** Takes note of a poll: whether there was no HTTP answer at all. */
  public synchronized void record(String host, boolean networkFailed, Instant now) {
    Answer old = answers.remove(host);
    if (old != null && old.failed) {
      failed--;
    }
    answers.put(host, new Answer(networkFailed, now));
    if (networkFailed) {
      failed++;
      silence.failed(host, now);
    } else {
      if (silence.ofMostOrAll(now)) {
        last = new Outage(silence.since(), now);
        takenForOurs = silence.ofMost(now) ? now : takenForOurs;
      }
      silence.answered(host, now);
    }
    forget(now);
  }

  /**
   * Takes note of how a host stood before this process or its owner began.
   *
   * @param answered whether it gave an HTTP answer then
   * @param at when it was asked
   * @param lastAnswered when it last gave a good one; null for never
   */
  public synchronized void restore(
      String host, boolean answered, Instant at, Instant lastAnswered) {
    silence.restore(host, answered, at, lastAnswered);
  }

  /**
   * Whether we seem to be cut off, or were so lately that a question put meanwhile may fail now.
   */
  public synchronized boolean ownOutage(Instant now) {
    forget(now);
    return answers.size() >= HOSTS_AT_LEAST && failed >= SHARE * answers.size()
        || silence.ofMost(now)
        || takenForOurs.plus(STILL_UNDER_WAY).isAfter(now);
  }

  /** The last time in which nobody answered; null where there was none. */
  public synchronized Outage lastOver() {
    return last;
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
