package io.wirewatch.topology;

import io.wirewatch.model.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Writes down each minute as it begins, so that those who must not look at a clock can read it. One
 * task does it for all: that of the first partition, wherever it runs. What comes in is not read.
 */
final class Heartbeats implements ProcessorSupplier<String, PollInput, String, Heartbeat> {
  static final String KEY = "poll";
  private static final Duration LOOK = Duration.ofSeconds(5);

  @Override
  public Processor<String, PollInput, String, Heartbeat> get() {
    return new ContextualProcessor<>() {
      private Instant told = Instant.EPOCH;

      @Override
      public void init(ProcessorContext<String, Heartbeat> context) {
        super.init(context);
        if (context.taskId().partition() == 0) {
          context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
        }
      }

      @Override
      public void process(Record<String, PollInput> record) {
        // Only the clock matters here.
      }

      private void look(long clock) {
        Instant minute = Instant.ofEpochMilli(clock).truncatedTo(ChronoUnit.MINUTES);
        if (minute.isAfter(told)) {
          told = minute;
          context().forward(new Record<>(KEY, new Heartbeat(minute), minute.toEpochMilli()));
        }
      }
    };
  }
}
