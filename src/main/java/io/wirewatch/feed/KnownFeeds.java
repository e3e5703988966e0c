package io.wirewatch.feed;

import io.wirewatch.model.Feed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The feeds that are known already, and what a list changes about them.
 *
 * @param byId by their ids
 */
public record KnownFeeds(Map<String, Feed> byId) {
  public KnownFeeds {
    byId = Map.copyOf(byId);
  }

  /**
   * What has to be written so that all wanted feeds are known: those that are new, or described
   * otherwise. A feed whose address is known under another id is none of them.
   *
   * @return in the order of the wanted ones, the last of those of one id
   */
  public List<Feed> changes(List<Feed> wanted) {
    Map<String, String> idOfUrl = new TreeMap<>();
    byId.values().forEach(feed -> idOfUrl.put(feed.url(), feed.id()));
    Map<String, Feed> changes = new LinkedHashMap<>();
    for (Feed feed : wanted) {
      Feed same = byId.get(feed.id());
      if (same == null && idOfUrl.containsKey(feed.url()) || feed.equals(same)) {
        continue;
      }
      changes.put(feed.id(), feed);
      idOfUrl.put(feed.url(), feed.id());
    }
    return new ArrayList<>(changes.values());
  }

  /**
   * The id for a feed of an address: its name, with a number where another feed has that.
   *
   * @param name not empty
   */
  public String freeId(String name, String url) {
    String candidate = name;
    for (int n = 2; byId.containsKey(candidate) && !byId.get(candidate).url().equals(url); n++) {
      candidate = name + "-" + n;
    }
    return candidate;
  }
}
