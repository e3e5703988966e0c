package io.wirewatch.topology;

import io.wirewatch.dedup.BoundedItem;
import io.wirewatch.dedup.ItemPrint;
import io.wirewatch.dedup.SeenItem;
import io.wirewatch.dedup.SeenVerdict;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSighting;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Tells items that were seen from new ones and from revisions, by identity. An identity that is
 * seen again is remembered anew, so that an entry which stands in its feed for months never comes
 * back as news. The poller does not publish what is unchanged; now and then it tells that it still
 * stands there (see {@link io.wirewatch.poll.SightRule}). To spare the changelog a sight is written
 * once a day at most. Days are those of the fetch: what a feed says of its dates is not believed
 * here.
 *
 * <p>Owns {@code seen-items}, and {@code seen-items-by-day}, by which the old are found without a
 * look at all.
 */
final class DropSeenItems implements ProcessorSupplier<String, SeenInput, String, SeenVerdict> {
  static final String SEEN = "seen-items";
  static final String BY_DAY = "seen-items-by-day";
  private static final Duration SWEEP = Duration.ofMinutes(10);

  /** Forgotten in a sweep at least; or twice what was remembered since, so that it keeps pace. */
  private static final int SWEPT = 10_000;

  private final Duration memory;

  DropSeenItems(Duration memory) {
    this.memory = memory;
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SEEN), Serdes.String(), JsonSerde.of(SeenItem.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(BY_DAY), Serdes.String(), Serdes.ByteArray()));
  }

  @Override
  public Processor<String, SeenInput, String, SeenVerdict> get() {
    return new ContextualProcessor<>() {
      private KeyValueStore<String, SeenItem> seen;
      private KeyValueStore<String, byte[]> byDay;
      private int remembered;

      /** Below it nothing is left; a sweep need not step over the deleted. */
      private String lowest = "";

      @Override
      public void init(ProcessorContext<String, SeenVerdict> context) {
        super.init(context);
        seen = context.getStateStore(SEEN);
        byDay = context.getStateStore(BY_DAY);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, this::forget);
      }

      @Override
      public void process(Record<String, SeenInput> record) {
        if (record.value() instanceof SeenInput.Standing standing) {
          stands(standing.sighting(), record.timestamp());
        } else {
          judge(record, ((SeenInput.Published) record.value()).item());
        }
      }

      /** What is not known, or not any more, becomes known by an item only. */
      private void stands(ItemSighting sighting, long recordTime) {
        long seenAt = Math.min(sighting.seenAt().toEpochMilli(), recordTime);
        long day = day(seenAt);
        SeenItem filed = seen.get(sighting.id());
        if (filed != null && filed.day() < day && filed.day() >= day(seenAt - memory.toMillis())) {
          remember(sighting.id(), filed, filed.seenOn(day));
        }
      }

      private void judge(Record<String, SeenInput> record, FeedItem published) {
        FeedItem item = BoundedItem.of(published, record.timestamp());
        long fetched = item.fetchedAt().toEpochMilli();
        long day = day(fetched);
        SeenItem filed = seen.get(item.id());
        // What is forgotten does not hang on how far the sweep has come.
        SeenItem before =
            filed == null || filed.day() < day(fetched - memory.toMillis()) ? null : filed;
        ItemPrint print = ItemPrint.of(item.text());
        SeenVerdict verdict = SeenItem.judge(item, before, print);
        if (verdict instanceof SeenVerdict.Fresh fresh) {
          remember(item.id(), filed, new SeenItem(fresh.revision(), print, day));
        } else if (before.day() < day) {
          remember(item.id(), filed, before.seenOn(day));
        }
        context().forward(record.withKey(item.id()).withValue(verdict));
      }

      private void remember(String id, SeenItem before, SeenItem now) {
        seen.put(id, now);
        if (before == null || before.day() != now.day()) {
          remembered++;
          String key = dayKey(now.day(), id);
          byDay.put(key, new byte[0]);
          lowest = key.compareTo(lowest) < 0 ? key : lowest;
          if (before != null) {
            byDay.delete(dayKey(before.day(), id));
          }
        }
      }

      private void forget(long now) {
        String end = dayKey(day(now - memory.toMillis()), "");
        int left = Math.max(SWEPT, 2 * remembered);
        remembered = 0;
        if (lowest.compareTo(end) >= 0) {
          return;
        }
        try (KeyValueIterator<String, byte[]> old = byDay.range(lowest, end)) {
          while (old.hasNext() && left-- > 0) {
            KeyValue<String, byte[]> entry = old.next();
            byDay.delete(entry.key);
            seen.delete(entry.key.substring(entry.key.indexOf('/') + 1));
            lowest = entry.key;
          }
          lowest = old.hasNext() ? lowest : end;
        }
      }
    };
  }

  private static long day(long millis) {
    return Math.floorDiv(millis, 86_400_000L);
  }

  /** Sorts by day: twelve digits, the same ones whatever language the machine speaks. */
  private static String dayKey(long day, String id) {
    return String.format(Locale.ROOT, "%012d/%s", day, id);
  }
}
