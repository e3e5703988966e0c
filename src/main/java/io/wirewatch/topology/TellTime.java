package io.wirewatch.topology;

import io.wirewatch.model.Article;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Says each minute of event time that time has come so far, whether or not anything matches, so
 * that a digest does not wait for its subject's next article. No clock: a replay tells the same.
 */
final class TellTime implements ProcessorSupplier<String, Article, String, AlertSignal> {
  private static final long MINUTE = 60_000;

  @Override
  public Processor<String, Article, String, AlertSignal> get() {
    return new ContextualProcessor<>() {
      private long told = -1;

      @Override
      public void process(Record<String, Article> record) {
        long minute = record.timestamp() / MINUTE;
        if (minute > told) {
          told = minute;
          context().forward(new Record<>("time", AlertSignal.time(), minute * MINUTE));
        }
      }
    };
  }
}
