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
import io.wirewatch.model.Story;
import io.wirewatch.placing.ProcessSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Articles of the past: from the topic, with the stories that were merged, or from a file of JSON
 * Lines that holds articles, what {@code tail articles -o json} printed, or plain records as the
 * filters read them. Records that name no story get theirs as the stream would give it.
 */
final class RetainedArticles {
  private static final int PROGRESS = 10_000;

  private final PrintWriter log;
  private final Supplier<Enricher> enricher;
  private final StoryRehearsal stories;
  private long read;
  private long unread;
  private Instant latest = Instant.EPOCH;

  /**
   * @param settings how records that name no story get theirs
   */
  RetainedArticles(PrintWriter log, Settings settings) {
    this.log = log;
    this.stories = new StoryRehearsal(settings.bind("process", ProcessSettings.class));
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

  /** Everything that the topic still holds since a time, with the stories that were merged. */
  void fromTopic(Settings settings, Instant since, ArticleSink sink) {
    Topics topics = Wirings.topics(settings);
    read(settings, List.of(topics.articles().name(), topics.stories().name()), since, sink);
  }

  /** The articles alone that the topic still holds. */
  void articlesFromTopic(Settings settings, ArticleSink sink) {
    read(settings, List.of(Wirings.topics(settings).articles().name()), Instant.EPOCH, sink);
  }

  private void read(Settings settings, List<String> names, Instant since, ArticleSink sink) {
    Topics topics = Wirings.topics(settings);
    var articles = topics.articles().valueSerde().deserializer();
    var merged = topics.stories().valueSerde().deserializer();
    try (TopicReader reader = TopicReader.open(settings.kafka(), names)) {
      reader
          .since(since)
          .readToEnd(
              record -> {
                if (record.value() == null) {
                  return;
                }
                String place =
                    record.topic() + "-" + record.partition() + " at offset " + record.offset();
                if (record.topic().equals(topics.articles().name())) {
                  take(
                      place,
                      () -> sink.article(articles.deserialize(record.topic(), record.value())));
                } else {
                  Instant at = Instant.ofEpochMilli(record.timestamp());
                  attempt(
                      place,
                      () -> kin(merged.deserialize(record.topic(), record.value()), at, sink));
                }
              });
    }
  }

  private static void kin(Story story, Instant at, ArticleSink sink) {
    story.kin().forEach(other -> sink.kin(story.id(), other, at));
  }

  /** Everything in a file. */
  void fromFile(Path file, Instant since, ArticleSink sink) throws IOException {
    ArticleSink later = since == null ? sink : new Since(since, sink);
    try (FilterInput lines = FilterInput.of(file)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String json = line;
        if (!json.isBlank()) {
          take(lines.place(), () -> article(json, later));
        }
      }
    }
  }

  /** Lets through what is not older than a time. */
  private record Since(Instant since, ArticleSink sink) implements ArticleSink {
    @Override
    public void article(Article article) {
      if (!article.item().fetchedAt().isBefore(since)) {
        sink.article(article);
      }
    }

    @Override
    public void kin(String storyId, String otherId, Instant at) {
      sink.kin(storyId, otherId, at);
    }
  }

  private void take(String place, Runnable step) {
    attempt(place, step);
    if (++read % PROGRESS == 0) {
      log.printf("%,d articles…%n", read);
      log.flush();
    }
  }

  /** What cannot be read is named and counted, and holds nothing up. */
  private void attempt(String place, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      unread++;
      if (unread <= 5) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        log.println(place + ": " + why);
      }
    }
  }

  private void article(String line, ArticleSink sink) {
    try {
      JsonNode json = Json.mapper().readTree(line);
      JsonNode value = json.has("value") ? json.get("value") : json;
      if (value.has("item")) {
        sink.article(Json.reader(Article.class).treeToValue(value, Article.class));
        return;
      }
      Article article = FilterArticles.article(FilterRecords.record(value), enricher.get(), latest);
      latest = article.item().fetchedAt();
      stories.take(article, sink);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
