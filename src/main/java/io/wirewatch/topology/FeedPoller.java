package io.wirewatch.topology;

import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.PolitenessKey;
import io.wirewatch.model.Feed;
import io.wirewatch.poll.BacklogRule;
import io.wirewatch.poll.BadDocument;
import io.wirewatch.poll.DueQueue;
import io.wirewatch.poll.FeedMemory;
import io.wirewatch.poll.Freshness;
import io.wirewatch.poll.HostWatch;
import io.wirewatch.poll.OutageDetector;
import io.wirewatch.poll.PollOutcome;
import io.wirewatch.poll.PollSchedule;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.Recall;
import io.wirewatch.poll.SightRule;
import io.wirewatch.poll.StartBudget;
import io.wirewatch.reading.FeedReading;
import io.wirewatch.reading.ItemAddress;
import io.wirewatch.reading.PollVerdict;
import io.wirewatch.reading.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.StreamsException;
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

  /**
   * A thousand a second at the usual tick, twenty times what a task starts by default, so that
   * nothing piles up; and few enough that after a pause, when all answers wait, the thread comes
   * back to its records before it has stored them all.
   */
  private static final int MOST_TAKEN_IN_A_TICK = 250;

  private final FeedReading reading;
  private final PollSettings settings;
  private final FetchSettings fetching;
  private final PollSchedule schedule;
  private final BacklogRule backlogs;
  private final SightRule sights;
  private final HostWatch hosts;
  private final DueQueue queue;
  private final HubSource hubs;
  private final Questions questions;

  private ProcessorContext<String, PollOutput> context;
  private PollWire wire;
  private KeyValueStore<String, PollState> polls;
  private KeyValueStore<String, FeedMemory> memories;
  private FeedSubscriptions subscriptions;
  private StartBudget budget;

  FeedPoller(
      FeedReading reading,
      HubSource hubs,
      PollSettings settings,
      FetchSettings fetching,
      SightRule sights,
      OutageDetector outages) {
    this.reading = reading;
    this.hubs = hubs;
    this.settings = settings;
    this.fetching = fetching;
    this.sights = sights;
    this.hosts = new HostWatch(outages);
    this.schedule = new PollSchedule(settings);
    this.backlogs = new BacklogRule(settings);
    this.questions = new Questions(reading, settings.unconditionalEvery());
    this.queue = new DueQueue(fetching.inFlightPerHost(), fetching.hostSpacing());
  }

  @Override
  public void init(ProcessorContext<String, PollOutput> context) {
    this.context = context;
    wire = new PollWire(context, backlogs, sights);
    polls = context.getStateStore(PollFeeds.POLLS);
    memories = context.getStateStore(PollFeeds.MEMORIES);
    subscriptions =
        new FeedSubscriptions(
            hubs, reading, schedule, settings.rememberedItems(), wire, polls, memories);
    budget = new StartBudget(fetching.startsPerSecond(), context.currentSystemTimeMs());
    List<HostWatch.Asked> asked = new ArrayList<>();
    try (KeyValueIterator<String, PollState> all = polls.all()) {
      while (all.hasNext()) {
        PollState known = all.next().value;
        enqueue(known);
        subscriptions.restore(known);
        if (known.lastPoll() != null) {
          asked.add(HostWatch.Asked.of(known, politenessKey(known)));
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
      subscriptions
          .take(call.call(), now)
          .filter(state -> !questions.isOpen(state.feed().id()))
          .ifPresent(this::enqueue);
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
          subscriptions.unsubscribe(known, now);
        }
      }
      return;
    }
    Feed feed = order.feed();
    PollState state =
        known == null ? PollState.pending(feed, host, now) : known.described(feed, host, now);
    if (order.atOnce()) {
      state = schedule.asked(state, now);
    }
    if (state.equals(known)) {
      return;
    }
    polls.put(feedId, state);
    if (known == null || !known.url().equals(state.url()) || known.nextPoll() == null) {
      questions.withdraw(feedId); // An answer from the old address is none.
      enqueue(state);
    } else if (order.atOnce() && !questions.isOpen(feedId)) {
      queue.hurry(feedId, politenessKey(state), state.nextPoll());
    }
    wire.status(state, now);
  }

  private static boolean isBuried(PollState state, FeedReading.Answer answer, Instant now) {
    BadDocument last = state.badDocument();
    return last != null && last.covers(answer.bodyHash(), answer.problem(), now);
  }

  private FeedMemory memory(String feedId) {
    FeedMemory memory = memories.get(feedId);
    return memory == null ? FeedMemory.empty() : memory;
  }

  private void forget(String feedId) {
    polls.delete(feedId);
    memories.delete(feedId);
    queue.remove(feedId);
    subscriptions.forget(feedId);
    questions.withdraw(feedId);
    hosts.forget(feedId);
  }

  private void enqueue(PollState state) {
    if (state.nextPoll() == null) {
      queue.remove(state.feed().id());
    } else {
      queue.schedule(state.feed().id(), politenessKey(state), state.nextPoll());
    }
  }

  private String politenessKey(PollState state) {
    return PolitenessKey.of(state.url(), fetching.hostBudget());
  }

  private void tick(long millis) {
    Instant now = Instant.ofEpochMilli(millis);
    takeIn(now);
    askTheUnreachable(now);
    subscriptions.askHubs(now);
    budget.refill(millis);
    while (budget.allows() && queue.inFlight() < fetching.maxInFlight()) {
      Optional<String> due = queue.start(now);
      if (due.isEmpty()) {
        return;
      }
      budget.spend();
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
      if (!questions.isOpen(feedId) && !state.lastPoll().isBefore(over.get().since())) {
        PollState next = schedule.reachable(state, now);
        polls.put(feedId, next);
        enqueue(next);
      }
    }
  }

  private void ask(String feedId, Instant now) {
    PollState state = polls.get(feedId);
    if (state == null) {
      queue.remove(feedId);
      return;
    }
    questions.ask(state, now);
  }

  private void takeIn(Instant now) {
    for (int i = 0; i < MOST_TAKEN_IN_A_TICK; i++) {
      Questions.Answered done = questions.nextAnswer();
      if (done == null) {
        return;
      }
      if (done.fault() != null) {
        LOG.error("Reading {} failed; this is a fault of ours", done.feedId(), done.fault());
      }
      try {
        PollState state = polls.get(done.feedId());
        if (state != null) {
          takeIn(state, done.answer(), now);
        }
      } finally {
        done.answer().result().release();
      }
    }
  }

  @Override
  public void close() {
    questions.close();
  }

  /** A feed whose answer cannot be taken in is failing, and asked again; no other is held up. */
  private void takeIn(PollState state, FeedReading.Answer answer, Instant now) {
    try {
      keep(state, answer, now);
    } catch (RuntimeException problem) {
      PollOutcome failed =
          new PollOutcome.Failed(
              answer.result().status(),
              Freshness.UNKNOWN,
              "its answer could not be taken in: " + problem.getMessage(),
              false);
      PollState next = schedule.next(state, failed, now, false);
      enqueue(next); // First: whatever else goes wrong, its place is free.
      if (problem instanceof StreamsException) {
        throw problem; // Of the task, which ends here or is taken over.
      }
      LOG.error("The answer of {} could not be taken in", state.feed().id(), problem);
      record(next, now);
    }
  }

  private void record(PollState state, Instant now) {
    try {
      polls.put(state.feed().id(), state);
    } catch (SerializationException tooLarge) {
      LOG.error("The state of {} cannot be stored", state.feed().id(), tooLarge);
    }
    wire.status(state, now);
  }

  private void keep(PollState state, FeedReading.Answer answer, Instant now) {
    String feedId = state.feed().id();
    Recall recall = null;
    if (answer.feed() != null) {
      FeedMemory memory = memory(feedId);
      recall =
          memory.recall(answer.entries(), feedId, ItemAddress::of, now, settings.rememberedItems());
      wire.items(state, answer, recall, memory.isEmpty(), backlogs.afterOutage(state, now), now);
      if (recall.changed()) {
        memories.put(feedId, recall.memory());
        wire.sightings(feedId, recall, now);
      }
    }
    PollOutcome outcome = PollVerdict.of(answer, recall, now);
    String host = politenessKey(state);
    Optional<Instant> pause = hosts.polled(host, feedId, outcome, now);
    PollState next = schedule.next(state, outcome, now, hosts.isOurs(outcome, now));
    if (answer.problem() != null && !isBuried(state, answer, now)) {
      next = next.withBadDocument(BadDocument.of(answer.bodyHash(), answer.problem(), now));
      wire.bury(state, answer, now);
    }
    subscriptions.keep(state, subscriptions.discovered(next, answer, now), now);
    enqueue(next);
    if (outcome instanceof PollOutcome.Read || outcome instanceof PollOutcome.Unchanged) {
      queue.resume(host);
    }
    pause.ifPresent(until -> queue.pause(host, until));
    wire.status(next, now);
  }
}
