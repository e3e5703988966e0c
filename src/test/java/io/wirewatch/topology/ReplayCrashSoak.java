package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded feeds through the whole program on a real broker, once in peace and once killed with
 * SIGKILL at five random moments: the same items, each with one end. Where the recording is at
 * hand: {@code mvn test -Psoak -Dtest=ReplayCrashSoak -Dwirewatch.shared=DIR}.
 */
@ExtendWith(SharedBroker.class)
class ReplayCrashSoak {
  private static final int FEEDS = 10;
  private static final int DOCUMENTS = Integer.getInteger("wirewatch.documents", 30);
  private static final int KILLS = 5;
  private static final Duration LONGEST = Duration.ofMinutes(8);

  @TempDir Path directory;

  private final InstantSource clock = InstantSource.system();

  @Test
  void shouldTellTheSameWhenKilled(SharedBroker.Access broker) throws Exception {
    Optional<Path> root = RecordedPolls.find();
    assumeTrue(root.isPresent(), "no recorded polls here: set -Dwirewatch.shared=DIR");
    RecordedPolls recorded = RecordedPolls.read(root.get());
    Map<String, List<byte[]>> documents = new LinkedHashMap<>();
    for (String feed : recorded.feeds()) {
      if (recorded.polls(feed) >= 20 && documents.size() < FEEDS) {
        documents.put(feed.replaceAll("[/_]", "-"), recorded.documents(feed, DOCUMENTS));
      }
    }

    Run peace = run(broker, "peace", documents, List.of());
    List<Integer> moments =
        new Random(20261123)
            .ints(1, Math.max(2, peace.steps()))
            .distinct()
            .limit(KILLS)
            .sorted()
            .boxed()
            .toList();
    Run war = run(broker, "war", documents, moments);
    System.out.printf(
        "%d documents; %d items in peace, %d when killed at steps %s: %d articles, %d duplicates%n",
        peace.steps(),
        peace.items().size(),
        war.items().size(),
        moments,
        war.articles().size(),
        war.duplicates().size());

    assertThat(peace.items()).isNotEmpty();
    assertThat(war.items())
        .extracting(ReplayCrashSoak::content)
        .containsExactlyInAnyOrderElementsOf(
            peace.items().stream().map(ReplayCrashSoak::content).toList());
    for (Run run : List.of(peace, war)) {
      List<String> ends = new ArrayList<>();
      run.articles().forEach(article -> ends.add(content(article.item())));
      assertThat(ends).as("no article twice").doesNotHaveDuplicates();
      assertThat(run.articles().size() + run.duplicates().size()).isEqualTo(run.items().size());
    }
  }

  private static String content(FeedItem item) {
    return String.join("\n", item.id(), item.title(), item.summary(), item.content());
  }

  private record Run(
      int steps, List<FeedItem> items, List<Article> articles, List<Duplicate> duplicates) {}

  /**
   * Plays all documents.
   *
   * @param moments at how many committed documents the process is killed
   */
  private Run run(
      SharedBroker.Access broker,
      String name,
      Map<String, List<byte[]>> documents,
      List<Integer> moments)
      throws Exception {
    Topics topics = new Topics(broker.prefix() + "-" + name + ".", 2);
    broker.create(topics);
    List<Integer> left = new ArrayList<>(moments);
    Instant until = clock.instant().plus(LONGEST);
    try (SteppedFeeds feeds = new SteppedFeeds(documents);
        TopicReader statuses =
            TopicReader.open(broker.client(), List.of(topics.feedStatus().name()))) {
      new TopicTable<>(broker.client(), topics.feeds()).write(feeds.feeds());
      Process process = start(broker, topics, name);
      try {
        while (feeds.steps() < feeds.allSteps()) {
          assertThat(clock.instant()).as("at step " + feeds.steps()).isBefore(until);
          assertThat(process.isAlive()).as("it runs, see the log in " + directory).isTrue();
          statuses
              .poll()
              .forEach(
                  record ->
                      feeds.committed(
                          topics
                              .feedStatus()
                              .valueSerde()
                              .deserializer()
                              .deserialize(record.topic(), record.value())));
          if (!left.isEmpty() && feeds.steps() >= left.get(0)) {
            left.removeIf(moment -> moment <= feeds.steps());
            process.destroyForcibly().waitFor();
            process = start(broker, topics, name);
          }
        }
        // The last documents are served; what is on its way has to come to its end.
        Run run = read(broker, topics, feeds.allSteps());
        for (int calm = 0; calm < 15; ) {
          process.waitFor(1, TimeUnit.SECONDS);
          assertThat(clock.instant()).as("the end of the stream").isBefore(until);
          Run next = read(broker, topics, feeds.allSteps());
          boolean settled =
              next.items().size() == run.items().size()
                  && next.articles().size() + next.duplicates().size() == next.items().size();
          calm = settled ? calm + 1 : 0;
          run = next;
        }
        return run;
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static Run read(SharedBroker.Access broker, Topics topics, int steps) {
    return new Run(
        steps,
        broker.values(topics.items()),
        broker.values(topics.articles()),
        broker.values(topics.duplicates()));
  }

  private Process start(SharedBroker.Access broker, Topics topics, String name) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("topics.prefix", topics.prefix());
    settings.put("topics.partitions", "2");
    settings.put("streams.application-id", broker.prefix() + "-" + name);
    settings.put("data.directory", directory.resolve(name).toString());
    settings.put("admin.port", "0");
    settings.put("poll.min-interval", "200ms");
    settings.put("poll.max-interval", "500ms");
    // The recorded feeds ask to be polled once an hour.
    settings.put("poll.max-hint", "500ms");
    settings.put("fetch.allow-private-addresses", "true");
    settings.put("fetch.ports", "");
    settings.put("fetch.host-spacing", "0ms");
    settings.put("fetch.in-flight-per-host", "20");
    settings.put("fetch.tick", "50ms");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.wirewatch.cli.Main",
                "run",
                "--roles",
                "poll,process,alert"));
    settings.forEach((key, value) -> command.addAll(List.of("-X", key + "=" + value)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve(name + ".log").toFile()))
        .start();
  }
}
