package io.wirewatch.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.cli.demo.DemoFeedDocument.Published;
import io.wirewatch.cli.demo.DemoScript.Item;
import io.wirewatch.cli.demo.DemoScript.Manner;
import io.wirewatch.cli.demo.DemoScript.Outlet;
import io.wirewatch.model.Feed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes the script on the loopback address: each outlet has a feed, which holds what it has
 * published so far by a clock that runs an hour in {@code playTime}. Answers conditional requests.
 * One outlet never answers with a feed, one is slow, one lies about its ETag.
 */
public final class DemoFeedServer implements AutoCloseable {
  /** More than any outlet publishes, so that a poller that is late misses nothing. */
  private static final int ENTRIES_OF_A_FEED = 40;

  private static final Duration SLOWNESS = Duration.ofMillis(2_500);
  private static final String LYING_ETAG = "\"for-ever-young\"";

  private final DemoScript script;
  private final Duration playTime;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private volatile Instant begun;

  /**
   * Listens on a free port of the loopback address; publishes nothing before {@link #begin}.
   *
   * @param playTime how long the scripted hour takes
   */
  public DemoFeedServer(DemoScript script, Duration playTime, InstantSource clock) {
    this.script = script;
    this.playTime = playTime;
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port for the demo's feeds", e);
    }
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "demo-feeds");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    for (Outlet outlet : script.outlets()) {
      server.createContext("/" + outlet.id() + "/feed", exchange -> answer(exchange, outlet));
    }
    server.start();
  }

  /** The feeds, to be put on the {@code feeds} topic. */
  public List<Feed> feeds() {
    String host = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return script.outlets().stream()
        .map(
            outlet ->
                new Feed(
                    outlet.id(),
                    host + outlet.id() + "/feed",
                    outlet.title(),
                    outlet.title(),
                    outlet.country(),
                    outlet.language(),
                    List.of("demo")))
        .toList();
  }

  /** The hour begins now. */
  public void begin() {
    begun = clock.instant();
  }

  /** Whether every feed has been asked once. */
  public boolean allAsked() {
    return asked.size() == script.outlets().size();
  }

  /** What an outlet's feed holds now, newest first. */
  List<Published> published(Outlet outlet) {
    Instant start = begun;
    if (start == null) {
      return List.of();
    }
    double minute =
        DemoScript.MINUTES
            * Duration.between(start, clock.instant()).toMillis()
            / playTime.toMillis();
    Map<String, Published> newest = new LinkedHashMap<>();
    for (Item item : script.items()) {
      if (item.at() <= minute && item.outlet().equals(outlet.id())) {
        Instant at =
            start.plusMillis((long) (item.at() / DemoScript.MINUTES * playTime.toMillis()));
        Published before = newest.remove(item.id());
        newest.put(item.id(), new Published(item, before == null ? at : before.first(), at));
      }
    }
    List<Published> list = new ArrayList<>(newest.values());
    java.util.Collections.reverse(list);
    return list.subList(0, Math.min(list.size(), ENTRIES_OF_A_FEED));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange, Outlet outlet) throws IOException {
    try (exchange) {
      asked.add(outlet.id());
      if (outlet.manner() == Manner.SLOW) {
        LockSupport.parkNanos(SLOWNESS.toNanos());
      }
      List<Published> items = published(outlet);
      DemoFeedDocument document = new DemoFeedDocument(outlet);
      Instant updated =
          items.isEmpty() ? Instant.parse("2026-01-01T00:00:00Z") : items.get(0).last();
      byte[] body = document.write(items, updated);
      if (outlet.manner() == Manner.BROKEN) {
        send(exchange, 200, "text/html; charset=utf-8", broken(outlet));
        return;
      }
      String etag =
          outlet.manner() == Manner.LYING
              ? LYING_ETAG
              : '"' + Integer.toHexString(Arrays.hashCode(body)) + '"';
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      send(exchange, 200, document.contentType(), body);
    }
  }

  private static byte[] broken(Outlet outlet) {
    return ("<!doctype html><html><head><title>%s</title></head><body><h1>We will be right back</h1>"
            + "<p>Our feed is being mended.</p></body></html>")
        .formatted(outlet.title())
        .getBytes(UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
