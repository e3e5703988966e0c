package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.FeedItem;
import io.wirewatch.placing.ProcessSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real poller on recorded polls of real feeds, where the recording is at hand: {@code mvn test
 * -Dtest=RecordedPollsIT -Dwirewatch.shared=DIR} (the directory with {@code feeds/replay.tar.xz}).
 * {@code -Dwirewatch.feeds=10} takes ten of the feeds, {@code all} takes every one; the table of
 * differences goes to {@code target/recorded-polls.txt}.
 */
class RecordedPollsIT {
  @TempDir Path state;

  @Test
  void shouldTellEveryNewItemOfTheRecordingOnce() throws Exception {
    Optional<Path> root = RecordedPolls.find();
    assumeTrue(root.isPresent(), "no recorded polls here: set -Dwirewatch.shared=DIR");
    RecordedPolls recorded = RecordedPolls.read(root.get());
    if (!System.getProperty("wirewatch.feeds", "10").equals("all")) {
      recorded.keepItems();
    }
    String wanted = System.getProperty("wirewatch.feeds", "10");
    List<String> feeds = new ArrayList<>(recorded.feeds());
    if (wanted.chars().allMatch(Character::isDigit)) {
      feeds.removeIf(feed -> recorded.polls(feed) < 20);
      feeds = feeds.subList(0, Math.min(feeds.size(), Integer.parseInt(wanted)));
    } else if (!wanted.equals("all")) {
      feeds = List.of(wanted.split(","));
    }

    StringBuilder table =
        new StringBuilder(
            String.format(
                "%-26s %6s %8s %5s %8s %6s %7s %6s %6s %5s %5s %6s %6s %6s%n",
                "feed",
                "polls",
                "requests",
                "304",
                "expected",
                "told",
                "missing",
                "extra",
                "twice",
                "split",
                "amp",
                "moved",
                "changed",
                "broken"));
    // Each feed has a driver and a server of its own, so that they can be played side by side.
    List<RecordedPolls.Played> all = new ArrayList<>();
    ExecutorService players =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<RecordedPolls.Played>> plays = new ArrayList<>();
      feeds.forEach(feed -> plays.add(() -> play(recorded, feed)));
      for (Future<RecordedPolls.Played> play : players.invokeAll(plays)) {
        all.add(play.get());
      }
    } finally {
      players.shutdownNow();
    }
    for (RecordedPolls.Played played : all) {
      table.append(
          String.format(
              "%-26s %6d %8d %5d %8d %6d %7d %6d %6d %5d %5d %6d %6d %6d%n",
              played.feed(),
              played.polls(),
              played.requests(),
              played.notModified(),
              played.expected().size(),
              played.told().size(),
              played.missing().size(),
              played.extra().size(),
              played.twice().size(),
              played.split(),
              played.ampersands(),
              played.moved(),
              played.changed(),
              played.broken()));
    }
    StringBuilder differences = new StringBuilder();
    for (RecordedPolls.Played played : all) {
      list(differences, played.feed() + " missing", played.missing());
      list(differences, played.feed() + " extra", played.extra());
      list(differences, played.feed() + " twice", played.twice());
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "recorded-polls.txt"),
        table.toString() + differences,
        StandardCharsets.UTF_8);
    System.out.print(table);

    assertThat(all).allSatisfy(p -> assertThat(p.requests()).isGreaterThanOrEqualTo(p.polls()));
    assertThat(all.stream().mapToInt(p -> p.missing().size()).sum()).as("missing").isZero();
    assertThat(all.stream().mapToInt(p -> p.extra().size()).sum()).as("extra").isZero();
    assertThat(all.stream().mapToInt(p -> p.twice().size()).sum()).as("told twice").isZero();
    assertThat(all.stream().mapToInt(RecordedPolls.Played::toldAtBroken).sum())
        .as("told at polls of no usable feed")
        .isZero();
    if (!recorded.items.isEmpty()) {
      shouldConserve(recorded.items);
    }
  }

  private RecordedPolls.Played play(RecordedPolls recorded, String feed) throws IOException {
    return recorded.play(feed, Files.createDirectories(state.resolve(feed.replace('/', '-'))));
  }

  /** Every item that the poller published ends in exactly one place. */
  private void shouldConserve(List<FeedItem> items) {
    items.sort(Comparator.comparing(FeedItem::fetchedAt).thenComparing(FeedItem::id));
    Topics topics = new Topics();
    Properties properties = DrivenTopics.properties("process", state.resolve("process"));
    StreamsBuilder builder = StreamsProperties.builder(properties);
    ProcessTopology.build(builder, topics, Enricher.load(), ProcessSettings.DEFAULT);
    long articles = 0;
    long duplicates = 0;
    long dead = 0;
    try (TopologyTestDriver driver =
        new TopologyTestDriver(builder.build(), properties, items.get(0).fetchedAt())) {
      var in = DrivenTopics.in(driver, topics.items());
      var out =
          Stream.of(topics.articles(), topics.duplicates(), topics.deadLetters())
              .map(
                  topic ->
                      driver.createOutputTopic(
                          topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer()))
              .toList();
      for (FeedItem item : items) {
        in.pipeInput(item.id(), item, item.fetchedAt());
        articles += out.get(0).readKeyValuesToList().size();
        duplicates += out.get(1).readKeyValuesToList().size();
        dead += out.get(2).readKeyValuesToList().size();
      }
    }
    System.out.printf(
        "%,d items = %,d articles + %,d duplicates + %,d dead letters%n",
        items.size(), articles, duplicates, dead);
    assertThat(articles + duplicates + dead).isEqualTo(items.size());
  }

  private static void list(StringBuilder out, String what, List<String> lines) {
    lines.forEach(line -> out.append(what).append(' ').append(line).append('\n'));
  }
}
