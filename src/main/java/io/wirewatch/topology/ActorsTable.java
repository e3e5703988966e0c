package io.wirewatch.topology;

import io.wirewatch.enrich.LiveActors;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.KnownActor;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
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

  ActorsTable(LiveActors live) {
    this.live = live;
  }

  StoreBuilder<KeyValueStore<String, KnownActor>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), JsonSerde.of(KnownActor.class))
        .withLoggingDisabled();
  }

  @Override
  public Processor<String, KnownActor, Void, Void> get() {
    return new ContextualProcessor<>() {
      @Override
      public void process(Record<String, KnownActor> record) {
        KeyValueStore<String, KnownActor> store = context().getStateStore(STORE);
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
        }
      }
    };
  }
}
