package io.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Articles of the past: from the topic, or from a file of JSON Lines that holds articles, what
 * {@code tail articles -o json} printed, or plain records as the filters read them.
 */
final class RetainedArticles {
  private static final int PROGRESS = 10_000;

  private final PrintWriter log;
  private final Supplier<Enricher> enricher;
  private long read;
  private long unread;

  RetainedArticles(PrintWriter log) {
    this.log = log;
    this.enricher = new Lazy();
  }

  /** Reads the gazetteer only when a record without tags comes. */
  private static final class Lazy implements Supplier<Enricher> {
    private Enricher loaded;

    @Override
    public Enricher get() {
      if (loaded == null) {
        loaded = Enricher.load();
      }
      return loaded;
    }
  }

  /** Records that could not be read. */
  long unread() {
    return unread;
  }

  /** Everything that the topic still holds since a time. */
  void fromTopic(Settings settings, Instant since, Consumer<Article> each) {
    Topics topics = Wirings.topics(settings);
    var articles = topics.articles().valueSerde().deserializer();
    try (TopicReader reader =
        TopicReader.open(settings.kafka(), List.of(topics.articles().name()))) {
      reader
          .since(since)
          .readToEnd(
              record -> {
                if (record.value() != null) {
                  take(() -> articles.deserialize(record.topic(), record.value()), each);
                }
              });
    }
  }

  /** Everything in a file. */
  void fromFile(Path file, Instant since, Consumer<Article> each) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String json = line;
        if (!json.isBlank()) {
          take(
              () -> article(json),
              article -> {
                if (since == null || !article.item().fetchedAt().isBefore(since)) {
                  each.accept(article);
                }
              });
        }
      }
    }
  }

  private void take(Supplier<Article> source, Consumer<Article> each) {
    try {
      each.accept(source.get());
    } catch (RuntimeException e) {
      unread++;
      if (unread <= 5) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        log.println("record " + (read + 1) + ": " + why);
      }
    }
    if (++read % PROGRESS == 0) {
      log.printf("%,d articles…%n", read);
      log.flush();
    }
  }

  private Article article(String line) {
    try {
      JsonNode json = Json.mapper().readTree(line);
      JsonNode value = json.has("value") ? json.get("value") : json;
      return value.has("item")
          ? Json.mapper().treeToValue(value, Article.class)
          : FilterArticles.article(FilterRecords.record(value), enricher.get(), Instant.EPOCH);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
