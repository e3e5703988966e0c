package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.placing.KnownTextCodec;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.placing.StoryDesk;
import io.wirewatch.story.ToldStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks copies and gives each article its story. Owns {@code known-texts}, from which the desk is
 * rebuilt at a start, and {@code open-stories}, as they were last published.
 */
final class MarkCopiesAndStories implements ProcessorSupplier<String, Article, String, Marked> {
  private static final Logger LOG = LoggerFactory.getLogger(MarkCopiesAndStories.class);

  static final String KNOWN = "known-texts";
  static final String STORIES = "open-stories";
  private static final java.time.Duration SWEEP = java.time.Duration.ofMinutes(30);

  /** Sweeps in which all stories are looked at once. */
  private static final int SWEEPS = 24;

  private static final int SWEPT = 2_000;

  private final ProcessSettings settings;

  MarkCopiesAndStories(ProcessSettings settings) {
    this.settings = settings;
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(KNOWN), Serdes.Long(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORIES),
            Serdes.String(),
            JsonSerde.of(ToldStory.class)));
  }

  @Override
  public Processor<String, Article, String, Marked> get() {
    return new ContextualProcessor<>() {
      private final StoryDesk desk = new StoryDesk(settings.copies(), settings.stories());

      /** Numbers of texts that another version wrote, after a way back. */
      private final List<Long> foreign = new ArrayList<>();

      private KeyValueStore<Long, byte[]> known;
      private KeyValueStore<String, ToldStory> stories;

      /** From here on the next sweep looks. */
      private String from = "";

      @Override
      public void init(ProcessorContext<String, Marked> context) {
        super.init(context);
        known = context.getStateStore(KNOWN);
        stories = context.getStateStore(STORIES);
        try (KeyValueIterator<Long, byte[]> all = known.all()) {
          while (all.hasNext()) {
            KeyValue<Long, byte[]> entry = all.next();
            if (KnownTextCodec.isKnown(entry.value)) {
              desk.restore(entry.key, KnownTextCodec.decode(entry.value));
            } else {
              foreign.add(entry.key);
            }
          }
        }
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, this::forgetStories);
      }

      @Override
      public void process(Record<String, Article> record) {
        forgetForeign();
        Article article = record.value();
        StoryDesk.Placed placed = desk.place(article);
        keep(placed.memory());
        if (placed instanceof StoryDesk.Copied copied) {
          Duplicate duplicate = duplicate(article, copied);
          tell(record, copied.story(), told -> told.with(duplicate));
          context()
              .forward(record.withKey(duplicate.itemId()).withValue(new Marked.ACopy(duplicate)));
        } else if (placed instanceof StoryDesk.Published published) {
          Article marked = article.in(published.story(), published.source());
          ToldStory told = stories.get(published.story());
          told = told == null ? ToldStory.openedBy(marked) : told.with(marked);
          for (String absorbed : published.absorbed()) {
            ToldStory ended = end(record, absorbed, published.story());
            told = ended == null ? told : told.with(ended);
          }
          publish(record, told);
          // They go to other partitions than the story's pointer, and can be read before it.
          marked = article.in(published.story(), told.absorbed(), published.source());
          context().forward(record.withKey(marked.id()).withValue(new Marked.AnArticle(marked)));
        }
      }

      /** Here and not at the start, where nothing can be written; before their numbers are used. */
      private void forgetForeign() {
        if (!foreign.isEmpty()) {
          LOG.warn(
              "{} of the known texts were written by another version and are forgotten: copies of them count as new",
              foreign.size());
          foreign.forEach(known::delete);
          foreign.clear();
        }
      }

      private void keep(StoryDesk.Memory memory) {
        memory.forget().forEach(known::delete);
        if (memory.keep() != null) {
          known.put(memory.number(), KnownTextCodec.encode(memory.keep()));
        }
      }

      /**
       * A pointer to the survivor, then a tombstone, which names it too: compaction drops the
       * pointer. Null where the story was not told.
       */
      private ToldStory end(Record<String, Article> record, String absorbed, String survivor) {
        ToldStory ended = stories.delete(absorbed);
        if (ended != null) {
          Marked pointer = new Marked.AStory(ended.story().mergedInto(survivor));
          context().forward(record.withKey(absorbed).withValue(pointer));
          Headers headers =
              new RecordHeaders(record.headers())
                  .add(EventHeaders.MERGED_INTO, survivor.getBytes(UTF_8));
          context()
              .forward(
                  record
                      .withKey(absorbed)
                      .<Marked>withValue(new Marked.AStory(null))
                      .withHeaders(headers));
        }
        return ended;
      }

      private void tell(
          Record<String, Article> record,
          String story,
          java.util.function.UnaryOperator<ToldStory> change) {
        ToldStory told = stories.get(story);
        if (told != null) {
          publish(record, change.apply(told));
        }
      }

      private void publish(Record<String, Article> record, ToldStory told) {
        stories.put(told.story().id(), told);
        context()
            .forward(record.withKey(told.story().id()).withValue(new Marked.AStory(told.story())));
      }

      /**
       * Stories of which neither the desk nor anybody else knows more to come. Nothing hangs on
       * when they go, so that each sweep looks at a part of them.
       */
      private void forgetStories(long now) {
        long before = now - settings.copies().window().toMillis();
        long left = Math.max(SWEPT, stories.approximateNumEntries() / SWEEPS);
        try (KeyValueIterator<String, ToldStory> some = stories.range(from, null)) {
          while (some.hasNext() && left-- > 0) {
            KeyValue<String, ToldStory> entry = some.next();
            if (entry.value.story().lastSeen().toEpochMilli() < before && !desk.isOpen(entry.key)) {
              stories.delete(entry.key);
            }
          }
          from = some.hasNext() ? some.next().key : "";
        }
      }
    };
  }

  private static Duplicate duplicate(Article article, StoryDesk.Copied copied) {
    CopyVerdict.Copy copy = copied.copy();
    return new Duplicate(
        article.item().id(),
        copy.original(),
        copy.exact() ? Duplicate.Kind.SAME_TEXT : Duplicate.Kind.NEAR,
        copy.similarity(),
        article.item().outlet(),
        article.item().feedId(),
        article.item().link(),
        copied.source(),
        copied.story(),
        article.item().fetchedAt());
  }
}
