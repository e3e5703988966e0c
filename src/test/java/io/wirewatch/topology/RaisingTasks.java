package io.wirewatch.topology;

import io.wirewatch.alert.AlertDecision;
import io.wirewatch.subject.SubjectMonitor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/** The tasks that raise alerts, one a partition, each with stores of its own. */
final class RaisingTasks implements AutoCloseable {
  private final int partitions;
  private final RaiseAlerts step;
  private final BySubject bySubject;
  private final List<MockProcessorContext<String, AlertDecision>> contexts = new ArrayList<>();
  private final List<Processor<String, AlertSignal, String, AlertDecision>> processors =
      new ArrayList<>();

  RaisingTasks(SubjectMonitor subjects, int partitions, Path state) {
    this.partitions = partitions;
    bySubject = new BySubject(subjects, partitions);
    step = new RaiseAlerts(subjects, bySubject);
    IntStream.range(0, partitions).forEach(partition -> open(partition, state));
    restart();
  }

  private void open(int partition, Path state) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "raise");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    var context =
        new MockProcessorContext<String, AlertDecision>(
            properties, new TaskId(1, partition), state.resolve("task-" + partition).toFile());
    for (StoreBuilder<?> each : step.stores()) {
      var store = each.withLoggingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
    }
    contexts.add(context);
  }

  /** Nothing but the stores survives. */
  void restart() {
    processors.clear();
    for (var context : contexts) {
      var processor = step.get();
      processor.init(context);
      processors.add(processor);
    }
  }

  int home(String subjectId) {
    return bySubject.home(subjectId);
  }

  /** A signal goes to the partitions that the stream sends it to. */
  void send(String key, AlertSignal signal, Instant at) {
    var record = new Record<>(key, signal, at.toEpochMilli());
    bySubject.partitions("signals", key, signal, partitions).orElseThrow().stream()
        .sorted()
        .forEach(partition -> processors.get(partition).process(record));
  }

  /** All that was decided, the partitions one behind another. */
  List<AlertDecision> decisions() {
    return contexts.stream()
        .flatMap(context -> context.forwarded().stream())
        .<AlertDecision>map(forward -> forward.record().value())
        .toList();
  }

  @Override
  public void close() {
    processors.forEach(Processor::close);
    contexts.forEach(
        context -> step.stores().forEach(store -> context.getStateStore(store.name()).close()));
  }
}
