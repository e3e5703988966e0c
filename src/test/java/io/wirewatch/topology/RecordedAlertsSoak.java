package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.subject.SubjectFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped subjects over recorded polls of real feeds, through all three streams in event time:
 * {@code mvn -Psoak test -Dtest=RecordedAlertsSoak -Dwirewatch.shared=DIR} (the directory with
 * {@code feeds/replay.tar.xz}). Prints what each subject would have told, and leaves {@code
 * target/recorded-alerts.txt}, and the alerts themselves in {@code target/recorded-alerts.jsonl},
 * what was held back beside it in {@code recorded-held.jsonl}.
 *
 * <p>The items of the poller are kept in {@code target/recorded-items.jsonl} and the articles in
 * {@code target/recorded-articles.jsonl}; the next run begins behind them. Remove a file when the
 * step that makes it has changed.
 */
class RecordedAlertsSoak {
  private static final Path ITEMS = Path.of("target", "recorded-items.jsonl");
  private static final Path ARTICLES = Path.of("target", "recorded-articles.jsonl");
  private static final Path ALERTS = Path.of("target", "recorded-alerts.jsonl");
  private static final Path HELD = Path.of("target", "recorded-held.jsonl");
  private static final Path TABLE = Path.of("target", "recorded-alerts.txt");
  private static final Path SUBJECTS = Path.of("src", "main", "resources", "subjects");

  private final Topics topics = new Topics();

  @TempDir Path state;

  @Test
  void shouldTellWhatTheRecordingHolds() throws Exception {
    if (!Files.isRegularFile(ARTICLES)) {
      if (!Files.isRegularFile(ITEMS)) {
        Optional<Path> root = RecordedPolls.find();
        assumeTrue(root.isPresent(), "no recorded polls here: set -Dwirewatch.shared=DIR");
        poll(RecordedPolls.read(root.get()));
      }
      process();
    }
    AlertTally tally = alert();
    Files.writeString(TABLE, tally.table());
    System.out.println(tally.table());
    assertThat(tally.unaccounted()).as("matches neither told nor held back").isZero();
  }

  /** Each feed through the poller, all items together in the order of their fetching. */
  private void poll(RecordedPolls recorded) throws IOException {
    recorded.keepItems();
    int feeds = 0;
    for (String feed : recorded.feeds()) {
      recorded.play(feed, Files.createDirectories(state.resolve("poll" + feeds++)));
    }
    List<FeedItem> items = new ArrayList<>(recorded.items);
    items.sort(Comparator.comparing(FeedItem::fetchedAt).thenComparing(FeedItem::id));
    try (BufferedWriter out = Files.newBufferedWriter(ITEMS)) {
      for (FeedItem item : items) {
        out.write(Json.mapper().writeValueAsString(item));
        out.newLine();
      }
    }
  }

  /** Articles, and between them the stories that change what the alert stream knows of kin. */
  private void process() throws IOException {
    StreamsBuilder builder = StreamsProperties.builder(properties("process"));
    ProcessTopology.build(builder, topics, Enricher.load(), ProcessSettings.DEFAULT);
    try (TopologyTestDriver driver =
            new TopologyTestDriver(builder.build(), properties("process"));
        Stream<String> lines = Files.lines(ITEMS);
        BufferedWriter out = Files.newBufferedWriter(ARTICLES)) {
      TestInputTopic<String, FeedItem> items = DrivenTopics.in(driver, topics.items());
      var articles = DrivenTopics.out(driver, topics.articles());
      var stories = DrivenTopics.out(driver, topics.stories());
      var copies = DrivenTopics.out(driver, topics.duplicates());
      lines.forEach(
          line -> {
            FeedItem item = read(line, FeedItem.class);
            items.pipeInput(item.id(), item, item.fetchedAt());
            copies.readValuesToList();
            stories.readKeyValuesToList().forEach(story -> write(out, "story", story));
            articles.readKeyValuesToList().forEach(article -> write(out, "article", article));
          });
    }
  }

  private AlertTally alert() throws IOException {
    List<Subject> subjects = subjects();
    AlertTally tally = new AlertTally(subjects);
    StreamsBuilder builder = StreamsProperties.builder(properties("alert"));
    var monitor = AlertTopology.build(builder, topics);
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties("alert"));
        Stream<String> lines = Files.lines(ARTICLES);
        BufferedWriter heldOut = Files.newBufferedWriter(HELD);
        BufferedWriter out = Files.newBufferedWriter(ALERTS)) {
      TestInputTopic<String, Subject> register = DrivenTopics.in(driver, topics.subjects());
      subjects.forEach(s -> register.pipeInput(s.id(), s.applied(1, false)));
      TestInputTopic<String, Article> articles = DrivenTopics.in(driver, topics.articles());
      TestInputTopic<String, io.wirewatch.model.Story> stories =
          DrivenTopics.in(driver, topics.stories());
      TestOutputTopic<String, Alert> alerts = DrivenTopics.out(driver, topics.alerts());
      TestOutputTopic<String, Suppressed> held = DrivenTopics.out(driver, topics.suppressed());
      lines.forEach(
          line -> {
            if (line.startsWith("story ")) {
              var story = read(line.substring(6), io.wirewatch.model.Story.class);
              stories.pipeInput(story.id(), story, story.lastSeen());
            } else {
              Article article = read(line.substring(8), Article.class);
              tally.article(article, monitor.match(io.wirewatch.subject.WatchedText.of(article)));
              articles.pipeInput(article.id(), article, article.item().fetchedAt());
            }
            alerts
                .readValuesToList()
                .forEach(
                    alert -> {
                      tally.told(alert);
                      write(out, alert);
                    });
            held.readValuesToList()
                .forEach(
                    suppressed -> {
                      tally.held(suppressed);
                      line(heldOut, "", suppressed);
                    });
          });
    }
    monitor.close();
    return tally;
  }

  private static List<Subject> subjects() throws IOException {
    List<Subject> subjects = new ArrayList<>();
    try (Stream<Path> files = Files.list(SUBJECTS)) {
      for (Path file : files.sorted().toList()) {
        SubjectFile.Reading reading = SubjectFile.read(file.toString(), Files.readString(file));
        assertThat(reading.problems()).isEmpty();
        subjects.addAll(reading.subjects());
      }
    }
    return subjects;
  }

  private Properties properties(String role) {
    return DrivenTopics.properties(role, state.resolve(role));
  }

  private static <V> V read(String json, Class<V> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(BufferedWriter out, String what, KeyValue<String, ?> record) {
    if (record.value != null) {
      line(out, what + " ", record.value);
    }
  }

  private static void write(BufferedWriter out, Alert alert) {
    line(out, "", alert);
  }

  private static void line(BufferedWriter out, String before, Object value) {
    try {
      out.write(before + Json.mapper().writeValueAsString(value));
      out.newLine();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
