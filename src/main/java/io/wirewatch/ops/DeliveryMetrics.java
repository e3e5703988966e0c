package io.wirewatch.ops;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How alerts come to those who wait for them. For each target: {@code wirewatch_deliveries_total}
 * by outcome, where every alert that a target wants ends once as {@code delivered} or {@code
 * dead-letter} and may be {@code retried} before (one that cannot be read is a {@code dead-letter}
 * of each target, since nobody knows who wants it); how many wait, how long the oldest has waited,
 * and how far the target is behind the topic.
 */
public final class DeliveryMetrics {
  private record Standing(AtomicLong waiting, AtomicLong oldestSeconds, AtomicLong lag) {}

  private final Meters meters;
  private final Map<String, Standing> standings = new ConcurrentHashMap<>();

  DeliveryMetrics(Meters meters) {
    this.meters = meters;
  }

  /** Counters stand from the start, so that a rate over the first event is not lost. */
  public void target(String target) {
    delivered(target, 0);
    retried(target, 0);
    deadLetter(target, 0);
    standing(target);
  }

  /** The other side has it. */
  public void delivered(String target, int alerts) {
    count(target, "delivered", alerts);
  }

  /** Failed for now; will be tried again. */
  public void retried(String target, int alerts) {
    count(target, "retried", alerts);
  }

  /** Given up, or not to be read, and kept on the dead-letter topic. */
  public void deadLetter(String target, int alerts) {
    count(target, "dead-letter", alerts);
  }

  /**
   * How a target stands.
   *
   * @param waiting alerts that were read and not delivered yet
   * @param oldestSeconds how long the oldest of them has waited
   * @param lag records of the topics that were not read yet
   */
  public void standing(String target, long waiting, long oldestSeconds, long lag) {
    Standing standing = standing(target);
    standing.waiting().set(waiting);
    standing.oldestSeconds().set(oldestSeconds);
    standing.lag().set(lag);
  }

  private Standing standing(String target) {
    return standings.computeIfAbsent(
        target,
        name -> {
          Standing standing = new Standing(new AtomicLong(), new AtomicLong(), new AtomicLong());
          gauge("waiting", "Alerts read and not delivered yet", name, standing.waiting());
          gauge(
              "oldest.seconds",
              "How long the oldest alert that is not delivered has waited",
              name,
              standing.oldestSeconds());
          gauge("lag.records", "Records not read yet", name, standing.lag());
          return standing;
        });
  }

  private void gauge(String what, String description, String target, AtomicLong value) {
    meters.gauge("wirewatch.delivery." + what, description, value::get, "target", target);
  }

  private void count(String target, String outcome, int alerts) {
    meters
        .counter(
            "wirewatch.deliveries",
            "Alerts to each target by outcome",
            "target",
            target,
            "outcome",
            outcome)
        .increment(alerts);
  }
}
