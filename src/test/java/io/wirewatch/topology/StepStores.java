package io.wirewatch.topology;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** What a step of a stream runs in, on a machine of a test. */
final class StepStores {
  private StepStores() {}

  /** A task that does not know the stream that it is of. */
  static <V> MockProcessorContext<String, V> context(File directory, Instant now) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "restored");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    MockProcessorContext<String, V> context =
        new MockProcessorContext<>(properties, new TaskId(0, 0), directory);
    context.setCurrentSystemTimeMs(now.toEpochMilli());
    return context;
  }

  /** Opens the stores of a step, by name; empty, and without changelogs. */
  static List<KeyValueStore<Object, Object>> open(
      ProcessorSupplier<?, ?, ?, ?> step, MockProcessorContext<?, ?> context) {
    List<KeyValueStore<Object, Object>> stores = new ArrayList<>();
    for (StoreBuilder<?> builder :
        step.stores().stream().sorted(Comparator.comparing(StoreBuilder::name)).toList()) {
      @SuppressWarnings("unchecked")
      KeyValueStore<Object, Object> store =
          (KeyValueStore<Object, Object>)
              builder.withLoggingDisabled().withCachingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
      stores.add(store);
    }
    return stores;
  }
}
