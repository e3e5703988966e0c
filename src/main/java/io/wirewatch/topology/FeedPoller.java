package io.wirewatch.topology;

import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.PolitenessKey;
import io.wirewatch.model.Feed;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.Subscription;
import io.wirewatch.poll.BacklogRule;
import io.wirewatch.poll.DueQueue;
import io.wirewatch.poll.Entry;
import io.wirewatch.poll.FeedMemory;
import io.wirewatch.poll.HostWatch;
import io.wirewatch.poll.OutageDetector;
import io.wirewatch.poll.PollOutcome;
import io.wirewatch.poll.PollSchedule;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.Recall;
import io.wirewatch.poll.SightRule;
import io.wirewatch.poll.SubscriptionRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The polling of one task's feeds. Questions and answers run elsewhere; a tick of the wall clock
 * takes in what is finished (memory, state, items and status change in one transaction) and starts
 * what is due. Nothing is decided outside the stores: a question in flight at a crash is put again
 * by the next owner, whose stores say that it was never answered.
 */
final class FeedPoller implements Processor<String, PollInput, String, PollOutput> {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final int MOST_TAKEN_IN_A_TICK = 250;

  private final FeedReading reading;
  private final PollSettings settings;
  private final FetchSettings fetching;
  private final PollSchedule schedule;
  private final BacklogRule backlogs;
  private final SightRule sights;
  private final HostWatch hosts;
  private final DueQueue queue;
  private final HubDesk hubs;
  private final Map<String, Ticket> tickets = new HashMap<>();
  private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

  private ProcessorContext<String, PollOutput> context;
  private PollWire wire;
  private KeyValueStore<String, PollState> polls;
  private KeyValueStore<String, FeedMemory> memories;
  private long lastTick;
  private double allowance;

  /** A question in flight; compared by identity. */
  private static final class Ticket {
    final String feedId;

    Ticket(String feedId) {
      this.feedId = feedId;
    }
  }

  private record Finished(Ticket ticket, FeedReading.Answer answer, Throwable problem) {}

  FeedPoller(
      FeedReading reading,
      HubSource hubs,
      PollSettings settings,
      FetchSettings fetching,
      SightRule sights,
      OutageDetector outages) {
    this.reading = reading;
    this.hubs = new HubDesk(hubs);
    this.settings = settings;
    this.fetching = fetching;
    this.sights = sights;
    this.hosts = new HostWatch(outages);
    this.schedule = new PollSchedule(settings);
    this.backlogs = new BacklogRule(settings);
    this.queue = new DueQueue(fetching.inFlightPerHost(), fetching.hostSpacing());
  }

