package io.wirewatch.reading;

import io.wirewatch.fetch.FetchResult;
import io.wirewatch.poll.PollState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The questions to publishers that are in flight, one at most for each feed, and the answers that
 * came. Asked and taken in on the stream thread; only the answering happens elsewhere.
 */
public final class Questions {
  private final FeedReading reading;
  private final Duration unconditionalEvery;
  private final Map<String, Ticket> open = new HashMap<>();
  private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** A question in flight; compared by identity. */
  private static final class Ticket {
    final String feedId;

    Ticket(String feedId) {
      this.feedId = feedId;
    }
  }

  private record Finished(Ticket ticket, FeedReading.Answer answer, Throwable problem) {
    void release() {
      if (answer != null) {
        answer.result().release();
      }
    }
  }

  /**
   * What came of the question about a feed.
   *
   * @param fault of ours, for which the answer could not be read; null without one
   */
  public record Answered(String feedId, FeedReading.Answer answer, Throwable fault) {}

  /**
   * @param unconditionalEvery how often a feed is asked in full, whatever the validators say
   */
  public Questions(FeedReading reading, Duration unconditionalEvery) {
    this.reading = reading;
    this.unconditionalEvery = unconditionalEvery;
  }

  /** Returns at once; the answer comes with a later {@link #nextAnswer}. */
  public void ask(PollState state, Instant now) {
    Ticket ticket = new Ticket(state.feed().id());
    open.put(ticket.feedId, ticket);
    answer(state, now)
        .whenComplete(
            (answer, problem) -> {
              finished.add(new Finished(ticket, answer, problem));
              if (closed) {
                dropFinished();
              }
            });
  }

  /** Nobody takes answers in any more, neither those that are there nor those that come. */
  public void close() {
    closed = true;
    dropFinished();
  }

  private void dropFinished() {
    for (Finished done = finished.poll(); done != null; done = finished.poll()) {
      done.release();
    }
  }

  /** A question that cannot even be put is answered, too, or its feed would wait for ever. */
  private CompletableFuture<FeedReading.Answer> answer(PollState state, Instant now) {
    try {
      return reading.ask(
          state,
          state.askInFull(unconditionalEvery, now),
          state.isToBeRead(unconditionalEvery, now));
    } catch (RuntimeException fault) {
      return CompletableFuture.failedFuture(fault);
    }
  }

  /** Whether one about this feed is in flight. */
  public boolean isOpen(String feedId) {
    return open.containsKey(feedId);
  }

  /** An answer about this feed is none any more. */
  public void withdraw(String feedId) {
    open.remove(feedId);
  }

  /**
   * The next answer that is still wanted; null while there is none. Whoever has taken it in
   * releases its result.
   */
  public Answered nextAnswer() {
    for (Finished done = finished.poll(); done != null; done = finished.poll()) {
      if (open.remove(done.ticket.feedId, done.ticket)) {
        return new Answered(
            done.ticket.feedId,
            done.problem == null ? done.answer : unread(done.problem),
            done.problem);
      }
      done.release();
    }
    return null;
  }

  private static FeedReading.Answer unread(Throwable problem) {
    return new FeedReading.Answer(
        new FetchResult.Failed(
            0, Map.of(), FetchResult.Failed.Kind.ENCODING, "could not be read: " + problem),
        null,
        null,
        null,
        List.of());
  }
}
