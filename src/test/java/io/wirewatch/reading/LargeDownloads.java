package io.wirewatch.reading;

import io.wirewatch.feed.FeedParser;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.model.Feed;
import io.wirewatch.poll.PollState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for many large feeds at the same time, as a poller does after a start, in a JVM of its own;
 * prints how many were read, how many failed, and the first reason.
 */
final class LargeDownloads {
  private LargeDownloads() {}

  /**
   * @param words the server's address, how many feeds, and how many MB other work holds meanwhile
   */
  public static void main(String[] words) {
    int feeds = Integer.parseInt(words[1]);
    byte[][] others = new byte[Integer.parseInt(words[2])][1 << 20];
    Instant now = Instant.parse("2026-11-23T10:00:00Z");
    int read = 0;
    int failed = 0;
    String reason = "";
    try (FeedFetcher fetcher = new FeedFetcher(LoopbackFetch.settings())) {
      Questions questions =
          new Questions(new FeedReading(fetcher, new FeedParser()), Duration.ofDays(1));
      for (int i = 0; i < feeds; i++) {
        Feed feed = new Feed("f" + i, words[0] + i, null, null, null, null, List.of());
        questions.ask(PollState.pending(feed, "h", now), now);
      }
      while (read + failed < feeds) {
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos()); // As often as the stream looks.
        for (Questions.Answered done = questions.nextAnswer();
            done != null;
            done = questions.nextAnswer()) {
          if (done.answer().feed() != null && !done.answer().drafts().isEmpty()) {
            read++;
          } else {
            failed++;
            reason = done.answer().result() + " " + done.fault();
          }
          done.answer().result().release();
        }
      }
    }
    System.out.printf(
        "read %d, failed %d %s%s%n", read, failed, reason, others.length > 0 ? "" : " alone");
  }
}
