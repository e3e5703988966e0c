package io.wirewatch.kafka;

import io.wirewatch.kafka.Topic.Cleanup;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Heartbeat;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.ItemSighting;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Story;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Suppressed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;

/**
 * All topics of Wirewatch, each declared once: name, key, value, cleanup, retention, partitions.
 *
 * <p>Keys are UTF-8 text, partitioned by Kafka's own murmur2 hash, so that readers in any language
 * find a key's partition.
 */
public final class Topics {
  public static final String DEFAULT_PREFIX = "wirewatch.";
  public static final int DEFAULT_PARTITIONS = 6;

  private static final String ALERT_KEY =
      "subject id/story id; of a notice of several stories subject id/digest or subject id/backlog";

  private final String prefix;
  private final int partitions;
  private final List<Topic<?, ?>> all = new ArrayList<>();

  private final Topic<String, Feed> feeds;
  private final Topic<String, FeedStatus> feedStatus;
  private final Topic<String, Subscription> subscriptions;
  private final Topic<String, HubCall> hubCalls;
  private final Topic<String, FeedItem> items;
  private final Topic<String, Heartbeat> heartbeats;
  private final Topic<String, ItemSighting> sightings;
  private final Topic<String, KnownActor> actors;
  private final Topic<String, Article> articles;
  private final Topic<String, Duplicate> duplicates;
  private final Topic<String, Story> stories;
  private final Topic<String, Subject> subjects;
  private final Topic<String, Alert> alerts;
  private final Topic<String, Suppressed> suppressed;
  private final Topic<String, Alert> redeliveries;
  private final Topic<byte[], byte[]> deadLetters;

  /** Default prefix and partitions. */
  public Topics() {
    this(DEFAULT_PREFIX, DEFAULT_PARTITIONS);
  }

  /**
   * @param prefix stands before every name; letters, digits, dots and hyphens; may be empty
   * @param partitions of the topics that carry news; the most instances that can share the work.
   *     Changing it later moves keys, so it is chosen once
   */
  public Topics(String prefix, int partitions) {
    if (!prefix.matches("[a-zA-Z0-9.-]{0,100}")) {
      throw new IllegalArgumentException(
          "topic prefix '" + prefix + "': letters, digits, dots and hyphens only");
    }
    if (partitions < 1) {
      throw new IllegalArgumentException("partitions: " + partitions + " is less than 1");
    }
    this.prefix = prefix;
    this.partitions = partitions;

    // The end of each declaration adds it to all().
    feeds =
        topic("feeds", Events.FEED)
            .key("feed id")
            .carries("What to poll; a tombstone ends it.")
            .compact();
    feedStatus =
        topic("feed-status", Events.FEED_STATUS)
            .key("feed id")
            .carries("How each feed does, with the reason and the next poll.")
            .compact();
    subscriptions =
        topic("subscriptions", Events.SUBSCRIPTION)
            .key("feed id")
            .carries("The subscriptions to feeds at their WebSub hubs, as they stand.")
            .compact();
    hubCalls =
        topic("hub-calls", Events.HUB_CALL)
            .key("politeness key that the feed is polled under")
            .carries(
                "What hubs told us at the callback address, on its way to the owner of the feed.")
            .deleteAfter(days(1));
    items =
        topic("items", Events.ITEM)
            .key("item identity")
            .carries("Feed items as published, parsed and cleaned, not yet judged.")
            .deleteAfter(days(7));
    heartbeats =
        topic("heartbeats", Events.HEARTBEAT)
            .inOnePartition()
            .key("poll")
            .carries(
                "Each minute that the poller lived through: the time of the alerts on an idle"
                    + " desk.")
            .deleteAfter(days(30));
    sightings =
        topic("sightings", Events.ITEM_SIGHTING)
            .key("item identity")
            .carries(
                "That known items still stand in their feeds, unchanged, so that they stay known.")
            .deleteAfter(days(7));
    actors =
        topic("actors", Events.ACTOR)
            .inOnePartition()
            .key("actor id")
            .carries(
                "Actors laid over the shipped ones while the stream runs; a tombstone ends one.")
            .compact();
    articles =
        topic("articles", Events.ARTICLE)
            .key("article id")
            .carries("Unique articles and their revisions, tagged.")
            .deleteAfter(days(30));
    duplicates =
        topic("duplicates", Events.DUPLICATE)
            .key("item identity")
            .carries("The ledger of copies: of what, how alike, which outlet.")
            .deleteAfter(days(7));
    stories =
        topic("stories", Events.STORY)
            .key("story id")
            .carries("Each story as it stands: size, outlets, first and last seen, headline.")
            .compactAndDeleteAfter(days(30));
    subjects =
        topic("subjects", Events.SUBJECT)
            .inOnePartition()
            .key("subject id")
            .carries("Standing queries with their alert policy; a tombstone ends one.")
            .compact();
    alerts =
        topic("alerts", Events.ALERT)
            .key(ALERT_KEY)
            .carries("What the watchers of a subject are told about a story.")
            .deleteAfter(days(90));
    suppressed =
        topic("suppressed", Events.SUPPRESSED)
            .key("subject id/story id")
            .carries("The ledger of matches that were held back, with the reason.")
            .deleteAfter(days(30));
    redeliveries =
        topic("redeliveries", Events.ALERT)
            .inOnePartition()
            .key(ALERT_KEY)
            .carries(
                "Alerts that a replay sends again to the one target that the header"
                    + " wirewatch.target names.")
            .deleteAfter(days(7));
    deadLetters =
        new Topic<>(
            prefix + "dead-letters",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            byte[].class,
            null,
            Cleanup.DELETE,
            days(30),
            1,
            "key of the record that could not be read",
            "What could not be read or processed: raw bytes, headers, reason.");
    all.add(deadLetters);
  }

