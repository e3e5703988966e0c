package io.wirewatch.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the process lives, is ready, has started; each with the reason.
 *
 * <p>Liveness fails only where a restart would help: a role in error or ended, or a thread that has
 * not polled for longer than {@link #STUCK}. It never fails for a rebalance or a restore, since a
 * restart would begin those anew. A role is ready when it runs, or rebalances after having run.
 *
 * @param live restart not needed
 * @param ready does its work
 * @param started each role has run once
 * @param reasons what speaks against; empty when all is well
 * @param warnings what somebody has to mend while the process does its work; no restart helps
 * @param at when it was judged
 * @param roles the evidence
 */
public record Health(
    boolean live,
    boolean ready,
    boolean started,
    List<String> reasons,
    List<String> warnings,
    Instant at,
    List<RoleHealth> roles) {
  /** Twice max.poll.interval.ms, after which the group has long given the tasks to others. */
  public static final Duration STUCK = Duration.ofMinutes(10);

  /** The same, with what is to be mended beside. */
  Health warning(List<String> of) {
    return new Health(live, ready, started, reasons, List.copyOf(of), at, roles);
  }

  /**
   * Judges.
   *
   * @param roles what the process is for; without any it is not ready
   * @param others threads beside them that it needs as well, such as the page's
   */
  static Health judge(
      List<RoleHealth> roles, List<RoleHealth> others, boolean stopping, Instant now) {
    boolean live = true;
    boolean ready = !roles.isEmpty() && !stopping;
    boolean started = !roles.isEmpty();
    List<String> reasons = new ArrayList<>();
    if (roles.isEmpty()) {
      reasons.add("no role has been started yet");
    }
    if (stopping) {
      reasons.add("shutting down");
    }
    List<RoleHealth> all = new ArrayList<>(roles);
    all.addAll(others);
    for (RoleHealth role : all) {
      started &= role.hasRun();
      switch (role.state()) {
        case "RUNNING" -> {}
        case "REBALANCING" -> {
          if (!role.hasRun()) {
            ready = false;
            long left = role.restoring().values().stream().mapToLong(Long::longValue).sum();
            reasons.add(
                role.role()
                    + (left > 0
                        ? String.format(Locale.ROOT, ": restoring, %,d records left", left)
                        : ": rebalancing"));
          }
        }
        case "ERROR", "PENDING_ERROR", "NOT_RUNNING" -> {
          live = stopping && live;
          ready = false;
          reasons.add(role.role() + ": " + role.state());
        }
        default -> {
          ready = false;
          reasons.add(role.role() + ": " + role.state());
        }
      }
      if (role.lastPollSecondsAgo() > STUCK.toSeconds()) {
        live = false;
        reasons.add(
            role.role() + ": a thread has not polled for " + role.lastPollSecondsAgo() + " s");
      }
    }
    return new Health(live, ready, started, reasons, List.of(), now, all);
  }
}
