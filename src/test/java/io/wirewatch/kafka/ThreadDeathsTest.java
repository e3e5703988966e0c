package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** What the runbook promises of threads that die. */
class ThreadDeathsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Throwable AWAY = new StreamsException(new TimeoutException("no broker"));

  private final ThreadDeaths deaths = new ThreadDeaths("process");

  private void replaced(int times, Instant first, Duration pause) {
    for (int i = 0; i < times; i++) {
      assertThat(deaths.next(AWAY, first.plus(pause.multipliedBy(i))))
          .isInstanceOf(ThreadDeaths.Replace.class);
    }
  }

  private ClusterProblem given(Throwable problem, Instant now) {
    ThreadDeaths.Verdict verdict = deaths.next(problem, now);
    assertThat(verdict).isInstanceOf(ThreadDeaths.GiveUp.class);
    return ((ThreadDeaths.GiveUp) verdict).problem();
  }

  @Test
  void shouldReplaceFiveThreadsAndNotTheSixth() {
    replaced(5, NOON, Duration.ofMinutes(2));

    ClusterProblem problem = given(AWAY, NOON.plus(Duration.ofMinutes(10)));
    assertThat(problem.kind()).isEqualTo(ClusterProblem.Kind.STREAM);
    assertThat(problem)
        .hasMessage("The stream process stopped: TimeoutException: no broker")
        .hasCause(AWAY);
  }

  @Test
  void shouldCountOnlyThoseOfTheLastTenMinutes() {
    replaced(5, NOON, Duration.ofMinutes(2));

    assertThat(deaths.next(AWAY, NOON.plus(Duration.ofMinutes(10)).plusMillis(1)))
        .isEqualTo(new ThreadDeaths.Replace(5, "TimeoutException: no broker"));
  }

  @Test
  void shouldGoOnForEverWhereThreadsDieRarely() {
    replaced(500, NOON, Duration.ofMinutes(3));
  }

  @Test
  void shouldSayHowManyWereReplaced() {
    replaced(2, NOON, Duration.ofSeconds(1));
    assertThat(deaths.next(AWAY, NOON.plusSeconds(9)))
        .isEqualTo(new ThreadDeaths.Replace(3, "TimeoutException: no broker"));
  }

  @Test
  void shouldStopAtOnceWhereTheClusterLacksSomething() {
    for (RuntimeException missing :
        List.of(
            new TopicAuthorizationException("not for you"),
            new TransactionalIdAuthorizationException("not for you"),
            new UnknownTopicOrPartitionException("no such topic"),
            new MissingSourceTopicException("no such topic"))) {
      ClusterProblem problem = given(new StreamsException(missing), NOON);
      assertThat(problem.kind()).as(missing.toString()).isEqualTo(ClusterProblem.Kind.CLUSTER);
      assertThat(problem).hasMessageContaining("`wirewatch check`");
    }
  }

  @Test
  void shouldStopAtOnceAtARecordThatWillAlwaysBeTooLarge() {
    ClusterProblem problem =
        given(new StreamsException(new RecordTooLargeException("2 MiB")), NOON);
    assertThat(problem.kind()).isEqualTo(ClusterProblem.Kind.STREAM);
    assertThat(problem).hasMessageContaining("RecordTooLargeException: 2 MiB");
  }

  @Test
  void shouldSayWhatToDoWhereTheDiskIsFull() {
    ThreadDeaths.Verdict verdict =
        deaths.next(
            new StreamsException("a store", new java.io.IOException("No space left on device")),
            NOON);
    assertThat(((ThreadDeaths.Replace) verdict).what())
        .startsWith("IOException: No space left on device")
        .hasSizeGreaterThan("IOException: No space left on device".length());
  }
}
