package io.wirewatch.kafka;

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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of events on our topics: what is one event of its kind, when it happened, and which
 * trace it belongs to. Names stand in headers and schemas, and never change.
 *
 * @param <V> the record
 * @param type its class
 * @param headers what the headers of a record say of it
 */
record Events<V>(Class<V> type, EventHeaders<V> headers) {
  static final Events<Feed> FEED =
      new Events<>(
          Feed.class, new EventHeaders<>("feed", feed -> eachWrite(feed.id()), feed -> null));

  static final Events<FeedStatus> FEED_STATUS =
      new Events<>(
          FeedStatus.class,
          new EventHeaders<>(
              "feed-status",
              status ->
                  state(status.feedId(), status.lastPoll(), status.state(), status.nextPoll()),
              FeedStatus::lastPoll));

  static final Events<Subscription> SUBSCRIPTION =
      new Events<>(
          Subscription.class,
          new EventHeaders<>(
              "subscription",
              subscription ->
                  state(
                      subscription.feedId(),
                      subscription.stage(),
                      subscription.attempts(),
                      subscription.due(),
                      subscription.expires(),
                      subscription.lastPush()),
              subscription -> null));

  static final Events<HubCall> HUB_CALL =
      new Events<>(
          HubCall.class,
          new EventHeaders<>(
              "hub-call", call -> call.feedId() + "/" + call.receivedAt(), HubCall::receivedAt));

  static final Events<FeedItem> ITEM =
      new Events<>(
          FeedItem.class,
          new EventHeaders<>(
              "item",
              item -> item.id() + "/" + item.fetchedAt(),
              FeedItem::fetchedAt,
              FeedItem::traceparent));

  static final Events<Heartbeat> HEARTBEAT =
      new Events<>(
          Heartbeat.class,
          new EventHeaders<>("heartbeat", beat -> beat.at().toString(), Heartbeat::at));

  static final Events<ItemSighting> ITEM_SIGHTING =
      new Events<>(
          ItemSighting.class,
          new EventHeaders<>(
              "item-sighting",
              sighting -> sighting.id() + "/" + sighting.seenAt(),
              ItemSighting::seenAt));

  static final Events<KnownActor> ACTOR =
      new Events<>(
          KnownActor.class,
          new EventHeaders<>("actor", actor -> eachWrite(actor.id()), actor -> null));

  static final Events<Article> ARTICLE =
      new Events<>(
          Article.class,
          new EventHeaders<>(
              "article",
              article -> article.id() + "/" + article.revision(),
              article -> article.item().fetchedAt(),
              article -> article.item().traceparent()));

  static final Events<Duplicate> DUPLICATE =
      new Events<>(
          Duplicate.class,
          new EventHeaders<>(
              "duplicate", copy -> copy.itemId() + "/" + copy.fetchedAt(), Duplicate::fetchedAt));

  static final Events<Story> STORY =
      new Events<>(Story.class, new EventHeaders<>("story", Events::stateOf, Story::lastSeen));

  static final Events<Subject> SUBJECT =
      new Events<>(
          Subject.class,
          new EventHeaders<>(
              "subject", subject -> subject.id() + "/" + subject.version(), subject -> null));

  static final Events<SubjectMatch> SUBJECT_MATCH =
      new Events<>(
          SubjectMatch.class,
          new EventHeaders<>(
              "subject-match",
              match ->
                  match.subjectId() + "/" + match.article().id() + "/" + match.article().revision(),
              match -> match.article().item().fetchedAt(),
              match -> match.article().item().traceparent()));

  static final Events<Alert> ALERT =
      new Events<>(Alert.class, new EventHeaders<>("alert", Alert::id, Alert::raisedAt));

  static final Events<Suppressed> SUPPRESSED =
      new Events<>(
          Suppressed.class,
          new EventHeaders<>(
              "suppressed",
              held -> held.subjectId() + "/" + held.articleId() + "/" + held.at(),
              Suppressed::at));

  /** What stands under an id, by what tells one state from the next. */
  private static String state(String id, Object... by) {
    return id + "/" + Stream.of(by).map(String::valueOf).collect(Collectors.joining("/"));
  }

  /** Written by people, back to what it was too; no stream writes it, so no replay repeats it. */
  private static String eachWrite(String id) {
    return id + "/" + UUID.randomUUID();
  }

  /**
   * A story as it stands. What one poll brings has one time, but each change of a story makes one
   * of these numbers greater, or is its last.
   */
  private static String stateOf(Story story) {
    return String.join(
        "/",
        story.id(),
        String.valueOf(story.lastSeen()),
        story.mergedInto() == null
            ? "%d.%d.%d.%d.%d"
                .formatted(
                    story.articles(),
                    story.copies(),
                    story.outlets().size(),
                    story.sources(),
                    story.regions().size())
            : "merged");
  }
}
