package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.app.FeedRegister;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FetchSample;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.LocalBroker;
import io.wirewatch.kafka.StreamSample;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollSettingsSample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 180,000 feeds on 20,000 hosts in one process, with a real broker beside it in the same JVM,
 * against a server on loopback: are polls kept to their due times, what memory do they take, how
 * soon is a restart back at work? {@code mvn -Psoak test -Dtest=SchedulingSoak}; {@code
 * -Dwirewatch.feeds} and {@code -Dwirewatch.minutes} make it smaller. The report goes to {@code
 * target/scheduling.md}.
 */
class SchedulingSoak {
  private static final int FEEDS = Integer.getInteger("wirewatch.feeds", 180_000);
  private static final int HOSTS = Math.max(1, FEEDS / 9);
  private static final Duration INTERVAL =
      Duration.ofMinutes(Integer.getInteger("wirewatch.interval", 40));
  private static final Duration RUN =
      Duration.ofMinutes(Integer.getInteger("wirewatch.minutes", 50));
  private static final int PARTITIONS = 6;

  @TempDir Path directory;

  private final Topics topics = new Topics("soak.", PARTITIONS);
  private final AtomicLong requests = new AtomicLong();
  private final Map<String, FeedStatus> last = new HashMap<>();
  private final List<Double> lateness = new ArrayList<>();
  private long onTime;

  @Test
  void shouldKeepPollsToTheirDueTimes() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 1024);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.createContext("/", this::answer);
    server.start();
    StringBuilder report = new StringBuilder();
    try (LocalBroker broker = LocalBroker.start(directory.resolve("broker"));
        FeedFetcher fetcher = new FeedFetcher(fetching())) {
      Map<String, String> client = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (Admin admin = Cluster.connect(client)) {
        new TopicProvisioner(admin, 1).create(topics.all());
      }
      new FeedRegister(client, topics).put(feeds(server.getAddress().getPort()));
      long before = heap();
      try (StreamsRunner runner = runner(client, fetcher).start();
          TopicReader statuses = TopicReader.open(client, List.of(topics.feedStatus().name()))) {
        Instant end = Instant.now().plus(RUN);
        Instant first = null;
        while (Instant.now().isBefore(end)) {
          take(statuses);
          if (first == null && requests.get() >= FEEDS) {
            first = Instant.now();
            row(report, "all feeds asked once", Duration.between(end.minus(RUN), first) + "");
          }
        }
      }
      row(report, "feeds, hosts", String.format("%,d on %,d", last.size(), HOSTS));
      row(report, "interval", INTERVAL + ", so " + FEEDS / INTERVAL.toSeconds() + " a second");
      row(report, "requests", String.format("%,d", requests.get()));
      lateness.sort(null);
      row(report, "polls after the first", String.format("%,d", lateness.size()));
      row(
          report,
          "late: median, 99 %, most",
          String.format(
              "%.1f s, %.1f s, %.1f s",
              at(0.5), at(0.99), lateness.isEmpty() ? 0 : lateness.get(lateness.size() - 1)));
      row(
          report,
          "within 5 % of the interval",
          String.format("%.2f %%", 100.0 * onTime / Math.max(1, lateness.size())));
      row(report, "heap with broker, feeds and stores", (heap() - before) / 1_000_000 + " MB more");
      long asked = requests.get();
      long start = System.nanoTime();
      try (StreamsRunner again = runner(client, fetcher).start()) {
        while (again.streams().state() != KafkaStreams.State.RUNNING) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        row(report, "restart: running after", seconds(start));
        while (requests.get() == asked) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        row(report, "restart: first poll after", seconds(start));
      }
    } finally {
      server.stop(0);
    }
    Files.writeString(Path.of("target", "scheduling.md"), report);
    System.out.print(report);
    assertThat(lateness).as("polls that fell due again within the run").isNotEmpty();
    assertThat(onTime).isGreaterThanOrEqualTo((long) (0.99 * lateness.size()));
  }

  private static FetchSettings fetching() {
    return FetchSample.loopback().settings();
  }

  private StreamsRunner runner(Map<String, String> client, FeedFetcher fetcher) {
    Properties properties =
        StreamSample.of("poll", topics, directory.resolve("state"))
            .application("soak")
            .threads(2)
            .rocksBytes(128 << 20)
            .with(client)
            .properties();
    PollSettings schedule = PollSettingsSample.every(INTERVAL).settings();
    StreamsBuilder builder = StreamsProperties.builder(properties);
    PollTopology.build(builder, topics, fetcher, schedule, fetching());
    return new StreamsRunner(
        "poll", builder.build(), properties, Duration.ofSeconds(30), InstantSource.system());
  }

  private static List<Feed> feeds(int port) {
    List<Feed> feeds = new ArrayList<>();
    for (int n = 0; n < FEEDS; n++) {
      int host = n % HOSTS;
      String ip = "127." + (1 + host / 62_500) + "." + host / 250 % 250 + "." + (1 + host % 250);
      feeds.add(
          new Feed(
              "feed-" + n, "http://" + ip + ":" + port + "/" + n, null, ip, null, null, List.of()));
    }
    return feeds;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    if (exchange.getRequestHeaders().getFirst("If-None-Match") != null) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
      for (int i = 0; i < 20; i++) {
        out.append("<item><title>Item " + i + "</title><guid>" + exchange.getRequestURI() + ":" + i)
            .append("</guid></item>");
      }
      byte[] body = out.append("</channel></rss>").toString().getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void take(TopicReader statuses) {
    for (ConsumerRecord<byte[], byte[]> record : statuses.poll()) {
      FeedStatus status =
          topics.feedStatus().valueSerde().deserializer().deserialize("", record.value());
      FeedStatus before = last.put(status.feedId(), status);
      // The first polls come all at once, as fast as the budgets allow.
      if (before != null && before.lastPoll() != null && status.lastPoll() != null) {
        double late = Duration.between(before.nextPoll(), status.lastPoll()).toMillis() / 1000.0;
        lateness.add(late);
        onTime += late <= 0.05 * INTERVAL.toSeconds() ? 1 : 0;
      }
    }
  }

  private double at(double share) {
    return lateness.isEmpty() ? 0 : lateness.get((int) (share * (lateness.size() - 1)));
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String seconds(long start) {
    return String.format("%.1f s", (System.nanoTime() - start) / 1e9);
  }

  private static void row(StringBuilder report, String what, String value) {
    report.append("| ").append(what).append(" | ").append(value).append(" |\n");
  }
}
