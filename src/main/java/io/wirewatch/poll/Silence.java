package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which hosts fell silent since any host last answered. A host counts that answered before, or was
 * never asked: one that has failed for long while others answered says nothing about our network,
 * however often it is asked. Bounded; not thread-safe.
 */
final class Silence {
  private static final Duration KNOWN_FOR = Duration.ofHours(26); // The longest back-off is a day.
  private static final int HOSTS_AT_MOST = 1_000;
  private static final double SHARE = 0.6;
  private static final int FEWEST = 3;
  private static final int ENOUGH = 5;

  /**
   * How a host stands.
   *
   * @param answers whether it answered when it was last asked
   * @param run number of answers of all hosts before it fell silent; -1 where that says nothing
   * @param since when it fell silent, or last answered
   * @param at when it was last asked
   */
  private record Standing(boolean answers, long run, Instant since, Instant at) {}

  private final Map<String, Standing> hosts = new LinkedHashMap<>();
  private long run;
  private Instant lastAnswer = Instant.MIN;

  /** A host gave no answer. */
  void failed(String host, Instant now) {
    Standing before = hosts.remove(host);
    Standing next;
    if (before == null || before.answers) {
      next = new Standing(false, run, now, now);
    } else {
      next = new Standing(false, before.run == run ? run : -1, before.since, now);
    }
    hosts.put(host, next);
    forgetSurplus();
  }

  /** A host gave an HTTP answer, so that whoever is silent is so for reasons of its own. */
  void answered(String host, Instant now) {
    hosts.remove(host);
    hosts.put(host, new Standing(true, -1, now, now));
    lastAnswer = now;
    run++;
    forgetSurplus();
  }

  /**
   * How a host stood when this process began; in any order.
   *
   * @param answered whether it answered then
   * @param at when it was asked
   * @param lastAnswered when it last answered; null for never
   */
  void restore(String host, boolean answered, Instant at, Instant lastAnswered) {
    Standing there = hosts.get(host);
    if (there != null && !there.at.isBefore(at)) {
      return;
    }
    if (!answered) {
      // For how long it failed beside others that answered is not known any more.
      boolean lately = lastAnswered == null || lastAnswered.plus(KNOWN_FOR).isAfter(at);
      hosts.put(host, new Standing(false, lately && at.isAfter(lastAnswer) ? run : -1, at, at));
      return;
    }
    hosts.put(host, new Standing(true, -1, at, at));
    if (at.isAfter(lastAnswer)) {
      lastAnswer = at;
      long ended = run++;
      hosts.replaceAll(
          (name, one) ->
              one.run == ended && one.at.isAfter(at)
                  ? new Standing(false, run, one.since, one.at)
                  : one);
    }
  }

  /** When the hosts of this silence began to fall silent; null where none did. */
  Instant since() {
    Instant first = null;
    for (Standing one : hosts.values()) {
      if (one.run == run && (first == null || one.since.isBefore(first))) {
        first = one.since;
      }
    }
    return first;
  }

  /** Whether most of the hosts that are known, and so many that it is no chance, are silent. */
  boolean ofMost(Instant now) {
    int silent = silent();
    return silent >= FEWEST && silent >= enough(now);
  }

  /** Whether most hosts are silent; of so few as one or two, all. */
  boolean ofMostOrAll(Instant now) {
    int silent = silent();
    return silent > 0 && silent >= enough(now);
  }

  private int silent() {
    int silent = 0;
    for (Standing one : hosts.values()) {
      silent += one.run == run ? 1 : 0;
    }
    return silent;
  }

  private int enough(Instant now) {
    int known = 0;
    for (Standing one : hosts.values()) {
      boolean counts = one.answers ? one.at.plus(KNOWN_FOR).isAfter(now) : one.run == run;
      known += counts ? 1 : 0;
    }
    int most = Math.max(FEWEST, (int) Math.ceil(SHARE * known));
    return Math.min(known, Math.min(ENOUGH, most));
  }

  /** Of more hosts than are kept, those that came first. */
  private void forgetSurplus() {
    if (hosts.size() <= HOSTS_AT_MOST) {
      return;
    }
    List<String> oldest = new ArrayList<>(hosts.keySet()).subList(0, hosts.size() - HOSTS_AT_MOST);
    oldest.forEach(hosts::remove);
  }
}
