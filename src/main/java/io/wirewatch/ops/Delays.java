package io.wirewatch.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.FeedItem;
import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How long news takes, stage by stage and the whole way. Only what came since we watch counts: of
 * what is read as history nobody knows when it was committed.
 */
final class Delays {
  private final Timer publisher;
  private final Timer process;
  private final Timer alert;
  private final Timer whole;

  Delays(MeterRegistry registry) {
    publisher =
        stage("poll", 60, 300, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800)
            .register(registry);
    process = stage("process", 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300).register(registry);
    alert =
        Timer.builder("wirewatch.alert.delay")
            .description("From the fetch of an item to its committed alert")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(50))
            .maximumExpectedValue(Duration.ofMinutes(5))
            .register(registry);
    whole =
        bucketed(
                Timer.builder("wirewatch.publication.to.alert")
                    .description("From the publisher's own date to the first alert of a story"),
                30,
                60,
                120,
                300,
                600,
                900,
                1800,
                3600,
                7200,
                14_400,
                86_400)
            .register(registry);
  }

  /** An item, from its publisher's date to the fetch. */
  void fetched(FeedItem item) {
    if (item.backlog() == Backlog.NONE && item.dateConfidence() == DateConfidence.STATED) {
      record(publisher, Duration.between(item.published(), item.fetchedAt()));
    }
  }

  /** An article; delay since its fetch, null where it was read as history. */
  void processed(Duration delay) {
    record(process, delay);
  }

  /** An alert; delay since it fell due, null where it was read as history. */
  void alerted(Alert told, Duration delay) {
    record(alert, delay);
    boolean first = told.kind() == Alert.Kind.NEW && told.parts().isEmpty();
    if (delay != null && first && told.published() != null) {
      record(whole, Duration.between(told.published(), told.raisedAt()).plus(delay));
    }
  }

  /** From the step before, which for the poll is the publisher's own date. */
  private static Timer.Builder stage(String stage, double... seconds) {
    return bucketed(
        Timer.builder("wirewatch.item.delay")
            .description("From the step before to the end of this one")
            .tag("stage", stage),
        seconds);
  }

  private static Timer.Builder bucketed(Timer.Builder timer, double... seconds) {
    return timer.serviceLevelObjectives(
        DoubleStream.of(seconds)
            .mapToObj(each -> Duration.ofMillis(Math.round(each * 1000)))
            .toArray(Duration[]::new));
  }

  private static void record(Timer timer, Duration delay) {
    if (delay != null && !delay.isNegative()) {
      timer.record(delay);
    }
  }
}
