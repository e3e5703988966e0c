package io.wirewatch.topology;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Says each minute of event time that time has come so far, whether or not anything matches, so
 * that a digest does not wait for its subject's next article. No clock: a replay tells the same.
 */
final class TellTime<V> implements ProcessorSupplier<String, V, String, AlertSignal> {
  private static final long MINUTE = 60_000;

  private final long behind;

  /**
   * @param behind how far it stays behind its records: news that was fetched before one can still
   *     be on its way
   */
  TellTime(Duration behind) {
    this.behind = behind.toMillis();
  }

  @Override
  public Processor<String, V, String, AlertSignal> get() {
    return new ContextualProcessor<>() {
      private long told = -1;

      @Override
      public void process(Record<String, V> record) {
        long minute = (record.timestamp() - behind) / MINUTE;
        if (minute > told) {
          told = minute;
          context().forward(new Record<>("time", AlertSignal.time(), minute * MINUTE));
        }
      }
    };
  }
}
