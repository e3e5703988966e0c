package io.wirewatch.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.model.Feed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feeds on the loopback address that grow by a few items each time they are asked, show only the
 * last of them, and answer 304 now and then, as a replay of recorded polls would.
 */
final class GrowingFeeds implements AutoCloseable {
  private static final int WINDOW = 25;
  private static final int STEP = 2;
  private static final List<String> PLACES =
      List.of("Lima", "Oslo", "Nairobi", "Hanoi", "Ottawa", "Lagos", "Dhaka", "Prague", "Quito");
  private static final List<String> DEEDS =
      List.of(
          "votes on harbour rules",
          "opens a science museum",
          "reports a dry winter",
          "plans a new tram line",
          "counts its starlings",
          "taxes sugary drinks",
          "repairs an old bridge",
          "bans night flights",
          "signs a fishing pact");

  private final HttpServer server;
  private final Map<String, List<String>> items = new LinkedHashMap<>();
  private final Map<String, Integer> shown = new LinkedHashMap<>();
  private final Instant published;

  /**
   * @param feeds how many
   * @param each items of each, some of them copies of another feed's
   * @param published of all items
   */
  GrowingFeeds(int feeds, int each, Instant published) throws IOException {
    this.published = published;
    Random random = new Random(7);
    for (int f = 0; f < feeds; f++) {
      List<String> titles = new ArrayList<>();
      for (int i = 0; i < each; i++) {
        titles.add(
            i % 10 == 3
                ? "Lavrov and Wang Yi sign accord number " + f + i + " in Beijing"
                : "%s %s, item %d of desk %d"
                    .formatted(
                        PLACES.get(random.nextInt(PLACES.size())),
                        DEEDS.get(random.nextInt(DEEDS.size())),
                        i,
                        f));
      }
      items.put("feed-" + f, titles);
      shown.put("feed-" + f, 0);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 32);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "growing-feeds");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String id = exchange.getRequestURI().getPath().substring(1);
            String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
            byte[] body = document(id).getBytes(UTF_8);
            String mine = "\"" + shown.get(id) + "\"";
            if (mine.equals(etag)) {
              exchange.sendResponseHeaders(304, -1);
              return;
            }
            exchange.getResponseHeaders().set("ETag", mine);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  Map<String, Feed> feeds() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return items.keySet().stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id -> new Feed(id, address + id, id, "Outlet of " + id, "GB", "en", List.of())));
  }

  /** All titles that the feeds have or will have. */
  Set<String> titles() {
    return items.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  int size() {
    return items.values().stream().mapToInt(List::size).sum();
  }

  private synchronized String document(String id) {
    List<String> titles = items.get(id);
    int end = Math.min(titles.size(), shown.get(id) + STEP);
    shown.put(id, end);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atZone(ZoneOffset.UTC));
    return IntStream.range(Math.max(0, end - WINDOW), end)
        .mapToObj(
            i ->
                """
                <item><title>%s</title><link>http://127.0.0.1/%s/%d</link>\
                <guid isPermaLink="false">%s-%d</guid><pubDate>%s</pubDate>\
                <description>%s. Officials gave the details on Monday, as number %d.</description></item>
                """
                    .formatted(titles.get(i), id, i, id, i, date, titles.get(i), i))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>"
                    + id
                    + "</title><link>http://127.0.0.1/</link><description>d</description>",
                "</channel></rss>"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
