package io.wirewatch.topology;

import io.wirewatch.enrich.LiveActors;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.kafka.UnreadableRows;
import io.wirewatch.model.KnownActor;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actors that ops added, on every instance: follows the topic, keeps them in a global store,
 * and tells the tagger. A start reads the topic through this same step, so that they are known
 * before the first item comes; an actor added later counts from the items read after it.
 */
final class ActorsTable implements ProcessorSupplier<String, KnownActor, Void, Void> {
  static final String STORE = "actors";

  private static final Logger LOG = LoggerFactory.getLogger(ActorsTable.class);

  private final LiveActors live;
  private final String topic;

  ActorsTable(LiveActors live, String topic) {
    this.live = live;
    this.topic = topic;
  }

  StoreBuilder<KeyValueStore<String, KnownActor>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), JsonSerde.of(KnownActor.class))
        .withLoggingDisabled();
  }

  @Override
  public Processor<String, KnownActor, Void, Void> get() {
    return new ContextualProcessor<>() {
      private UnreadableRows unreadable;

      @Override
      public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        unreadable = UnreadableRows.of(context.appConfigs());
      }

      @Override
      public void process(Record<String, KnownActor> record) {
        KeyValueStore<String, KnownActor> store = context().getStateStore(STORE);
        unreadable.remove(topic, record.key());
        if (record.value() == null) {
          store.delete(record.key());
          live.remove(record.key());
          return;
        }
        List<String> faults =
            record.key().equals(record.value().id())
                ? live.put(record.value())
                : List.of("id: is not the key, " + record.value().id());
        if (faults.isEmpty()) {
          store.put(record.key(), record.value());
        } else {
          LOG.warn("Actor {} is passed over: {}", record.key(), String.join("; ", faults));
          unreadable.add(passedOver(record.key(), String.join("; ", faults)));
        }
      }

      private UnreadableRows.Row passedOver(String key, String why) {
        int partition = context().recordMetadata().map(RecordMetadata::partition).orElse(-1);
        long offset = context().recordMetadata().map(RecordMetadata::offset).orElse(-1L);
        return new UnreadableRows.Row(topic, key, partition, offset, why);
      }
    };
  }
}
