package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.kafka.ExistingTopics;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.Topology;

/** The topologies as the program builds them, for looking at. */
public final class Topologies {
  private Topologies() {}

  /** One for each role that is a stream. */
  public static Map<Role, Topology> of(Settings settings) {
    InstantSource clock = InstantSource.system();
    ExistingTopics there = new ExistingTopics(settings.kafka(), clock);
    Streams streams = new Streams(settings, Wirings.topics(settings), clock, there);
    FeedSource nobody = request -> new CompletableFuture<>();
    Map<Role, Topology> topologies = new EnumMap<>(Role.class);
    for (Role role : Role.streams()) {
      topologies.put(
          role,
          streams.topology(role, nobody, HubSource.NONE, streams.properties(role).forTopology()));
    }
    return topologies;
  }
}
