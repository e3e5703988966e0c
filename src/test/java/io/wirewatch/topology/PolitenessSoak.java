package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchSample;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.PollSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What 500 feeds on 120 hosts cost their publishers in a simulated week, counted by a server on
 * loopback, beside what a poll every 15 minutes would cost: {@code mvn -Psoak test
 * -Dtest=PolitenessSoak}. The table goes to {@code target/politeness.md}.
 */
class PolitenessSoak {
  private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(Integer.getInteger("wirewatch.days", 7));
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final int FEEDS = 500;
  private static final int HOSTS = 120;
  private static final int WINDOW = 30;

  @TempDir Path state;

  /** A publisher's feed: when its items appear, and how its server behaves. */
  private static final class Publisher {
    final String id;
    final String host;
    final boolean etag;
    final boolean lastModified;
    final int maxAge;
    final int ttl;
    final long[] items;

    Publisher(int n, Random random) {
      id = "feed-" + n;
      host = "127.0." + (1 + n % HOSTS / 100) + "." + (1 + n % HOSTS % 100);
      double kind = random.nextDouble();
      etag = kind < 0.65;
      lastModified = kind < 0.8;
      double fresh = random.nextDouble();
      maxAge = fresh < 0.2 ? 300 : fresh < 0.3 ? 900 : fresh < 0.35 ? 3600 : 0;
      ttl = random.nextDouble() < 0.1 ? 60 : 0;
      // From one item in three days to twelve an hour, each as likely by its magnitude.
      double perHour = Math.exp(Math.log(1 / 72.0) + random.nextDouble() * Math.log(72 * 12));
      List<Long> times = new ArrayList<>();
      double hour = -24 * 30;
      while (hour < WEEK.toHours()) {
        hour += -Math.log(1 - random.nextDouble()) / (perHour * 1.7);
        double ofDay = ((hour % 24) + 24) % 24;
        double awake = (1 + 0.7 * Math.sin((ofDay - 9) / 24 * 2 * Math.PI)) / 1.7;
        if (random.nextDouble() < awake) {
          times.add(START.plusMillis((long) (hour * 3_600_000)).toEpochMilli());
        }
      }
      items = times.stream().mapToLong(Long::longValue).filter(t -> t > 0).sorted().toArray();
    }

    /** Number of items that have appeared. */
    int at(long millis) {
      int i = Arrays.binarySearch(items, millis);
      return i < 0 ? -i - 1 : i + 1;
    }