  /** What to poll. */
  public Topic<String, Feed> feeds() {
    return feeds;
  }

  /** How each feed does. */
  public Topic<String, FeedStatus> feedStatus() {
    return feedStatus;
  }

  /** Subscriptions at hubs. */
  public Topic<String, Subscription> subscriptions() {
    return subscriptions;
  }

  /** What hubs told us, keyed as the repartitioned feeds are. */
  public Topic<String, HubCall> hubCalls() {
    return hubCalls;
  }

  /** Feed items as published. */
  public Topic<String, FeedItem> items() {
    return items;
  }

  /** The minutes that the poller lived through. */
  public Topic<String, Heartbeat> heartbeats() {
    return heartbeats;
  }

  /** That known items still stand in their feeds; cut into partitions as the items are. */
  public Topic<String, ItemSighting> sightings() {
    return sightings;
  }

  /** Actors laid over the shipped ones. */
  public Topic<String, KnownActor> actors() {
    return actors;
  }

  /** Unique articles and revisions, tagged. */
  public Topic<String, Article> articles() {
    return articles;
  }

  /** The ledger of copies. */
  public Topic<String, Duplicate> duplicates() {
    return duplicates;
  }

  /** Stories as they stand. */
  public Topic<String, Story> stories() {
    return stories;
  }

  /** Standing queries. */
  public Topic<String, Subject> subjects() {
    return subjects;
  }

  /** Alerts, keyed by {@link #alertKey}. */
  public Topic<String, Alert> alerts() {
    return alerts;
  }

  /** The ledger of what was held back, keyed by {@link #alertKey}. */
  public Topic<String, Suppressed> suppressed() {
    return suppressed;
  }

  /** Alerts that one target is to get again. */
  public Topic<String, Alert> redeliveries() {
    return redeliveries;
  }

  /** What could not be read. */
  public Topic<byte[], byte[]> deadLetters() {
    return deadLetters;
  }

  /** The articles on one subject, keyed by article id. */
  public Topic<String, SubjectMatch> subject(String subjectId) {
    String name = subjectPrefix() + Objects.requireNonNull(subjectId, "subjectId");
    return new TopicDeclaration<>(name, Events.SUBJECT_MATCH, 1, ofOneSubject -> {})
        .key("article id")
        .carries("The articles on the subject " + subjectId + ", with the evidence.")
        .deleteAfter(days(30));
  }

  /** What the names of the topics of single subjects begin with. */
  public String subjectPrefix() {
    return prefix + "subject.";
  }

  /** The key on {@code alerts} and {@code suppressed}. */
  public static String alertKey(String subjectId, String storyId) {
    return subjectId + "/" + storyId;
  }

  /** All topics but those of single subjects, in the order of their declarations. */
  public List<Topic<?, ?>> all() {
    return Collections.unmodifiableList(all);
  }

  /** What stands before every name. */
  public String prefix() {
    return prefix;
  }

  /** Partitions of the topics that carry news. */
  public int partitions() {
    return partitions;
  }

  private <V> TopicDeclaration<V> topic(String name, Events<V> events) {
    return new TopicDeclaration<>(prefix + name, events, partitions, all::add);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
