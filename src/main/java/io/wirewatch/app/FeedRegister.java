package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The feeds on a cluster: what is to be polled, and how each does. Each call throws a {@link
 * io.wirewatch.kafka.ClusterProblem} if a topic is not there, or the broker does not answer.
 */
public final class FeedRegister {
  private final TopicTable<Feed> feeds;
  private final TopicTable<FeedStatus> statuses;

  /** Of the cluster of these settings. */
  public FeedRegister(Settings settings) {
    this(settings.kafka(), Wirings.topics(settings));
  }

  public FeedRegister(Map<String, String> kafka, Topics topics) {
    this.feeds = new TopicTable<>(kafka, topics.feeds());
    this.statuses = new TopicTable<>(kafka, topics.feedStatus());
  }

  /** What is to be polled, by id. */
  public Map<String, Feed> feeds() {
    return new TreeMap<>(feeds.read());
  }

  /** How each feed does, by id. */
  public Map<String, FeedStatus> statuses() {
    return new TreeMap<>(statuses.read());
  }

  /** Adds feeds, or describes them anew, all or none; also starts again those that ended. */
  public void put(Collection<Feed> wanted) {
    Map<String, Feed> records = new LinkedHashMap<>();
    wanted.forEach(feed -> records.put(feed.id(), feed));
    feeds.write(records);
  }

  /** Has feeds asked at once, whatever pause their publishers asked for. */
  public void ask(Collection<Feed> known) {
    Map<String, Feed> records = new LinkedHashMap<>();
    known.forEach(feed -> records.put(feed.id(), feed));
    feeds.write(records, Map.of(EventHeaders.AT_ONCE, "by hand"));
  }

  /** Ends the polling of feeds. */
  public void remove(Collection<String> feedIds) {
    Map<String, Feed> tombstones = new LinkedHashMap<>();
    feedIds.forEach(id -> tombstones.put(id, null));
    feeds.write(tombstones);
  }
}
