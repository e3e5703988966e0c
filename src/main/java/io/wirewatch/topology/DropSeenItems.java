package io.wirewatch.topology;

import io.wirewatch.dedup.ItemPrint;
import io.wirewatch.dedup.MaterialChange;
import io.wirewatch.dedup.Notice;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import java.time.Duration;
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
 * back as news; to spare the changelog that is written once a day at most. Days are those of the
 * fetch: what a feed says of its dates is not believed here.
 *
 * <p>Owns {@code seen-items}, and {@code seen-items-by-day}, by which the old are found without a
 * look at all.
 */
final class DropSeenItems implements ProcessorSupplier<String, FeedItem, String, SeenVerdict> {
  static final String SEEN = "seen-items";
  static final String BY_DAY = "seen-items-by-day";
  private static final Duration SWEEP = Duration.ofMinutes(10);
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
  public Processor<String, FeedItem, String, SeenVerdict> get() {
    return new ContextualProcessor<>() {
      private KeyValueStore<String, SeenItem> seen;
      private KeyValueStore<String, byte[]> byDay;

      @Override
      public void init(ProcessorContext<String, SeenVerdict> context) {
        super.init(context);
        seen = context.getStateStore(SEEN);
        byDay = context.getStateStore(BY_DAY);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, this::forget);
      }

      @Override
      public void process(Record<String, FeedItem> record) {
        FeedItem item = BoundedItem.of(record.value());
        long day = Math.floorDiv(item.fetchedAt().toEpochMilli(), 86_400_000L);
        SeenItem before = seen.get(item.id());
        ItemPrint print = ItemPrint.of(item.text());
        SeenVerdict verdict = verdict(item, before, print);
        if (verdict instanceof SeenVerdict.Fresh fresh) {
          remember(item.id(), before, new SeenItem(fresh.revision(), print, day));
        } else if (before.day() < day) {
          remember(item.id(), before, before.seenOn(day));
        }
        context().forward(record.withKey(item.id()).withValue(verdict));
      }

      private void remember(String id, SeenItem before, SeenItem now) {
        seen.put(id, now);
        if (before == null || before.day() != now.day()) {
          byDay.put(dayKey(now.day(), id), new byte[0]);
          if (before != null) {
            byDay.delete(dayKey(before.day(), id));
          }
        }
      }

      private void forget(long now) {
        long before = Math.floorDiv(now - memory.toMillis(), 86_400_000L);
        int left = SWEPT;
        try (KeyValueIterator<String, byte[]> old = byDay.range("", dayKey(before, ""))) {
          while (old.hasNext() && left-- > 0) {
            KeyValue<String, byte[]> entry = old.next();
            byDay.delete(entry.key);
            seen.delete(entry.key.substring(entry.key.indexOf('/') + 1));
          }
        }
      }
    };
  }

  private static SeenVerdict verdict(FeedItem item, SeenItem before, ItemPrint print) {
    if (before == null) {
      return new SeenVerdict.Fresh(
          item, 0, Notice.inTitle(item.title()).orElse(Article.Kind.NEW), null);
    }
    MaterialChange.Verdict change = MaterialChange.between(before.print(), print);
    if (change instanceof MaterialChange.Verdict.Changed changed) {
      return new SeenVerdict.Fresh(item, before.revision() + 1, changed.kind(), changed.what());
    }
    return new SeenVerdict.Again(
        new Duplicate(
            item.id(),
            item.id(),
            Duplicate.Kind.SAME_ITEM,
            1,
            item.outlet(),
            item.feedId(),
            item.link(),
            Sources.of(item),
            null,
            item.fetchedAt()));
  }

  /** Sorts by day: twelve digits. */
  private static String dayKey(long day, String id) {
    return "%012d/%s".formatted(day, id);
  }
}
