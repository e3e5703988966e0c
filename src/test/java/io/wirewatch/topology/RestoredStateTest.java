package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.SeenVerdict;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.story.StorySettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two steps of the process stream that remember, each twice over the same items: once
 * uninterrupted, and once ended every so often and begun anew on another machine, with nothing but
 * what its stores say. Both must say the same, word for word.
 */
class RestoredStateTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  private static final ProcessSettings SETTINGS =
      new ProcessSettings(
          Duration.ofDays(3),
          new CopySettings(Duration.ofDays(4), 150, 64, 0.8, 0.62),
          new StorySettings(
              Duration.ofHours(30),
              120,
              StorySettings.DEFAULT.join(),
              StorySettings.DEFAULT.joinAcross()),
          true);

  @TempDir Path state;

  /** A step with its stores, as a task holds them. */
  private final class Step<I, O> {
    private final ProcessorSupplier<String, I, String, O> supplier;
    private MockProcessorContext<String, O> context;
    private Processor<String, I, String, O> processor;
    private List<KeyValueStore<Object, Object>> stores = new ArrayList<>();
    private int machines;

    Step(ProcessorSupplier<String, I, String, O> supplier) {
      this.supplier = supplier;
      begin(List.of());
    }

    /** On a new machine, with stores filled as from their changelogs. */
    private void begin(List<List<KeyValue<Object, Object>>> changelogs) {
      File directory =
          state
              .resolve(supplier.getClass().getSimpleName() + hashCode() + "-" + machines++)
              .toFile();
      context = StepStores.context(directory, START);
      stores = StepStores.open(supplier, context);
      for (int store = 0; store < changelogs.size(); store++) {
        for (KeyValue<Object, Object> entry : changelogs.get(store)) {
          stores.get(store).put(entry.key, entry.value);
        }
      }
      processor = supplier.get();
      processor.init(context);
    }

    /** Reading from a store goes through its serdes, as a changelog does. */
    void restart() {
      List<List<KeyValue<Object, Object>>> changelogs = new ArrayList<>();
      for (KeyValueStore<Object, Object> store : stores) {
        List<KeyValue<Object, Object>> entries = new ArrayList<>();
        try (var all = store.all()) {
          all.forEachRemaining(entries::add);
        }
        changelogs.add(entries);
      }
      close();
      begin(changelogs);
    }

    List<Record<String, O>> take(I value, Instant at) {
      context.resetForwards();
      processor.process(new Record<>("key", value, at.toEpochMilli()));
      List<Record<String, O>> out = new ArrayList<>();
      context
          .forwarded()
          .forEach(
              one -> {
                O told = one.record().value();
                out.add(new Record<>(one.record().key(), told, one.record().timestamp()));
              });
      context.scheduledPunctuators().forEach(p -> p.getPunctuator().punctuate(at.toEpochMilli()));
      return out;
    }

    int remembered() {
      int entries = 0;
      for (KeyValueStore<Object, Object> store : stores) {
        try (var all = store.all()) {
          for (; all.hasNext(); all.next()) {
            entries++;
          }
        }
      }
      return entries;
    }

    void close() {
      processor.close();
      stores.forEach(KeyValueStore::close);
    }
  }

  /** Both steps, one behind the other. */
  private final class Stream {
    private final Step<SeenInput, SeenVerdict> seen =
        new Step<>(new DropSeenItems(SETTINGS.memory()));
    private final Step<Article, Marked> marked = new Step<>(new MarkCopiesAndStories(SETTINGS));

    List<String> take(FeedItem item) throws Exception {
      List<String> said = new ArrayList<>();
      for (Record<String, SeenVerdict> one :
          seen.take(new SeenInput.Published(item), item.fetchedAt())) {
        if (one.value() instanceof SeenVerdict.Fresh fresh) {
          Article article =
              ArticleSample.of(item)
                  .revision(fresh.revision())
                  .kind(fresh.kind())
                  .change(fresh.change())
                  .story(null)
                  .article();
          for (Record<String, Marked> out : marked.take(article, item.fetchedAt())) {
            said.add(out.key() + " " + json(out.value()));
          }
        } else {
          said.add(one.key() + " " + json(one.value()));
        }
      }
      return said;
    }

    private String json(Object value) throws Exception {
      return value.getClass().getSimpleName() + Json.mapper().writeValueAsString(value);
    }

    void restart() {
      seen.restart();
      marked.restart();
    }

    void close() {
      seen.close();
      marked.close();
    }
  }

  @Test
  void shouldSayTheSameAsIfNeverInterrupted() throws Exception {
    Stream uninterrupted = new Stream();
    Stream restarted = new Stream();
    Random random = new Random(7);
    List<FeedItem> items = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      if (i % 90 == 89) {
        restarted.restart();
      }
      FeedItem item = item(random, items, START.plus(Duration.ofMinutes(25L * i)));
      items.add(item);
      List<String> expected = uninterrupted.take(item);
      assertThat(restarted.take(item)).as("item " + i + ": " + item.title()).isEqualTo(expected);
      expected.forEach(all::append);
    }

    // It is no proof unless there was something to get wrong.
    assertThat(all).contains("same-item", "same-text", "near", "revised", "corrected");
    assertThat(restarted.marked.remembered()).isEqualTo(uninterrupted.marked.remembered());
    assertThat(restarted.seen.remembered())
        .isEqualTo(uninterrupted.seen.remembered())
        .isLessThan(2 * 500);
    uninterrupted.close();
    restarted.close();
  }

  /** A program that went back finds what the newer one wrote. */
  @Test
  void shouldForgetWhatAnotherVersionWroteAndGoOn() throws Exception {
    Stream stream = new Stream();
    stream.take(item("a", "Post", "Ferry runs aground", "It hit a rock off Northport.", START));
    stream.take(item("b", "Post", "Bakers win prize", "Their rye bread was best.", START));
    KeyValueStore<Object, Object> known = stream.marked.stores.get(0);
    try (var all = known.all()) {
      KeyValue<Object, Object> newest = null;
      while (all.hasNext()) {
        newest = all.next();
      }
      byte[] later = ((byte[]) newest.value).clone();
      later[0] = 99;
      known.put(newest.key, later);
    }
    stream.restart();

    Instant at = START.plusSeconds(60);
    assertThat(
            stream.take(
                item("c", "Echo", "Ferry runs aground", "It hit a rock off Northport.", at)))
        .as("known")
        .anyMatch(said -> said.contains("same-text"));
    assertThat(stream.take(item("d", "Echo", "Bakers win prize", "Their rye bread was best.", at)))
        .as("forgotten")
        .noneMatch(said -> said.contains("same-text"));
    stream.restart();
    assertThat(stream.take(item("e", "Sun", "Bakers win prize", "Their rye bread was best.", at)))
        .as("known again")
        .anyMatch(said -> said.contains("same-text"));
    stream.close();
  }

  /** New reports, and every other way in which a report comes again. */
  private static FeedItem item(Random random, List<FeedItem> before, Instant at) {
    int n = before.size();
    int way = random.nextInt(10);
    FeedItem old = before.isEmpty() ? null : before.get(Math.max(0, n - 1 - random.nextInt(40)));
    String outlet = "Outlet " + random.nextInt(8);
    if (old == null || way < 5) {
      int event = random.nextInt(30) + n / 70;
      StringBuilder text =
          new StringBuilder("Party" + event + "ers in Town" + event + "burg said ");
      for (int i = 0; i < 30; i++) {
        text.append("word").append((event * 31 + i * 7 + random.nextInt(3)) % 311).append(' ');
      }
      return item("i" + n, outlet, "Party" + event + "ers act in Town" + event + "burg", text, at);
    }
    return switch (way) {
      case 5 -> item(old.id(), old.outlet(), old.title(), old.summary(), at);
      case 6 -> item(old.id(), old.outlet(), old.title() + " after strike", old.summary(), at);
      case 7 -> item(old.id(), old.outlet(), "Correction: " + old.title(), old.summary(), at);
      case 8 -> item("i" + n, outlet, old.title(), old.summary(), at);
      default -> item("i" + n, outlet, old.title(), old.summary() + " it was said again", at);
    };
  }

  private static FeedItem item(
      String id, String outlet, String title, CharSequence text, Instant at) {
    return ItemSample.of(id, at).outlet(outlet).title(title).summary(text.toString()).item();
  }
}
