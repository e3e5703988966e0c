package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.kafka.ExistingTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.Topics;
import io.wirewatch.kafka.UnreadableRows;
import io.wirewatch.model.Subject;
import io.wirewatch.ops.SubjectHealth;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.topology.AlertTopology;
import io.wirewatch.topology.PollTopology;
import io.wirewatch.topology.ProcessTopology;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The three streams, each made of its topology and the settings. */
final class Streams {
  private final Settings settings;
  private final Topics topics;
  private final InstantSource clock;
  private final ExistingTopics there;
  private final UnreadableRows unreadable = new UnreadableRows();
  private volatile SubjectMonitor subjects;

  Streams(Settings settings, Topics topics, InstantSource clock, ExistingTopics there) {
    this.settings = settings;
    this.topics = topics;
    this.clock = clock;
    this.there = there;
  }

  /** How the subjects do, once the stream that matches them is made. */
  SubjectHealth subjectHealth() {
    SubjectMonitor monitor = subjects;
    return monitor == null
        ? SubjectHealth.NONE
        : new SubjectHealth(
            monitor.subjects().size(),
            monitor.refused(),
            monitor.failing(),
            monitor.unfiltered(),
            topicless(monitor));
  }

  /** What could not be read of the tables that the streams keep whole. */
  UnreadableRows unreadable() {
    return unreadable;
  }

  private List<String> topicless(SubjectMonitor monitor) {
    return monitor.subjects().stream()
        .filter(Subject::ownTopic)
        .map(Subject::id)
        .filter(id -> there.isMissing(topics.subject(id).name()))
        .toList();
  }

  FeedFetcher fetcher() {
    return new FeedFetcher(settings.bind("fetch", FetchSettings.class));
  }

  StreamsRunner runner(Role role, FeedSource source, HubSource hubs) {
    Properties properties = properties(role).toProperties();
    return new StreamsRunner(
        role.stage(),
        topology(role, source, hubs, properties),
        properties,
        settings.duration("streams.close-timeout"),
        clock);
  }

  StreamsProperties properties(Role role) {
    return Wirings.streams(settings, role.stage(), topics, unreadable);
  }

  /**
   * @param source where documents come from; used by poll only
   * @param hubs who asks hubs; used by poll only
   */
  Topology topology(Role role, FeedSource source, HubSource hubs, Properties properties) {
    StreamsBuilder builder = StreamsProperties.builder(properties);
    switch (role) {
      case POLL ->
          PollTopology.build(
              builder,
              topics,
              source,
              hubs,
              settings.bind("poll", PollSettings.class),
              settings.bind("fetch", FetchSettings.class),
              settings.duration("process.memory"));
      case PROCESS ->
          ProcessTopology.build(
              builder, topics, Enricher.load(), settings.bind("process", ProcessSettings.class));
      case ALERT -> subjects = AlertTopology.build(builder, topics, there);
      case DELIVER -> throw new IllegalArgumentException("no stream");
    }
    return builder.build();
  }
}
