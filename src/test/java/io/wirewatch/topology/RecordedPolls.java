package io.wirewatch.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.Json;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollSettingsSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * Recorded polls of real feeds, played through the real poller: an HTTP server on loopback serves
 * each recorded document from its time on, with an ETag and 304 in between, while the wall clock of
 * the test driver jumps from poll to poll.
 */
final class RecordedPolls {
  /** One recorded poll that differed from the one before. */
  record Poll(Instant at, Path blob, String sha, String status) {}

  /** An item that was published: its feed's id for it, and what it said. */
  record Told(String id, String identity, String text, int poll) {}

  /**
   * What came of playing one feed.
   *
   * @param expected ids that the recording calls new
   * @param told ids that were told
   * @param missing expected, never told, and not explained by the last two
   * @param extra told, not expected
   * @param twice told again with the same text
   * @param changed told again with another text, as revisions
   * @param split stories told apart that the recording holds for one, as their id is useless
   * @param ampersands told under the true id, of which the recording's reader lost ampersands
   * @param broken polls of no usable feed: empty bodies and error pages
   * @param toldAtBroken items that were told at such a poll
   * @param moved told when the story stood under another link of a feed whose links are places
   */
  record Played(
      String feed,
      int polls,
      int requests,
      int notModified,
      Set<String> expected,
      Set<String> told,
      List<String> missing,
      List<String> extra,
      List<String> twice,
      int changed,
      int split,
      int ampersands,
      int moved,
      int broken,
      int toldAtBroken) {}

  private final Path root;
  private final Map<String, List<Poll>> polls = new TreeMap<>();
  private final Map<String, Set<String>> expected = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  /** Everything that was published, in no order; only while {@link #keepItems}. */
  final List<FeedItem> items = Collections.synchronizedList(new ArrayList<>());

  private boolean keepItems;

  /** From now on, what is published is kept. */
  void keepItems() {
    keepItems = true;
  }

  private RecordedPolls(Path root) {
    this.root = root;
  }

  /** Where the archive is, unpacked if need be; empty where it is not on this machine. */
  static Optional<Path> find() throws IOException {
    String unpacked = setting("wirewatch.replay", "WIREWATCH_REPLAY");
    if (unpacked != null) {
      return Optional.of(Path.of(unpacked));
    }
    String shared = setting("wirewatch.shared", "SHARED_NEWS");
    if (shared == null) {
      return Optional.empty();
    }
    Path archive = Path.of(shared, "feeds", "replay.tar.xz");
    if (!Files.isRegularFile(archive)) {
      return Optional.empty();
    }
    Path target = Path.of("target", "recorded-polls");
    if (!Files.isRegularFile(target.resolve("replay/timeline.jsonl"))) {
      Files.createDirectories(target);
      try {
        int exit =
            new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", target.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
          throw new IOException("tar could not unpack " + archive + ": exit code " + exit);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    return Optional.of(target);
  }

  private static String setting(String property, String variable) {
    String value = System.getProperty(property);
    value = value == null || value.isBlank() ? System.getenv(variable) : value;
    return value == null || value.isBlank() ? null : value;
  }

  static RecordedPolls read(Path root) throws IOException {
    RecordedPolls recorded = new RecordedPolls(root);
    try (Stream<String> lines = Files.lines(root.resolve("replay/timeline.jsonl"))) {
      lines.forEach(
          line -> {
            JsonNode poll = tree(line);
            recorded
                .polls
                .computeIfAbsent(poll.path("feed_key").asText(), k -> new ArrayList<>())
                .add(
                    new Poll(
                        Instant.parse(poll.path("t").asText()),
                        root.resolve(poll.path("blob").asText()),
                        poll.path("sha256").asText(),
                        poll.path("status").asText()));
          });
    }
    try (var in =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                new GZIPInputStream(Files.newInputStream(root.resolve("replay/events.jsonl.gz"))),
                java.nio.charset.StandardCharsets.UTF_8))) {
      in.lines()
          .forEach(
              line -> {
                JsonNode event = tree(line);
                if (event.path("type").asText().equals("new")) {
                  recorded.titles.put(
                      event.path("feed_key").asText() + " " + event.path("id").asText(),
                      event.path("title").asText().strip());
                  recorded
                      .expected
                      .computeIfAbsent(event.path("feed_key").asText(), k -> new HashSet<>())
                      .add(event.path("id").asText());
                }
              });
    }
    return recorded;
  }

  private static JsonNode tree(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> feeds() {
    return polls.keySet();
  }

  int polls(String feed) {
    return polls.get(feed).size();
  }

  /** The first documents of a feed, each another than the one before. */
  List<byte[]> documents(String feed, int most) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    for (Poll poll : polls.get(feed).subList(0, Math.min(most, polls(feed)))) {
      documents.add(Files.readAllBytes(poll.blob));
    }
    return documents;
  }

  /** The settings of the poller for this: as always, but due whenever the recording moves. */
  private static PollSettings schedule() {
    PollSettings usual = PollSettings.defaults();
    return PollSettingsSample.every(Duration.ofSeconds(30))
        .remembered(Integer.getInteger("wirewatch.remembered", usual.rememberedItems()))
        .jitter(0)
        .settings();
  }