    byte[] document(int count) {
      StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>" + id);
      out.append("</title><link>http://" + host + "/</link>");
      if (ttl > 0) {
        out.append("<ttl>" + ttl + "</ttl>");
      }
      for (int i = count - 1; i >= Math.max(0, count - WINDOW); i--) {
        String date =
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.ofEpochMilli(items[i]).atOffset(ZoneOffset.UTC));
        out.append("<item><title>Story " + i + " of " + id + "</title>")
            .append("<guid isPermaLink=\"false\">" + id + ":item:" + i + "</guid>")
            .append("<link>http://" + host + "/" + id + "/" + i + "</link>")
            .append("<pubDate>" + date + "</pubDate><description>")
            .append("Something happened somewhere, and somebody said something. ".repeat(7))
            .append("</description></item>");
      }
      return out.append("</channel></rss>").toString().getBytes(UTF_8);
    }
  }

  /** What was counted. */
  private static final class Count {
    long requests;
    long notModified;
    long bytes;
    int largestBurst;
    final Map<String, Deque<Long>> lately = new HashMap<>();

    void request(String host, long millis, boolean same, long size) {
      requests++;
      notModified += same ? 1 : 0;
      bytes += same ? 200 : size;
      Deque<Long> window = lately.computeIfAbsent(host, h -> new ArrayDeque<>());
      window.addLast(millis);
      while (window.peekFirst() <= millis - 10_000) {
        window.removeFirst();
      }
      largestBurst = Math.max(largestBurst, window.size());
    }

    String row(String name, String delay, String missed) {
      return String.format(
          "| %s | %,d | %.1f | %,d | %.0f %% | %d | %s | %s |%n",
          name,
          requests,
          requests / (double) FEEDS / WEEK.toDays(),
          bytes / 1_000_000,
          100.0 * notModified / requests,
          largestBurst,
          delay,
          missed);
    }
  }

  @Test
  void shouldCostLessThanAPollEveryQuarterOfAnHour() throws Exception {
    Random random = new Random(7);
    Map<String, Publisher> publishers = new HashMap<>();
    for (int n = 0; n < FEEDS; n++) {
      Publisher publisher = new Publisher(n, random);
      publishers.put(publisher.id, publisher);
    }
    Count ours = new Count();
    Map<String, Long> told = new HashMap<>();
    play(publishers, ours, told);

    StringBuilder table =
        new StringBuilder(
            "| | requests | a feed a day | MB | 304 | largest burst a host in 10 s | delay: median,"
                + " 90 % | items missed |\n|---|---|---|---|---|---|---|---|\n");
    List<Double> delays = new ArrayList<>();
    long missed = 0;
    for (Publisher publisher : publishers.values()) {
      for (int i = publisher.at(START.toEpochMilli()); i < publisher.items.length; i++) {
        Long at = told.get(publisher.id + ":item:" + i);
        boolean tooLate =
            publisher.items[i] > START.plus(WEEK).minus(Duration.ofHours(5)).toEpochMilli();
        if (at != null) {
          delays.add((at - publisher.items[i]) / 60_000.0);
        } else if (!tooLate) {
          missed++;
        }
      }
    }
    delays.sort(null);
    table.append(
        ours.row(
            "Wirewatch",
            String.format(
                "%.0f min, %.0f min",
                delays.get(delays.size() / 2), delays.get(delays.size() * 9 / 10)),
            String.valueOf(missed)));
    table.append(fixed(publishers, true).row("every 15 min, conditional", "8 min, 14 min", "0"));
    table.append(fixed(publishers, false).row("every 15 min, in full", "8 min, 14 min", "0"));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "politeness.md"), table);
    System.out.print(table);

    assertThat(ours.requests).isLessThan(fixed(publishers, true).requests * 3 / 4);
    assertThat(missed).isLessThan(delays.size() / 1000);
  }

  private static Count fixed(Map<String, Publisher> publishers, boolean conditional) {
    Count count = new Count();
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    List<Publisher> all = new ArrayList<>(publishers.values());
    for (long t = START.toEpochMilli(); t < START.plus(WEEK).toEpochMilli(); t += 900_000) {
      for (Publisher publisher : all) {
        int items = publisher.at(t);
        Integer last = before.put(publisher.id, items);
        boolean same =
            conditional
                && (publisher.etag || publisher.lastModified)
                && last != null
                && last == items;
        // All at once, as a cron job does it.
        if (last == null || last != items) {
          sizes.put(publisher.id, publisher.document(items).length);
        }
        count.request(publisher.host, t, same, sizes.get(publisher.id));
      }
    }
    return count;
  }

  private void play(Map<String, Publisher> publishers, Count count, Map<String, Long> told)
      throws IOException {
    long[] clock = {START.toEpochMilli()};
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
    server.createContext(
        "/",
        exchange ->
            answer(
                exchange,
                publishers.get(exchange.getRequestURI().getPath().substring(1)),
                clock[0],
                count));
    server.start();
    FetchSettings settings = FetchSample.loopback().settings();
    Topics topics = new Topics();
    Properties properties = DrivenTopics.properties("poll", state);
    try (FeedFetcher fetcher = new FeedFetcher(settings)) {
      FeedSource source =
          request -> CompletableFuture.completedFuture(fetcher.fetch(request).join());
      StreamsBuilder builder = StreamsProperties.builder(properties);
      PollTopology.build(builder, topics, source, PollSettings.defaults(), settings);
      try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties, START)) {
        TestInputTopic<String, Feed> feeds = DrivenTopics.in(driver, topics.feeds());
        TestOutputTopic<String, FeedItem> items = DrivenTopics.out(driver, topics.items());
        TestOutputTopic<byte[], byte[]> statuses =
            driver.createOutputTopic(
                topics.feedStatus().name(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        int port = server.getAddress().getPort();
        for (Publisher publisher : publishers.values()) {
          String url = "http://" + publisher.host + ":" + port + "/" + publisher.id;
          feeds.pipeInput(
              publisher.id,
              new Feed(publisher.id, url, null, publisher.host, null, null, List.of()));
        }
        while (clock[0] < START.plus(WEEK).toEpochMilli()) {
          clock[0] += STEP.toMillis();
          driver.advanceWallClockTime(STEP);
          statuses.readValuesToList(); // Or the driver would keep them all.
          if (!items.isEmpty()) {
            long now = clock[0];
            items.readValuesToList().forEach(item -> told.putIfAbsent(item.guid(), now));
          }
        }
      }
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, Publisher publisher, long now, Count count)
      throws IOException {
    int items = publisher.at(now);
    String etag = "\"" + items + "\"";
    long changed = items == 0 ? 0 : publisher.items[items - 1] / 1000;
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochSecond(changed).atOffset(ZoneOffset.UTC));
    boolean same = false;
    if (publisher.etag) {
      exchange.getResponseHeaders().set("ETag", etag);
      same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    } else if (publisher.lastModified) {
      exchange.getResponseHeaders().set("Last-Modified", date);
      same = date.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    }
    if (publisher.maxAge > 0) {
      exchange.getResponseHeaders().set("Cache-Control", "max-age=" + publisher.maxAge);
    }
    byte[] body = same ? new byte[0] : publisher.document(items);
    count.request(publisher.host, now, same, body.length);
    exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
    if (!same) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
