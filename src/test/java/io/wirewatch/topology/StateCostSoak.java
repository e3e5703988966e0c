package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Article;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Story;
import io.wirewatch.model.StorySample;
import io.wirewatch.model.Subject;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * What state costs: {@code mvn -Psoak test -Dtest=StateCostSoak [-Dwirewatch.items=20000]}. Plays
 * invented news through the three streams, reads what each store writes to its changelog, and
 * prints bytes for a million items of each kind; leaves them in {@code target/state-cost.txt}. The
 * disk is that of a RocksDB with the live records, after compaction.
 */
class StateCostSoak {
  private static final int ITEMS = Integer.getInteger("wirewatch.items", 20_000);
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  private static final String[] COLUMNS = {
    "store", "per", "entries", "live MB", "disk MB", "written MB"
  };

  private final Topics topics = new Topics();
  private final Random random = new Random(3);
  private final StringBuilder table = new StringBuilder();

  @TempDir Path state;

  /** What one store wrote. */
  private static final class Written {
    final Map<ByteBuffer, byte[]> live = new HashMap<>();
    long bytes;

    void take(byte[] key, byte[] value) {
      bytes += key.length + (value == null ? 0 : value.length);
      if (value == null) {
        live.remove(ByteBuffer.wrap(key));
      } else {
        live.put(ByteBuffer.wrap(key), value);
      }
    }
  }

  @Test
  void shouldSayWhatAMillionCosts() throws Exception {
    table.append(String.join(" | ", COLUMNS)).append('\n');
    List<Article> articles = process();
    poll();
    alert(articles);
    Files.writeString(Path.of("target", "state-cost.txt"), table);
    System.out.println(table);
    assertThat(table).contains("known-texts", "seen-items", "feed-memories", "told-stories");
  }

