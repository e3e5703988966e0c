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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
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

  private final String prefix;
  private final int partitions;
  private final Map<String, Topic<?, ?>> all = new LinkedHashMap<>();

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

    feeds =
        json(
            "feeds",
            Feed.class,
            new EventHeaders<>("feed", Feed::id, feed -> null),
            Cleanup.COMPACT,
            null,
            partitions,
            "feed id",
            "What to poll; a tombstone ends it.");
    feedStatus =
        json(
            "feed-status",
            FeedStatus.class,
            new EventHeaders<>(
                "feed-status",
                status -> status.feedId() + "/" + status.lastPoll(),
                FeedStatus::lastPoll),
            Cleanup.COMPACT,
            null,
            partitions,
            "feed id",
            "How each feed does, with the reason and the next poll.");
    subscriptions =
        json(
            "subscriptions",
            Subscription.class,
            new EventHeaders<>(
                "subscription",
                subscription -> subscription.feedId() + "/" + subscription.due(),
                subscription -> null),
            Cleanup.COMPACT,
            null,
            partitions,
            "feed id",
            "The subscriptions to feeds at their WebSub hubs, as they stand.");
    hubCalls =
        json(
            "hub-calls",
            HubCall.class,
            new EventHeaders<>(
                "hub-call", call -> call.feedId() + "/" + call.receivedAt(), HubCall::receivedAt),
            Cleanup.DELETE,
            Duration.ofDays(1),
            partitions,
            "politeness key that the feed is polled under",
            "What hubs told us at the callback address, on its way to the owner of the feed.");
    items =
        json(
            "items",
            FeedItem.class,
            new EventHeaders<>(
                "item",
                item -> item.id() + "/" + item.fetchedAt(),
                FeedItem::fetchedAt,
                FeedItem::traceparent),
            Cleanup.DELETE,
            Duration.ofDays(7),
            partitions,
            "item identity",
            "Feed items as published, parsed and cleaned, not yet judged.");
    heartbeats =
        json(
            "heartbeats",
            Heartbeat.class,
            new EventHeaders<>("heartbeat", beat -> beat.at().toString(), Heartbeat::at),
            Cleanup.DELETE,
            Duration.ofDays(30),
            1,
            "poll",
            "Each minute that the poller lived through: the time of the alerts on an idle desk.");
    sightings =
        json(
            "sightings",
            ItemSighting.class,
            new EventHeaders<>(
                "item-sighting",
                sighting -> sighting.id() + "/" + sighting.seenAt(),
                ItemSighting::seenAt),
            Cleanup.DELETE,
            Duration.ofDays(7),
            partitions,
            "item identity",
            "That known items still stand in their feeds, unchanged, so that they stay known.");
    actors =
        json(
            "actors",
            KnownActor.class,
            new EventHeaders<>("actor", KnownActor::id, actor -> null),
            Cleanup.COMPACT,
            null,
            1,
            "actor id",
            "Actors laid over the shipped ones while the stream runs; a tombstone ends one.");
    articles =
        json(
            "articles",
            Article.class,
            new EventHeaders<>(
                "article",
                article -> article.id() + "/" + article.revision(),
                article -> article.item().fetchedAt(),
                article -> article.item().traceparent()),
            Cleanup.DELETE,
            Duration.ofDays(30),
            partitions,
            "article id",
            "Unique articles and their revisions, tagged.");
    duplicates =
        json(
            "duplicates",
            Duplicate.class,
            new EventHeaders<>(
                "duplicate", copy -> copy.itemId() + "/" + copy.fetchedAt(), Duplicate::fetchedAt),
            Cleanup.DELETE,
            Duration.ofDays(7),
            partitions,
            "item identity",
            "The ledger of copies: of what, how alike, which outlet.");
    stories =
        json(
            "stories",
            Story.class,
            new EventHeaders<>(
                "story", story -> story.id() + "/" + story.lastSeen(), Story::lastSeen),
            Cleanup.COMPACT_DELETE,
            Duration.ofDays(30),
            partitions,
            "story id",
            "Each story as it stands: size, outlets, first and last seen, headline.");
    subjects =
        json(
            "subjects",
            Subject.class,
            new EventHeaders<>(
                "subject", subject -> subject.id() + "/" + subject.version(), subject -> null),
            Cleanup.COMPACT,
            null,
            1,
            "subject id",
            "Standing queries with their alert policy; a tombstone ends one.");
    alerts =
        json(
            "alerts",
            Alert.class,
            new EventHeaders<>("alert", Alert::id, Alert::raisedAt),
            Cleanup.DELETE,
            Duration.ofDays(90),
            partitions,
            "subject id/story id",
            "What the watchers of a subject are told about a story.");
    suppressed =
        json(
            "suppressed",
            Suppressed.class,
            new EventHeaders<>(
                "suppressed",
                held -> held.subjectId() + "/" + held.articleId() + "/" + held.at(),
                Suppressed::at),
            Cleanup.DELETE,
            Duration.ofDays(30),
            partitions,
            "subject id/story id",
            "The ledger of matches that were held back, with the reason.");
    redeliveries =
        json(
            "redeliveries",
            Alert.class,
            new EventHeaders<>("alert", Alert::id, Alert::raisedAt),
            Cleanup.DELETE,
            Duration.ofDays(7),
            1,
            "subject id/story id",
            "Alerts that a replay sends again to the one target that the header wirewatch.target"
                + " names.");
    deadLetters =
        keep(
            new Topic<>(
                prefix + "dead-letters",
                Serdes.ByteArray(),
                Serdes.ByteArray(),
                byte[].class,
                null,
                Cleanup.DELETE,
                Duration.ofDays(30),
                1,
                "key of the record that could not be read",
                "What could not be read or processed: raw bytes, headers, reason."));
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
    return json(
        subjectPrefix() + Objects.requireNonNull(subjectId, "subjectId"),
        JsonSerde.of(SubjectMatch.class),
        SubjectMatch.class,
        new EventHeaders<>(
            "subject-match",
            match ->
                match.subjectId() + "/" + match.article().id() + "/" + match.article().revision(),
            match -> match.article().item().fetchedAt(),
            match -> match.article().item().traceparent()),
        Cleanup.DELETE,
        Duration.ofDays(30),
        1,
        "article id",
        "The articles on the subject " + subjectId + ", with the evidence.");
  }

  /** What the names of the topics of single subjects begin with. */
  public String subjectPrefix() {
    return prefix + "subject.";
  }

  /** The key on {@code alerts} and {@code suppressed}. */
  public static String alertKey(String subjectId, String storyId) {
    return subjectId + "/" + storyId;
  }

  /** All topics but those of single subjects, in the order of the stream. */
  public List<Topic<?, ?>> all() {
    return List.copyOf(all.values());
  }

  /** What stands before every name. */
  public String prefix() {
    return prefix;
  }

  /** Partitions of the topics that carry news. */
  public int partitions() {
    return partitions;
  }

  private <V> Topic<String, V> json(
      String name,
      Class<V> type,
      EventHeaders<V> event,
      Cleanup cleanup,
      Duration retention,
      int partitions,
      String key,
      String carries) {
    return keep(
        json(
            prefix + name,
            JsonSerde.of(type),
            type,
            event,
            cleanup,
            retention,
            partitions,
            key,
            carries));
  }

  private static <V> Topic<String, V> json(
      String name,
      Serde<V> serde,
      Class<V> type,
      EventHeaders<V> event,
      Cleanup cleanup,
      Duration retention,
      int partitions,
      String key,
      String carries) {
    return new Topic<>(
        name,
        Serdes.String(),
        event.stamping(name, serde),
        type,
        event,
        cleanup,
        retention,
        partitions,
        key,
        carries);
  }

  private <K, V> Topic<K, V> keep(Topic<K, V> topic) {
    all.put(topic.name(), topic);
    return topic;
  }
}
