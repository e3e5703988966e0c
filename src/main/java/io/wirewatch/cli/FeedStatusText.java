package io.wirewatch.cli;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How feeds do, for people. */
final class FeedStatusText {
  private FeedStatusText() {}

  /** The feeds that need a look before those that are well, and those of one state by id. */
  static List<FeedStatus> worstFirst(Collection<FeedStatus> statuses) {
    return statuses.stream()
        .sorted(
            Comparator.comparingInt((FeedStatus status) -> severity(status.state()))
                .thenComparing(FeedStatus::feedId))
        .toList();
  }

  private static int severity(FeedStatus.State state) {
    return switch (state) {
      case GONE -> 0;
      case FAILING -> 1;
      case WALLED -> 2;
      case SLOW -> 3;
      case STALE -> 4;
      case UNKNOWN -> 5;
      case PENDING -> 6;
      case OK -> 7;
    };
  }

  /** One feed in one line. */
  static String line(FeedStatus status, Instant now) {
    return String.format(
        "%-32s %-8s last %-9s next %-9s every %-7s items %-5d missed %-4d %s",
        status.feedId(),
        Json.nameOf(status.state()),
        ago(status.lastPoll(), now),
        in(status.nextPoll(), now),
        Span.text(Duration.ofSeconds(status.intervalSeconds())),
        status.items(),
        status.missedItems(),
        status.reason());
  }

  /** All feeds, and how many are in each state: "3 feeds, 2 ok, 1 gone". */
  static String sum(Collection<FeedStatus> statuses) {
    Map<FeedStatus.State, Integer> counts = new TreeMap<>();
    statuses.forEach(status -> counts.merge(status.state(), 1, Integer::sum));
    StringBuilder sum = new StringBuilder(statuses.size() + " feeds");
    counts.forEach((state, n) -> sum.append(", ").append(n).append(' ').append(Json.nameOf(state)));
    return sum.toString();
  }

  private static String ago(Instant time, Instant now) {
    return time == null ? "never" : Span.text(Duration.between(time, now));
  }

  private static String in(Instant time, Instant now) {
    if (time == null) {
      return "never";
    }
    return time.isBefore(now) ? "now" : Span.text(Duration.between(now, time));
  }
}