  private List<Article> process() throws Exception {
    Properties properties = properties("process");
    StreamsBuilder builder = StreamsProperties.builder(properties);
    ProcessTopology.build(builder, topics, Enricher.load(), ProcessSettings.DEFAULT);
    Map<String, Written> stores = new TreeMap<>();
    List<Article> articles = new ArrayList<>();
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties, START)) {
      var in = DrivenTopics.in(driver, topics.items());
      var out = DrivenTopics.out(driver, topics.articles());
      for (int i = 0; i < ITEMS; i++) {
        NewsText text = text();
        Instant at = START.plusSeconds(i * 2L);
        String id = "u" + Long.toHexString(random.nextLong());
        in.pipeInput(id, item(id, text, at), at);
        if (i % 500 == 499) {
          drain(driver, "process", stores);
          out.readValuesToList().forEach(articles::add);
        }
      }
      drain(driver, "process", stores);
    }
    for (var store : stores.entrySet()) {
      row(store.getKey(), "items", ITEMS, store.getValue());
    }
    return articles;
  }

  /** Feeds of fifty items, of which five are new at each of ten polls. */
  private void poll() throws Exception {
    int feeds = Math.max(20, ITEMS / 200);
    Map<String, byte[]> pages = new HashMap<>();
    Properties properties = properties("poll");
    StreamsBuilder builder = StreamsProperties.builder(properties);
    PollTopology.build(
        builder,
        topics,
        request ->
            CompletableFuture.completedFuture(
                new FetchResult.Fetched(
                    200,
                    Map.of("content-type", "application/rss+xml"),
                    pages.get(request.url()),
                    request.url(),
                    null)),
        PollSettings.defaults(),
        LoopbackFetch.settings());
    Map<String, Written> stores = new TreeMap<>();
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties, START)) {
      var in = DrivenTopics.in(driver, topics.feeds());
      for (int poll = 0; poll < 10; poll++) {
        for (int f = 0; f < feeds; f++) {
          String url = "https://h" + f + ".example/world/news.rss";
          pages.put(url, document(f, poll * 5));
          if (poll == 0) {
            in.pipeInput(
                "feed-" + f,
                new Feed("feed-" + f, url, "Feed " + f, "Outlet " + f, "FR", "en", List.of()));
          }
        }
        for (int step = 0; step < 28; step++) {
          driver.advanceWallClockTime(Duration.ofMinutes(10));
        }
        drain(driver, "poll", stores);
      }
    }
    for (var store : stores.entrySet()) {
      row(store.getKey(), "feeds", feeds, store.getValue());
    }
    table.append("# poll: " + feeds + " feeds, ten polls, 95 items remembered of each\n");
  }

  private static byte[] document(int feed, int from) {
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
    for (int n = from + 50; n > from; n--) {
      out.append("<item><title>Report " + n + " of feed " + feed + "</title><link>https://h" + feed)
          .append(".example/a/" + n + "</link><description>All about it</description></item>");
    }
    return out.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A subject that takes everything, so that each story is told once. */
  private void alert(List<Article> articles) throws Exception {
    Properties properties = properties("alert");
    StreamsBuilder builder = StreamsProperties.builder(properties);
    var monitor = AlertTopology.build(builder, topics);
    Map<String, Written> stores = new TreeMap<>();
    int told = 0;
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties, START)) {
      for (Subject subject :
          SubjectFile.read(
                  "all.yaml", "id: any\nseverity: high\nquery: \"w1 OR w2 OR w3 OR w4 OR w5\"")
              .subjects()) {
        DrivenTopics.in(driver, topics.subjects())
            .pipeInput(subject.id(), subject.applied(1, false));
      }
      var in = DrivenTopics.in(driver, topics.articles());
      var stories = DrivenTopics.in(driver, topics.stories());
      for (Article article : articles) {
        in.pipeInput(article.id(), article, article.item().fetchedAt());
        if (told++ % 10 == 0) {
          stories.pipeInput(article.storyId(), story(article), article.item().fetchedAt());
        }
        if (told % 500 == 499) {
          drain(driver, "alert", stores);
        }
      }
      drain(driver, "alert", stores);
    } finally {
      monitor.close();
    }
    for (var store : stores.entrySet()) {
      row(store.getKey(), "entries", Math.max(1, store.getValue().live.size()), store.getValue());
    }
  }

  private static Story story(Article article) {
    return StorySample.of(article.storyId(), article.item().fetchedAt())
        .headline("H")
        .related("u" + article.id())
        .story();
  }

  private void row(String store, String per, int n, Written written) throws Exception {
    long live =
        written.live.entrySet().stream()
            .mapToLong(e -> e.getKey().capacity() + e.getValue().length)
            .sum();
    // Bytes for one are megabytes for a million.
    table.append(
        String.format(
            "%s | a million %s | %,.2f million | %,d | %,d | %,d%n",
            store,
            per,
            written.live.size() / (double) n,
            live / n,
            disk(store, written) / n,
            written.bytes / n));
  }

  /** As Kafka Streams does: one column family, no compression. */
  private long disk(String store, Written written) throws RocksDBException, IOException {
    Path directory = state.resolve("disk-" + store);
    try (Options options =
            new Options()
                .setCreateIfMissing(true)
                .setCompressionType(CompressionType.NO_COMPRESSION);
        RocksDB db = RocksDB.open(options, directory.toString())) {
      for (var entry : written.live.entrySet()) {
        db.put(entry.getKey().array(), entry.getValue());
      }
      db.flush(new FlushOptions().setWaitForFlush(true));
      db.compactRange();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(f -> f.toString().endsWith(".sst"))
          .mapToLong(f -> f.toFile().length())
          .sum();
    }
  }

  private static void drain(TopologyTestDriver driver, String stream, Map<String, Written> stores) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    for (String topic : List.copyOf(driver.producedTopicNames())) {
      var out = driver.createOutputTopic(topic, bytes, bytes);
      if (topic.endsWith("-changelog")) {
        String store = topic.substring(("test-" + stream + "-").length(), topic.length() - 10);
        for (TestRecord<byte[], byte[]> record : out.readRecordsToList()) {
          stores.computeIfAbsent(store, s -> new Written()).take(record.key(), record.value());
        }
      } else if (!topic.endsWith(".articles") || !stream.equals("process")) {
        out.readRecordsToList();
      }
    }
  }

  private Properties properties(String stream) {
    Properties properties = DrivenTopics.properties(stream, state.resolve(stream));
    properties.put("processing.guarantee", "at_least_once");
    return properties;
  }

  /** A title of ten words and a summary of forty, by Zipf's law; each event is told some thrice. */
  private NewsText text() {
    Random event = new Random(made++ / 3);
    StringBuilder title = new StringBuilder();
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      String word =
          i % 6 == 2
              ? "Name" + zipf(event, 100_000)
              : "w" + zipf(random.nextInt(3) == 0 ? random : event, 200_000);
      (i < 10 ? title : summary).append(word).append(i % 12 == 11 ? ". " : " ");
    }
    return new NewsText(title.toString(), summary.toString(), "", "en", null, null);
  }

  private int made;

  private static int zipf(Random random, int most) {
    return (int) Math.exp(random.nextDouble() * Math.log(most));
  }

  private static FeedItem item(String id, NewsText text, Instant at) {
    return ItemSample.of(id, at)
        .feed("feed-" + id.hashCode() % 1000)
        .outlet("Outlet " + id.hashCode() % 300)
        .country("FR")
        .language("en")
        .link("https://news.example/world/2026/11/" + id + ".html")
        .canonicalUrl("https://news.example/world/2026/11/" + id + ".html")
        .title(text.title())
        .summary(text.summary())
        .published(at)
        .item();
  }
}
