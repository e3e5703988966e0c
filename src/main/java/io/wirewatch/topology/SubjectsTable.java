package io.wirewatch.topology;

import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.kafka.UnreadableRows;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectMonitor;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subjects on every instance: follows the topic, keeps them in a global store, and tells the
 * monitor. A start reads the topic through this same step, so that the monitor is full before the
 * first article comes.
 */
final class SubjectsTable implements ProcessorSupplier<String, Subject, Void, Void> {
  static final String STORE = "subjects";

  private static final Logger LOG = LoggerFactory.getLogger(SubjectsTable.class);

  private final SubjectMonitor monitor;
  private final String topic;

  SubjectsTable(SubjectMonitor monitor, String topic) {
    this.monitor = monitor;
    this.topic = topic;
  }

  StoreBuilder<KeyValueStore<String, Subject>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Subject.class))
        .withLoggingDisabled();
  }

  @Override
  public Processor<String, Subject, Void, Void> get() {
    return new ContextualProcessor<>() {
      private UnreadableRows unreadable;

      @Override
      public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        unreadable = UnreadableRows.of(context.appConfigs());
      }

      @Override
      public void process(Record<String, Subject> record) {
        KeyValueStore<String, Subject> store = context().getStateStore(STORE);
        unreadable.remove(topic, record.key());
        if (record.value() == null) {
          store.delete(record.key());
          monitor.remove(record.key());
        } else {
          store.put(record.key(), record.value());
          monitor.put(record.value());
          String why = monitor.refused().get(record.key());
          if (why != null) {
            LOG.warn("Subject {} cannot be read and matches nothing: {}", record.key(), why);
          }
        }
      }
    };
  }
}
