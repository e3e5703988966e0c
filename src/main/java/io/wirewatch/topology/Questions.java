package io.wirewatch.topology;

import io.wirewatch.fetch.FetchResult;
import io.wirewatch.poll.PollState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions to publishers that are in flight, one at most for each feed, and the answers that
 * came. Asked and taken in on the stream thread; only the answering happens elsewhere.
 */
final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final FeedReading reading;
  private final Duration unconditionalEvery;
  private final Map<String, Ticket> open = new HashMap<>();
  private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

  /** A question in flight; compared by identity. */
  private static final class Ticket {
    final String feedId;

    Ticket(String feedId) {
      this.feedId = feedId;
    }
  }

  private record Finished(Ticket ticket, FeedReading.Answer answer, Throwable problem) {}

  /** What came of the question about a feed. */
  record Answered(String feedId, FeedReading.Answer answer) {}

  /**
   * @param unconditionalEvery how often a feed is asked in full, whatever the validators say
   */
  Questions(FeedReading reading, Duration unconditionalEvery) {
    this.reading = reading;
    this.unconditionalEvery = unconditionalEvery;
  }

  /** Returns at once; the answer comes with a later {@link #nextAnswer}. */
  void ask(PollState state, Instant now) {
    Ticket ticket = new Ticket(state.feed().id());
    open.put(ticket.feedId, ticket);
    reading
        .ask(
            state,
            state.askInFull(unconditionalEvery, now),
            state.isToBeRead(unconditionalEvery, now))
        .whenComplete((answer, problem) -> finished.add(new Finished(ticket, answer, problem)));
  }

  /** Whether one about this feed is in flight. */
  boolean isOpen(String feedId) {
    return open.containsKey(feedId);
  }

  /** An answer about this feed is none any more. */
  void withdraw(String feedId) {
    open.remove(feedId);
  }

  /** The next answer that is still wanted; null while there is none. */
  Answered nextAnswer() {
    for (Finished done = finished.poll(); done != null; done = finished.poll()) {
      if (open.remove(done.ticket.feedId, done.ticket)) {
        return new Answered(
            done.ticket.feedId, done.problem == null ? done.answer : ourFault(done));
      }
    }
    return null;
  }

  private static FeedReading.Answer ourFault(Finished done) {
    LOG.error("Reading {} failed; this is a fault of ours", done.ticket.feedId, done.problem);
    return new FeedReading.Answer(
        new FetchResult.Failed(
            0, Map.of(), FetchResult.Failed.Kind.ENCODING, "could not be read: " + done.problem),
        null,
        null,
        null,
        List.of());
  }
}