  /** A server whose document is the one of the present poll. */
  private static final class Server implements AutoCloseable {
    private final HttpServer http;
    private volatile Poll now;
    private int requests;
    private int notModified;

    Server() throws IOException {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext("/", this::answer);
      http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
      requests++;
      String etag = "\"" + now.sha.substring(0, 16) + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        notModified++;
        exchange.sendResponseHeaders(304, -1);
      } else {
        byte[] body = Files.readAllBytes(now.blob);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
      exchange.close();
    }

    String url(String feed) {
      return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + feed;
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }

  /** Plays one feed to its end; each recorded document is polled, and polled again unchanged. */
  Played play(String feed, Path state) throws IOException {
    List<Poll> recorded = polls.get(feed);
    Topics topics = new Topics();
    Properties properties = DrivenTopics.properties("poll", state);
    FetchSettings loopback = LoopbackFetch.settings();
    List<Told> told = new ArrayList<>();
    int broken = 0;
    int toldAtBroken = 0;
    try (Server server = new Server();
        FeedFetcher fetcher = new FeedFetcher(loopback)) {
      // The driver's clock waits for the answer, as the recorded clock did.
      FeedSource source =
          request -> CompletableFuture.completedFuture(fetcher.fetch(request).join());
      StreamsBuilder builder = StreamsProperties.builder(properties);
      PollTopology.build(builder, topics, source, schedule(), loopback);
      Instant clock = recorded.get(0).at.minusSeconds(60);
      try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties, clock)) {
        TestInputTopic<String, Feed> feeds = DrivenTopics.in(driver, topics.feeds());
        TestOutputTopic<String, FeedItem> items = DrivenTopics.out(driver, topics.items());
        server.now = recorded.get(0);
        String id = feed.replace('/', '-').replace('_', '-');
        feeds.pipeInput(id, new Feed(id, server.url(feed), id, id, null, null, List.of()));
        for (int i = 0; i < recorded.size(); i++) {
          server.now = recorded.get(i);
          Instant due = recorded.get(i).at;
          Instant next = due.isAfter(clock.plusSeconds(32)) ? due : clock.plusSeconds(32);
          driver.advanceWallClockTime(Duration.between(clock, next));
          driver.advanceWallClockTime(Duration.ofSeconds(1));
          driver.advanceWallClockTime(Duration.ofSeconds(32));
          driver.advanceWallClockTime(Duration.ofSeconds(1));
          clock = next.plusSeconds(34);
          List<FeedItem> news = items.readValuesToList();
          if (List.of("empty", "not-a-feed").contains(recorded.get(i).status())) {
            broken++;
            toldAtBroken += news.size();
          }
          for (FeedItem item : news) {
            if (keepItems) {
              this.items.add(item);
            }
            told.add(
                new Told(
                    item.guid() != null ? item.guid() : item.link(),
                    item.id(),
                    item.title() + "\n" + item.summary() + "\n" + item.content(),
                    i));
          }
        }
      }
      return compare(feed, recorded.size(), server, told, broken, toldAtBroken);
    }
  }

  private Played compare(
      String feed, int polls, Server server, List<Told> all, int broken, int toldAtBroken) {
    Set<String> should = expected.getOrDefault(feed, Set.of());
    Set<String> did = new HashSet<>();
    Map<String, String> lastText = new HashMap<>();
    List<String> twice = new ArrayList<>();
    int changed = 0;
    for (Told told : all) {
      did.add(told.id);
      String before = lastText.put(told.identity + " " + told.id, told.text);
      if (before != null) {
        if (before.equals(told.text)) {
          twice.add("poll " + told.poll + ": " + told.id);
        } else {
          changed++;
        }
      }
    }
    // In documents that are not well-formed, the recording's own reader lost ampersands.
    Set<String> bare = new HashSet<>();
    did.forEach(id -> bare.add(String.valueOf(id).replace("&", "")));
    Set<String> shouldBare = new HashSet<>();
    should.forEach(id -> shouldBare.add(id.replace("&", "")));
    List<String> lost = should.stream().filter(id -> !did.contains(id)).sorted().toList();
    // Links that are places on a page: the story was told when it stood in another place.
    Set<String> toldTitles = new HashSet<>();
    all.forEach(told -> toldTitles.add(told.text.substring(0, told.text.indexOf('\n'))));
    List<String> unread = lost.stream().filter(id -> !bare.contains(id)).toList();
    List<String> missing =
        unread.stream().filter(id -> !toldTitles.contains(titles.get(feed + " " + id))).toList();
    List<String> extra =
        did.stream()
            .map(String::valueOf)
            .filter(id -> !should.contains(id) && !shouldBare.contains(id.replace("&", "")))
            .sorted()
            .toList();
    // One id of the recording, several stories for us.
    int split = lastText.size() - did.size();
    return new Played(
        feed,
        polls,
        server.requests,
        server.notModified,
        should,
        did,
        missing,
        extra,
        twice,
        changed,
        split,
        lost.size() - unread.size(),
        unread.size() - missing.size(),
        broken,
        toldAtBroken);
  }
}
