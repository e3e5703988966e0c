package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.app.FeedRegister;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two pollers in processes of their own; one is killed with -9 in the middle of its work. Its feeds
 * are polled by the other within a minute; no item is lost, none is told twice.
 */
@ExtendWith(SharedBroker.class)
class PollFailoverIT {
  private static final int FEEDS = 24;
  private static final int PARTITIONS = 4;

  @TempDir Path directory;

  private final SharedBroker.Access broker;
  private final Topics topics;
  private final Map<String, Integer> polls = new ConcurrentHashMap<>();
  private final AtomicInteger news = new AtomicInteger(3);
  private final List<Process> processes = new ArrayList<>();
  private HttpServer server;

  PollFailoverIT(SharedBroker.Access broker) {
    this.broker = broker;
    this.topics = broker.topics(PARTITIONS);
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.createContext("/", this::answer);
    server.start();
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, 1).create(topics.all());
    }
  }

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String feed = exchange.getRequestURI().getPath().substring(1);
    polls.merge(feed, 1, Integer::sum);
    int items = news.get();
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
    for (int i = items; i > Math.max(0, items - 60); i--) {
      out.append("<item><title>Item " + i + " of " + feed + "</title><guid>" + feed + ":item:" + i)
          .append("</guid><description>Text</description></item>");
    }
    byte[] body = out.append("</channel></rss>").toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Process poller(String name) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                PollerProcess.class.getName(),
                broker.bootstrapServers(),
                broker.prefix(),
                String.valueOf(PARTITIONS),
                directory.resolve(name).toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(name + ".log").toFile())
            .start();
    processes.add(process);
    return process;
  }

  @Test
  void shouldPollTheFeedsOfAKilledPollerWithinAMinuteAndTellNothingTwice() throws Exception {
    List<Feed> feeds = new ArrayList<>();
    int port = server.getAddress().getPort();
    for (int n = 0; n < FEEDS; n++) {
      String url = "http://127.0.3." + (n + 1) + ":" + port + "/feed-" + n;
      feeds.add(new Feed("feed-" + n, url, null, null, null, null, List.of()));
    }
    new FeedRegister(broker.client(), topics).put(feeds);
    Process first = poller("first");
    Process second = poller("second");
    await()
        .atMost(90, TimeUnit.SECONDS)
        .until(() -> polls.size() == FEEDS && polls.values().stream().allMatch(n -> n >= 3));
    // Both have work: what one owns alone is not asked while only the other lives.
    for (int i = 0; i < 4; i++) {
      news.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(700);
    }

    first.destroyForcibly(); // SIGKILL
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    news.incrementAndGet();
    Map<String, Integer> atTheKill = new HashMap<>(polls);
    long killed = System.nanoTime();
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () ->
                atTheKill.entrySet().stream()
                    .allMatch(e -> polls.get(e.getKey()) > e.getValue() + 1));
    System.out.printf(
        "all feeds polled again %.1f s after the kill%n", (System.nanoTime() - killed) / 1e9);
    int last = news.incrementAndGet();

    Map<String, Integer> told = new HashMap<>();
    try (TopicReader reader = TopicReader.open(broker.client(), List.of(topics.items().name()))) {
      await()
          .atMost(60, TimeUnit.SECONDS)
          .until(
              () -> {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll()) {
                  FeedItem item =
                      topics.items().valueSerde().deserializer().deserialize("", record.value());
                  told.merge(item.guid(), 1, Integer::sum);
                }
                return told.size() >= FEEDS * last;
              });
      // Let the survivor poll all of it again, in case it would tell something twice.
      Map<String, Integer> now = new HashMap<>(polls);
      await()
          .until(
              () ->
                  now.entrySet().stream().allMatch(e -> polls.get(e.getKey()) > e.getValue() + 2));
      for (int i = 0; i < 10; i++) {
        for (ConsumerRecord<byte[], byte[]> record : reader.poll()) {
          FeedItem item =
              topics.items().valueSerde().deserializer().deserialize("", record.value());
          told.merge(item.guid(), 1, Integer::sum);
        }
      }
    } finally {
      second.destroyForcibly();
      Files.copy(
          directory.resolve("second.log"),
          Path.of("target", "failover-second.log"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(told).hasSize(FEEDS * last);
    assertThat(told.values()).containsOnly(1);
  }
}
