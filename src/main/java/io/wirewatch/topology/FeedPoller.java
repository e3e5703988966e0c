package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.dedup.CanonicalUrl;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.PolitenessKey;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.BacklogRule;
import io.wirewatch.poll.DueQueue;
import io.wirewatch.poll.FeedMemory;
import io.wirewatch.poll.Fingerprint;
import io.wirewatch.poll.OutageDetector;
import io.wirewatch.poll.PollOutcome;
import io.wirewatch.poll.PollSchedule;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.Sighting;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
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
final class FeedPoller implements Processor<String, FeedOrder, String, PollOutput> {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final int MOST_TAKEN_IN_A_TICK = 250;
  private static final int MOST_OF_A_DEAD_DOCUMENT = 900_000;

  private final FeedReading reading;
  private final PollSettings settings;
  private final FetchSettings fetching;
  private final PollSchedule schedule;
  private final BacklogRule backlogs;
  private final OutageDetector outages;
  private final DueQueue queue;
  private final Map<String, Ticket> tickets = new HashMap<>();
  private final Map<String, String> slowedAt = new HashMap<>();
  private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

  private ProcessorContext<String, PollOutput> context;
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
      FeedReading reading, PollSettings settings, FetchSettings fetching, OutageDetector outages) {
    this.reading = reading;
    this.settings = settings;
    this.fetching = fetching;
    this.outages = outages;
    this.schedule = new PollSchedule(settings);
    this.backlogs = new BacklogRule(settings);
    this.queue = new DueQueue(fetching.inFlightPerHost(), fetching.hostSpacing());
  }

  @Override
  public void init(ProcessorContext<String, PollOutput> context) {
    this.context = context;
    polls = context.getStateStore(PollFeeds.POLLS);
    memories = context.getStateStore(PollFeeds.MEMORIES);
    lastTick = context.currentSystemTimeMs();
    try (KeyValueIterator<String, PollState> all = polls.all()) {
      while (all.hasNext()) {
        KeyValue<String, PollState> known = all.next();
        enqueue(known.value);
      }
    }
    context.schedule(fetching.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  /** An order about one feed. */
  @Override
  public void process(Record<String, FeedOrder> record) {
    FeedOrder order = record.value();
    String feedId = order.feedId();
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    PollState known = polls.get(feedId);
    if (order.kind() != FeedOrder.Kind.POLL) {
      // A feed that came here and left again within one commit may be ours no more.
      if (known != null && known.host().equals(record.key())) {
        forget(feedId);
        if (order.kind() == FeedOrder.Kind.END) {
          forward(feedId, new PollOutput.Status(null), now);
        }
      }
      return;
    }
    Feed feed = order.feed();
    PollState state =
        known == null
            ? PollState.pending(feed, record.key(), now)
            : known.described(feed, record.key(), now);
    if (state.equals(known)) {
      return;
    }
    polls.put(feedId, state);
    if (known == null || !known.url().equals(state.url()) || known.nextPoll() == null) {
      tickets.remove(feedId); // An answer from the old address is none.
      enqueue(state);
    }
    forward(feedId, new PollOutput.Status(state.status()), now);
  }

  private void forget(String feedId) {
    polls.delete(feedId);
    memories.delete(feedId);
    queue.remove(feedId);
    tickets.remove(feedId);
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

  private void ask(String feedId, Instant now) {
    PollState state = polls.get(feedId);
    if (state == null) {
      queue.remove(feedId);
      return;
    }
    Ticket ticket = new Ticket(feedId);
    tickets.put(feedId, ticket);
    reading
        .ask(state, state.askInFull(settings.unconditionalEvery(), now))
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
                java.util.List.of());
      }
      takeIn(state, answer, now);
    }
  }

  private void takeIn(PollState state, FeedReading.Answer answer, Instant now) {
    String feedId = state.feed().id();
    FeedMemory.Recall recall = null;
    if (answer.feed() != null) {
      FeedMemory memory = memories.get(feedId);
      memory = memory == null ? FeedMemory.empty() : memory;
      recall =
          memory.recall(
              answer.drafts().stream().map(EntryDraft::entry).toList(),
              feedId,
              CanonicalUrl::key,
              now,
              settings.rememberedItems());
      publish(state, answer, memory.isEmpty(), recall, now);
      if (recall.changed()) {
        memories.put(feedId, recall.memory());
      }
    }
    PollOutcome outcome = PollVerdict.of(answer, recall, now);
    boolean network = outcome instanceof PollOutcome.Failed failed && failed.network();
    String budget = budget(state);
    outages.record(budget, network, now);
    PollState next = schedule.next(state, outcome, now, outages.ownOutage(now));
    if (answer.problem() != null && !answer.bodyHash().equals(state.badBody())) {
      next = next.withBadBody(answer.bodyHash());
      bury(state, answer, now);
    }
    polls.put(feedId, next);
    enqueue(next);
    slowDown(budget, feedId, outcome);
    forward(feedId, new PollOutput.Status(next.status()), now);
  }

  /**
   * A feed that asks for a pause has it in any case. When the next feed of its host asks too, the
   * host means us, and all its feeds pause; one bad path on a gateway stops no other.
   */
  private void slowDown(String budget, String feedId, PollOutcome outcome) {
    if (outcome instanceof PollOutcome.Slowed slowed) {
      String other = slowedAt.put(budget, feedId);
      Instant until = slowed.freshness().retryAfter();
      if (other != null && !other.equals(feedId) && until != null) {
        queue.pause(budget, until);
      }
    } else {
      slowedAt.remove(budget);
    }
  }

  private void publish(
      PollState state,
      FeedReading.Answer answer,
      boolean firstReading,
      FeedMemory.Recall recall,
      Instant now) {
    Feed feed = state.feed();
    boolean afterOutage = backlogs.afterOutage(state, now);
    String language =
        feed.language() != null ? feed.language() : primary(answer.feed().meta().language());
    for (Sighting sighting : recall.sightings()) {
      if (!sighting.publish()) {
        continue;
      }
      EntryDraft draft = answer.drafts().get(sighting.index());
      if (recall.memory().linksAreSlots()) {
        draft = draft.withoutCanonicalUrl(); // It would join the stories that stood there.
      }
      Backlog backlog =
          backlogs.judge(sighting, draft.publishedBelievably(now), now, firstReading, afterOutage);
      String id = sighting.identity().id();
      FeedItem item =
          draft.item(id, feed, now, backlog, Fingerprint.traceparent(feed.id(), now, id), language);
      forward(id, new PollOutput.Item(item), now);
    }
  }

  /** The language of a tag such as {@code en-us}: {@code en}; null where it is none. */
  static String primary(String tag) {
    if (tag == null) {
      return null;
    }
    String language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return language.matches("[a-z]{2,3}") ? language : null;
  }

  /** An unreadable document goes to the dead letters, once. */
  private void bury(PollState state, FeedReading.Answer answer, Instant now) {
    byte[] body = ((FetchResult.Fetched) answer.result()).body();
    boolean cut = body.length > MOST_OF_A_DEAD_DOCUMENT;
    RecordHeaders headers = new RecordHeaders();
    headers.add(DeadLetters.STAGE, "poll".getBytes(UTF_8));
    headers.add(DeadLetters.NODE, PollTopology.POLL_FEEDS.getBytes(UTF_8));
    headers.add(DeadLetters.KIND, "unreadable".getBytes(UTF_8));
    headers.add(DeadLetters.MESSAGE, answer.problem().getBytes(UTF_8));
    headers.add("wirewatch.url", state.url().getBytes(UTF_8));
    String type = answer.result().headers().get("content-type");
    if (type != null) {
      headers.add("wirewatch.content-type", type.getBytes(UTF_8));
    }
    if (cut) {
      headers.add(DeadLetters.TRUNCATED, String.valueOf(body.length).getBytes(UTF_8));
    }
    byte[] kept = cut ? java.util.Arrays.copyOf(body, MOST_OF_A_DEAD_DOCUMENT) : body;
    context.forward(
        new Record<>(
            state.feed().id(), new PollOutput.DeadDocument(kept), now.toEpochMilli(), headers));
  }

  private void forward(String key, PollOutput output, Instant now) {
    context.forward(new Record<>(key, output, now.toEpochMilli(), new RecordHeaders()));
  }
}
