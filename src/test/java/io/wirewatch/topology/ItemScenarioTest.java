package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSighting;
import io.wirewatch.model.Story;
import io.wirewatch.model.Subject;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Timelines of feed documents, each a trap, through the poll and process streams: {@code
 * scenarios/items.yaml}. Each poll brings one document and says what is told of it, in order:
 * {@code new}, {@code revised}, {@code corrected}, {@code retracted}, {@code same} (a duplicate of
 * the item), {@code copy} (of another text); what is not listed must not be told at all. {@code
 * tally} counts them instead. An entry with {@code times} stands for as many, numbered from one or
 * {@code from}: {@code {n}} is the number, {@code {words}} some words that no other has. A scenario
 * with {@code watch}, a query, goes on through the alert stream: each second independent source is
 * to be told.
 */
class ItemScenarioTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  private static final Duration BETWEEN_POLLS = Duration.ofHours(5);

  private final Enricher enricher = Enricher.load();

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> shouldTell() throws IOException {
    return Scenarios.of("items.yaml", this::play);
  }

  private void play(JsonNode scenario, int number) {
    try (Streams streams = new Streams(enricher, directory.resolve("s" + number))) {
      if (scenario.has("watch")) {
        streams.watch(scenario.get("watch").asText());
      }
      int step = 0;
      for (JsonNode poll : scenario.get("polls")) {
        List<String> told = streams.poll(poll);
        String what = "poll " + step++ + ": " + poll;
        if (poll.has("tally")) {
          Map<String, Integer> tally = new HashMap<>();
          told.forEach(one -> tally.merge(one, 1, Integer::sum));
          Map<String, Integer> expected = new HashMap<>();
          poll.get("tally")
              .fields()
              .forEachRemaining(one -> expected.put(one.getKey(), one.getValue().asInt()));
          assertThat(tally).as(what).isEqualTo(expected);
        } else {
          List<String> expected = new ArrayList<>();
          poll.path("told").forEach(one -> expected.add(one.asText()));
          assertThat(told).as(what).isEqualTo(expected);
        }
      }
      JsonNode end = scenario.path("end");
      Story story = streams.largestStory();
      if (end.has("sources")) {
        assertThat(story.sources()).as("sources").isEqualTo(end.get("sources").asInt());
      }
      if (end.has("outlets")) {
        assertThat(story.outlets()).as("outlets").hasSize(end.get("outlets").asInt());
      }
      if (end.has("stories")) {
        assertThat(streams.stories).as("stories").hasSize(end.get("stories").asInt());
      }
      List<String> alerts = new ArrayList<>();
      end.path("alerts").forEach(one -> alerts.add(one.asText()));
      assertThat(streams.alerts).as("alerts").isEqualTo(alerts);
    }
  }

  /** The three streams, with a publisher before them. */
  private static final class Streams implements AutoCloseable {
    private final Topics topics = new Topics();
    private final Map<String, byte[]> pages = new HashMap<>();
    private final Map<String, Feed> feeds = new HashMap<>();
    private final TopologyTestDriver poll;
    private final TopologyTestDriver process;
    private final TestOutputTopic<String, FeedItem> items;
    private final TestOutputTopic<String, ItemSighting> sightings;
    private final TestOutputTopic<String, Article> articles;
    private final TestOutputTopic<String, Duplicate> duplicates;
    private final TestOutputTopic<String, Story> told;
    private final TopologyTestDriver alert;
    private SubjectMonitor monitor;
    final Map<String, Story> stories = new HashMap<>();
    final List<String> alerts = new ArrayList<>();

    Streams(Enricher enricher, Path state) {
      poll =
          driver(
              "poll",
              state.resolve("poll"),
              builder -> {
                PollTopology.build(
                    builder,
                    topics,
                    request -> CompletableFuture.completedFuture(answer(request.url())),
                    PollSettings.defaults(),
                    LoopbackFetch.settings());
                return builder;
              });
      process =
          driver(
              "process",
              state.resolve("process"),
              builder -> {
                ProcessTopology.build(builder, topics, enricher, ProcessSettings.DEFAULT);
                return builder;
              });
      alert =
          driver(
              "alert",
              state.resolve("alert"),
              builder -> {
                monitor = AlertTopology.build(builder, topics);
                return builder;
              });
      items = DrivenTopics.out(poll, topics.items());
      sightings = DrivenTopics.out(poll, topics.sightings());
      articles = DrivenTopics.out(process, topics.articles());
      duplicates = DrivenTopics.out(process, topics.duplicates());
      told = DrivenTopics.out(process, topics.stories());
    }

    private TopologyTestDriver driver(
        String stream, Path state, UnaryOperator<StreamsBuilder> steps) {
      Properties properties = DrivenTopics.properties(stream, state);
      Topology topology = steps.apply(StreamsProperties.builder(properties)).build();
      return new TopologyTestDriver(topology, properties, START);
    }

    private FetchResult answer(String url) {
      byte[] page = pages.get(url);
      return new FetchResult.Fetched(
          200, Map.of("content-type", "application/rss+xml"), page, url, null);
    }

    /** Watches for a query, with an alert at each second source. */
    void watch(String query) {
      String yaml = "id: watched\nquery: '" + query + "'\npolicy: {escalate-at: [2, 4, 6]}";
      for (Subject subject : SubjectFile.read("watch.yaml", yaml).subjects()) {
        DrivenTopics.in(alert, topics.subjects())
            .pipeInput(subject.id(), subject.applied(1, false));
      }
    }

    /** Serves a document until it has been polled, then says what came of it. */
    List<String> poll(JsonNode step) {
      String id = step.get("feed").asText();
      String url = "https://" + step.path("host").asText("news.example") + "/" + id + ".rss";
      pages.put(url, document(step.get("entries")).getBytes(UTF_8));
      Feed feed =
          new Feed(
              id,
              url,
              id,
              step.path("outlet").asText(id),
              null,
              step.path("language").asText("en"),
              List.of());
      if (feeds.put(id, feed) == null) {
        DrivenTopics.in(poll, topics.feeds()).pipeInput(id, feed);
      }
      Duration wait =
          step.has("wait") ? Duration.parse("P" + step.get("wait").asText()) : BETWEEN_POLLS;
      for (long minutes = 0; minutes < wait.toMinutes(); minutes += 10) {
        poll.advanceWallClockTime(Duration.ofMinutes(10));
      }
      Deque<ItemSighting> standing = new ArrayDeque<>(sightings.readValuesToList());
      List<String> verdicts = new ArrayList<>();
      for (FeedItem item : items.readValuesToList()) {
        while (!standing.isEmpty() && standing.peek().seenAt().isBefore(item.fetchedAt())) {
          remember(standing.remove());
        }
        DrivenTopics.in(process, topics.items()).pipeInput(item.id(), item, item.fetchedAt());
        for (Article one : articles.readValuesToList()) {
          verdicts.add(lower(one.kind()));
          DrivenTopics.in(alert, topics.articles()).pipeInput(one.id(), one, item.fetchedAt());
        }
        duplicates
            .readValuesToList()
            .forEach(one -> verdicts.add(one.kind() == Duplicate.Kind.SAME_ITEM ? "same" : "copy"));
        told.readValuesToList().forEach(one -> stories.put(one.id(), one));
        DrivenTopics.out(alert, topics.alerts())
            .readValuesToList()
            .forEach(one -> alerts.add(lower(one.kind())));
      }
      standing.forEach(this::remember);
      return verdicts;
    }

    private void remember(ItemSighting sighting) {
      DrivenTopics.in(process, topics.sightings())
          .pipeInput(sighting.id(), sighting, sighting.seenAt());
    }

    private static String lower(Enum<?> kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    Story largestStory() {
      return stories.values().stream()
          .max(Comparator.comparing(story -> story.articles() + story.copies()))
          .orElseThrow();
    }

    private static String document(JsonNode entries) {
      StringBuilder out =
          new StringBuilder(
              "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                  + "<title>Invented</title>");
      for (JsonNode entry : entries) {
        int from = entry.path("from").asInt(1);
        for (int n = from; n < from + entry.path("times").asInt(1); n++) {
          out.append("<item>");
          tag(out, "title", entry.path("title"), n);
          tag(out, "guid", entry.path("guid"), n);
          tag(out, "link", entry.path("link"), n);
          tag(out, "pubDate", entry.path("date"), n);
          tag(out, "dc:creator", entry.path("by"), n);
          tag(out, "category", entry.path("category"), n);
          tag(out, "description", entry.path("text"), n);
          out.append("</item>");
        }
      }
      return out.append("</channel></rss>").toString();
    }

    private static void tag(StringBuilder out, String name, JsonNode value, int n) {
      if (!value.isMissingNode()) {
        String text =
            value
                .asText()
                .replace("{n}", String.valueOf(n))
                .replace("{words}", words(n))
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        String attribute = name.equals("guid") ? " isPermaLink=\"false\"" : "";
        out.append("<" + name + attribute + ">" + text + "</" + name + ">");
      }
    }

    /** Words of letters only, as numbers tell copies apart. */
    private static String words(int n) {
      return IntStream.range(n * 12, n * 12 + 12)
          .mapToObj(word -> new StringBuilder("w").append(word))
          .map(word -> word.chars().mapToObj(c -> c < 'a' ? (char) (c - '0' + 'b') : (char) c))
          .map(letters -> letters.map(String::valueOf).collect(Collectors.joining()))
          .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
      poll.close();
      process.close();
      alert.close();
      monitor.close();
    }
  }
}