  @Override
  public void init(ProcessorContext<String, PollOutput> context) {
    this.context = context;
    wire = new PollWire(context, backlogs, sights);
    polls = context.getStateStore(PollFeeds.POLLS);
    memories = context.getStateStore(PollFeeds.MEMORIES);
    lastTick = context.currentSystemTimeMs();
    List<HostWatch.Asked> asked = new ArrayList<>();
    try (KeyValueIterator<String, PollState> all = polls.all()) {
      while (all.hasNext()) {
        PollState known = all.next().value;
        enqueue(known);
        hubs.enqueue(known.feed().id(), known.subscription());
        if (known.lastPoll() != null) {
          asked.add(HostWatch.Asked.of(known, budget(known)));
        }
      }
    }
    hosts.restore(asked).forEach(queue::pause);
    context.schedule(fetching.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  @Override
  public void process(Record<String, PollInput> record) {
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    if (record.value() instanceof PollInput.Call call) {
      take(call.call(), now);
    } else {
      take(record.key(), ((PollInput.Order) record.value()).order(), now);
    }
  }

  /** An order about one feed of a host. */
  private void take(String host, FeedOrder order, Instant now) {
    String feedId = order.feedId();
    PollState known = polls.get(feedId);
    if (order.kind() != FeedOrder.Kind.POLL) {
      // A feed that came here and left again within one commit may be ours no more.
      if (known != null && known.host().equals(host)) {
        forget(feedId);
        if (order.kind() == FeedOrder.Kind.END) {
          wire.ended(feedId, now);
          unsubscribe(known, now);
        }
      }
      return;
    }
    Feed feed = order.feed();
    PollState state =
        known == null ? PollState.pending(feed, host, now) : known.described(feed, host, now);
    if (state.equals(known)) {
      return;
    }
    polls.put(feedId, state);
    if (known == null || !known.url().equals(state.url()) || known.nextPoll() == null) {
      tickets.remove(feedId); // An answer from the old address is none.
      enqueue(state);
    }
    wire.status(state, now);
  }

  private void unsubscribe(PollState known, Instant now) {
    if (known.subscription() != null) {
      Subscription ending = SubscriptionRule.ending(known.subscription(), now);
      wire.subscription(ending.feedId(), ending, now);
      hubs.farewell(ending);
    }
  }

  /** What the hub of a feed tells. */
  private void take(HubCall call, Instant now) {
    PollState state = polls.get(call.feedId());
    if (state == null || state.subscription() == null) {
      if (call.kind() == HubCall.Kind.ENDED) {
        wire.subscription(call.feedId(), null, now);
      }
      return;
    }
    Subscription subscription = state.subscription();
    if (call.topic() != null && !call.topic().equals(subscription.topic())) {
      return; // About a subscription that was given up.
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
    if (!Objects.equals(next.nextPoll(), state.nextPoll()) && !tickets.containsKey(call.feedId())) {
      enqueue(next);
    }
  }

  /** A pushed document goes the way of a polled one, save that it may be a part of the feed. */
  private PollState pushed(PollState state, HubCall call, Instant now) {
    FeedReading.Answer answer =
        reading.pushed(state, Base64.getDecoder().decode(call.body()), call.contentType());
    if (answer.feed() == null) {
      return schedule.hinted(state, now); // Whatever it is, the feed itself will say.
    }
    FeedMemory memory = memory(call.feedId());
    Recall recall =
        memory.recallPart(
            entries(answer), call.feedId(), ItemAddress::of, now, settings.rememberedItems());
    wire.items(state, answer, recall, memory.isEmpty(), false, now);
    if (recall.changed()) {
      memories.put(call.feedId(), recall.memory());
    }
    return schedule.pushed(state, recall.fresh(), now);
  }

  /** Stores a state, and tells of its subscription where that changed. */
  private void keep(PollState before, PollState next, Instant now) {
    String feedId = next.feed().id();
    polls.put(feedId, next);
    if (!Objects.equals(before.subscription(), next.subscription())) {
      hubs.enqueue(feedId, next.subscription());
      wire.subscription(feedId, next.subscription(), now);
    }
  }

  private Subscription subscription(String feedId) {
    PollState state = polls.get(feedId);
    return state == null ? null : state.subscription();
  }

  private FeedMemory memory(String feedId) {
    FeedMemory memory = memories.get(feedId);
    return memory == null ? FeedMemory.empty() : memory;
  }

  private static List<Entry> entries(FeedReading.Answer answer) {
    return answer.drafts().stream().map(EntryDraft::entry).toList();
  }

  private void forget(String feedId) {
    polls.delete(feedId);
    memories.delete(feedId);
    queue.remove(feedId);
    hubs.forget(feedId);
    tickets.remove(feedId);
    hosts.forget(feedId);
  }

  private void enqueue(PollState state) {
    if (state.nextPoll() == null) {
      queue.remove(state.feed().id());
    } else {
      queue.schedule(state.feed().id(), budget(state), state.nextPoll());
    }
  }

  private String budget(PollState state) {
    return PolitenessKey.of(state.url(), fetching.hostBudget());
  }

  private void tick(long millis) {
    Instant now = Instant.ofEpochMilli(millis);
    takeIn(now);
    askTheUnreachable(now);
    askHubs(now);
    double seconds = Math.max(0, millis - lastTick) / 1000.0;
    lastTick = millis;
    allowance =
        Math.min(fetching.startsPerSecond(), allowance + seconds * fetching.startsPerSecond());
    while (allowance >= 1 && queue.inFlight() < fetching.maxInFlight()) {
      Optional<String> due = queue.start(now);
      if (due.isEmpty()) {
        return;
      }
      allowance--;
      ask(due.get(), now);
    }
  }

  /** When somebody answers after nobody did, those that could not be reached meanwhile are due. */
  private void askTheUnreachable(Instant now) {
    Optional<OutageDetector.Outage> over = hosts.ended();
    if (over.isEmpty()) {
      return;
    }
    for (String feedId : hosts.unreachable()) {
      PollState state = polls.get(feedId);
      if (!tickets.containsKey(feedId) && !state.lastPoll().isBefore(over.get().since())) {
        PollState next = schedule.reachable(state, now);
        polls.put(feedId, next);
        enqueue(next);
      }
    }
  }

  private void askHubs(Instant now) {
    Optional<Subscription> answered = hubs.nextAnswer(this::subscription, now);
    while (answered.isPresent()) {
      PollState state = polls.get(answered.get().feedId());
      keep(state, state.withSubscription(answered.get()), now);
      hubs.enqueue(answered.get().feedId(), answered.get());
      answered = hubs.nextAnswer(this::subscription, now);
    }
    hubs.ask(this::subscription, now);
  }

  private void ask(String feedId, Instant now) {
    PollState state = polls.get(feedId);
    if (state == null) {
      queue.remove(feedId);
      return;
    }
    Ticket ticket = new Ticket(feedId);
    tickets.put(feedId, ticket);
    reading
        .ask(
            state,
            state.askInFull(settings.unconditionalEvery(), now),
            state.isToBeRead(settings.unconditionalEvery(), now))
        .whenComplete((answer, problem) -> finished.add(new Finished(ticket, answer, problem)));
  }

  private void takeIn(Instant now) {
    for (int i = 0; i < MOST_TAKEN_IN_A_TICK; i++) {
      Finished done = finished.poll();
      if (done == null) {
        return;
      }
      String feedId = done.ticket.feedId;
      if (!tickets.remove(feedId, done.ticket)) {
        continue; // The feed was removed, or got another address, meanwhile.
      }
      PollState state = polls.get(feedId);
      if (state == null) {
        continue;
      }
      FeedReading.Answer answer = done.answer;
      if (done.problem != null) {
        LOG.error("Reading {} failed; this is a fault of ours", feedId, done.problem);
        answer =
            new FeedReading.Answer(
                new FetchResult.Failed(
                    0,
                    Map.of(),
                    FetchResult.Failed.Kind.ENCODING,
                    "could not be read: " + done.problem),
                null,
                null,
                null,
                List.of());
      }
      takeIn(state, answer, now);
    }
  }

  private void takeIn(PollState state, FeedReading.Answer answer, Instant now) {
    String feedId = state.feed().id();
    Recall recall = null;
    if (answer.feed() != null) {
      FeedMemory memory = memory(feedId);
      recall =
          memory.recall(entries(answer), feedId, ItemAddress::of, now, settings.rememberedItems());
      wire.items(state, answer, recall, memory.isEmpty(), backlogs.afterOutage(state, now), now);
      if (recall.changed()) {
        memories.put(feedId, recall.memory());
        wire.sightings(feedId, recall, now);
      }
    }
    PollOutcome outcome = PollVerdict.of(answer, recall, now);
    String budget = budget(state);
    Optional<Instant> pause = hosts.polled(budget, feedId, outcome, now);
    PollState next = schedule.next(state, outcome, now, hosts.isOurs(outcome, now));
    if (answer.problem() != null && !answer.bodyHash().equals(state.badBody())) {
      next = next.withBadBody(answer.bodyHash());
      wire.bury(state, answer, now); // Once.
    }
    keep(state, discovered(next, answer, now), now);
    enqueue(next);
    pause.ifPresent(until -> queue.pause(budget, until));
    wire.status(next, now);
  }

  /** The state with the subscription that the document just read asks for. */
  private PollState discovered(PollState state, FeedReading.Answer answer, Instant now) {
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
}
