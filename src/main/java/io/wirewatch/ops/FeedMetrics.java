package io.wirewatch.ops;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.FeedStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How the feeds do: how many in each state, whether they answer, and what they missed. */
final class FeedMetrics {
  private final Meters meters;
  private final Map<FeedStatus.State, AtomicLong> byState = new EnumMap<>(FeedStatus.State.class);
  private final Map<String, FeedStatus> feeds = new ConcurrentHashMap<>();
  private final FeedPulse pulse = new FeedPulse();
  private final AtomicLong missed = new AtomicLong();

  FeedMetrics(Meters meters) {
    this.meters = meters;
    for (FeedStatus.State state : FeedStatus.State.values()) {
      AtomicLong count = new AtomicLong();
      byState.put(state, count);
      meters.gauge("wirewatch.feeds", "Feeds by state", count::get, "state", Json.nameOf(state));
    }
    meters.gauge(
        "wirewatch.feed.last.success.timestamp.seconds",
        "When any feed last answered",
        pulse::lastAnswer);
    meters.gauge(
        "wirewatch.feed.asked.in.vain",
        "Feeds that were asked since any feed last answered",
        pulse::askedInVain);
    meters.gauge(
        "wirewatch.feed.next.poll.timestamp.seconds",
        "When the first of the coming polls is due; 0 where there is none",
        pulse::nextPoll);
    meters.gauge(
        "wirewatch.feed.missed.items", "Items that came and went between polls", missed::get);
    missed(0); // stands from the start, so that a rate over the first event is not lost
  }

  /**
   * How a feed does.
   *
   * @param status null where it is polled no more
   * @param live whether it was told since we watch, so that what it adds to missed items is news
   */
  void feed(String id, FeedStatus status, boolean live) {
    pulse.accept(id, status);
    FeedStatus before = status == null ? feeds.remove(id) : feeds.put(id, status);
    if (before != null) {
      byState.get(before.state()).decrementAndGet();
      missed.addAndGet(-before.missedItems());
      if (live && status != null) {
        missed(Math.max(0, status.missedItems() - before.missedItems()));
      }
    }
    if (status != null) {
      byState.get(status.state()).incrementAndGet();
      missed.addAndGet(status.missedItems());
      meters
          .counter(
              "wirewatch.feed.status",
              "Polls that changed a feed's standing, by state",
              "state",
              Json.nameOf(status.state()))
          .increment();
    }
  }

  private void missed(long by) {
    meters
        .counter("wirewatch.feed.missed", "Items that came and went between polls, since we watch")
        .increment(by);
  }
}
