package io.wirewatch.topology;

import io.wirewatch.alert.AlertDecision;
import io.wirewatch.alert.AlertDesk;
import io.wirewatch.alert.AlertMemory;
import io.wirewatch.alert.AlertState;
import io.wirewatch.alert.Kin;
import io.wirewatch.alert.MatchedText;
import io.wirewatch.alert.WatchState;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.subject.WatchedText;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Asks the desk of its subjects what each match is worth, and owns what was told: {@code
 * told-stories} by story and subject, {@code gathered-notices} by subject, {@code story-kin}, and
 * {@code waiting-texts} by subject and article.
 *
 * <p>A subject that mutes others is decided on in their partitions too, so that theirs can be asked
 * what it told; what is decided away from its home goes nowhere.
 */
final class RaiseAlerts implements ProcessorSupplier<String, AlertSignal, String, AlertDecision> {
  private static final String STORIES = "told-stories";
  private static final String NOTICES = "gathered-notices";
  private static final String KIN = "story-kin";
  private static final String TEXTS = "waiting-texts";

  private final SubjectMonitor subjects;
  private final BySubject homes;

  RaiseAlerts(SubjectMonitor subjects, BySubject homes) {
    this.subjects = subjects;
    this.homes = homes;
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        store(STORIES, AlertState.class),
        store(NOTICES, WatchState.class),
        store(KIN, Kin.class),
        store(TEXTS, MatchedText.class));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(values));
  }

  private static WatchedText watched(MatchedText text) {
    return new WatchedText(
        text.text(), text.tags(), text.outlet(), text.publisherCountry(), text.feed());
  }

  @Override
  public Processor<String, AlertSignal, String, AlertDecision> get() {
    return new ContextualProcessor<>() {
      private AlertDesk desk;

      @Override
      public void init(ProcessorContext<String, AlertDecision> context) {
        super.init(context);
        AlertMemory memory =
            new AlertMemory(
                new StoreShelf<>(context.getStateStore(STORIES)),
                new StoreShelf<>(context.getStateStore(NOTICES)),
                new StoreShelf<>(context.getStateStore(KIN)),
                new StoreShelf<>(context.getStateStore(TEXTS)));
        desk =
            new AlertDesk(
                memory,
                subjects::subject,
                subjects::muters,
                (id, text) -> subjects.fits(id, watched(text)));
      }

      @Override
      public void process(Record<String, AlertSignal> record) {
        AlertSignal signal = record.value();
        Instant now = Instant.ofEpochMilli(record.timestamp());
        if (signal.sighting() != null) {
          desk.take(signal.sighting()).forEach(it -> send(record, it));
        } else if (signal.takenBack() != null) {
          desk.takeBack(signal.takenBack()).forEach(it -> send(record, it));
        } else if (signal.storyId() != null) {
          desk.kin(signal.storyId(), signal.kin(), now);
        } else {
          desk.passTo(now).forEach(it -> send(record, it));
        }
      }

      private void send(Record<String, AlertSignal> record, AlertDecision decision) {
        if (homes.home(decision.subjectId()) == context().taskId().partition()) {
          context().forward(record.withValue(decision).withTimestamp(decision.at().toEpochMilli()));
        }
      }
    };
  }
}
