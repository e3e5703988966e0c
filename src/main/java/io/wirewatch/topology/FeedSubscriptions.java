package io.wirewatch.topology;

import io.wirewatch.fetch.HubSource;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.Subscription;
import io.wirewatch.poll.FeedMemory;
import io.wirewatch.poll.PollSchedule;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.Recall;
import io.wirewatch.poll.SubscriptionRule;
import io.wirewatch.reading.FeedReading;
import io.wirewatch.reading.HubQuestions;
import io.wirewatch.reading.ItemAddress;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The subscriptions of one task's feeds at their hubs: what documents say of hubs, what hubs tell
 * and push, and the questions to hubs that are due. A subscription is a part of a feed's state, and
 * is told on its topic whenever it changes.
 */
final class FeedSubscriptions {
  private final HubQuestions hubs;
  private final FeedReading reading;
  private final PollSchedule schedule;
  private final int rememberedItems;
  private final PollWire wire;
  private final KeyValueStore<String, PollState> polls;
  private final KeyValueStore<String, FeedMemory> memories;

  /**
   * @param rememberedItems of a feed, at most
   */
  FeedSubscriptions(
      HubSource hubs,
      FeedReading reading,
      PollSchedule schedule,
      int rememberedItems,
      PollWire wire,
      KeyValueStore<String, PollState> polls,
      KeyValueStore<String, FeedMemory> memories) {
    this.hubs = new HubQuestions(hubs);
    this.reading = reading;
    this.schedule = schedule;
    this.rememberedItems = rememberedItems;
    this.wire = wire;
    this.polls = polls;
    this.memories = memories;
  }

  /** Takes up what the store has. */
  void restore(PollState known) {
    hubs.enqueue(known.feed().id(), known.subscription());
  }

  /**
   * What the hub of a feed tells.
   *
   * @return the state of the feed, where it is to be polled at another time now
   */
  Optional<PollState> take(HubCall call, Instant now) {
    PollState state = polls.get(call.feedId());
    if (state == null || state.subscription() == null) {
      if (call.kind() == HubCall.Kind.ENDED) {
        wire.subscription(call.feedId(), null, now);
      }
      return Optional.empty();
    }
    Subscription subscription = state.subscription();
    if (call.topic() != null && !call.topic().equals(subscription.topic())) {
      return Optional.empty(); // About a subscription that was given up.
    }
    PollState next =
        switch (call.kind()) {
          case CONFIRMED ->
              state.withSubscription(
                  SubscriptionRule.confirmed(subscription, call.leaseSeconds(), now));
          case DENIED ->
              state.withSubscription(SubscriptionRule.denied(subscription, call.reason(), now));
          case ENDED ->
              subscription.stage() == Subscription.Stage.ENDING
                  ? state.withSubscription(null)
                  : state;
          case PUSHED -> pushed(state, call, now);
          case NEWS -> schedule.hinted(schedule.pushed(state, 0, now), now);
        };
    keep(state, next, now);
    return Objects.equals(next.nextPoll(), state.nextPoll()) ? Optional.empty() : Optional.of(next);
  }

  /** A pushed document goes the way of a polled one, save that it may be a part of the feed. */
  private PollState pushed(PollState state, HubCall call, Instant now) {
    FeedReading.Answer answer =
        reading.pushed(state, Base64.getDecoder().decode(call.body()), call.contentType());
    if (answer.feed() == null) {
      return schedule.hinted(state, now); // Whatever it is, the feed itself will say.
    }
    FeedMemory known = memories.get(call.feedId());
    FeedMemory memory = known == null ? FeedMemory.empty() : known;
    Recall recall =
        memory.recallPart(answer.entries(), call.feedId(), ItemAddress::of, now, rememberedItems);
    wire.items(state, answer, recall, memory.isEmpty(), false, now);
    if (recall.changed()) {
      memories.put(call.feedId(), recall.memory());
    }
    return schedule.pushed(state, recall.fresh(), now);
  }

  /** Stores a state, and tells of its subscription where that changed. */
  void keep(PollState before, PollState next, Instant now) {
    String feedId = next.feed().id();
    polls.put(feedId, next);
    if (!Objects.equals(before.subscription(), next.subscription())) {
      hubs.enqueue(feedId, next.subscription());
      wire.subscription(feedId, next.subscription(), now);
    }
  }

  /** The state with the subscription that the document just read asks for. */
  PollState discovered(PollState state, FeedReading.Answer answer, Instant now) {
    if (!hubs.isOn()) {
      return state.withSubscription(null);
    }
    if (state.nextPoll() == null) {
      return state.withSubscription(SubscriptionRule.discovered(state, null, null, now));
    }
    if (answer.feed() == null) {
      return state;
    }
    String hub = answer.feed().hints().hub();
    String self = answer.feed().hints().self();
    return state.withSubscription(
        SubscriptionRule.discovered(state, hub, self == null ? state.url() : self, now));
  }

  /** The feed is polled no more, by anybody. */
  void unsubscribe(PollState known, Instant now) {
    if (known.subscription() != null) {
      Subscription ending = SubscriptionRule.ending(known.subscription(), now);
      wire.subscription(ending.feedId(), ending, now);
      hubs.farewell(ending);
    }
  }

  /** The feed is not ours any more, or is polled no more. */
  void forget(String feedId) {
    hubs.forget(feedId);
  }

  /** Takes in what hubs answered, and asks those that are due. */
  void askHubs(Instant now) {
    Optional<Subscription> answered = hubs.nextAnswer(this::subscription, now);
    while (answered.isPresent()) {
      PollState state = polls.get(answered.get().feedId());
      keep(state, state.withSubscription(answered.get()), now);
      hubs.enqueue(answered.get().feedId(), answered.get());
      answered = hubs.nextAnswer(this::subscription, now);
    }
    hubs.ask(this::subscription, now);
  }

  private Subscription subscription(String feedId) {
    PollState state = polls.get(feedId);
    return state == null ? null : state.subscription();
  }
}
