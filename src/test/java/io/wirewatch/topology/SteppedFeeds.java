package io.wirewatch.topology;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves recorded documents, each until the poller has committed a poll of it: whoever asks, and
 * however often it is killed, can see every document, so that whatever is missing was lost by us.
 */
final class SteppedFeeds implements AutoCloseable {
  private final Map<String, Track> tracks = new ConcurrentHashMap<>();
  private final InstantSource clock = InstantSource.system();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** Where a feed stands. */
  private static final class Track {
    private final List<byte[]> documents;
    private int now;
    private Instant served;

    Track(List<byte[]> documents) {
      this.documents = documents;
    }
  }

  SteppedFeeds(Map<String, List<byte[]>> documents) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    documents.forEach(
        (id, list) -> {
          tracks.put(id, new Track(list));
          server.createContext("/" + id, exchange -> answer(exchange, tracks.get(id)));
        });
    server.start();
  }

  private void answer(HttpExchange exchange, Track track) throws IOException {
    try (exchange) {
      int number;
      synchronized (track) {
        number = track.now;
      }
      byte[] body = track.documents.get(number);
      String etag = "\"" + number + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
      synchronized (track) {
        if (track.now == number && track.served == null) {
          track.served = clock.instant();
        }
      }
    }
  }

  Map<String, Feed> feeds() {
    Map<String, Feed> feeds = new LinkedHashMap<>();
    for (String id : tracks.keySet()) {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + id;
      feeds.put(id, new Feed(id, url, id, id, null, null, List.of()));
    }
    return feeds;
  }

  /** Takes a committed status: the document that it is about may give way to the next. */
  void committed(FeedStatus status) {
    Track track = tracks.get(status.feedId());
    synchronized (track) {
      if (track.served != null
          && status.lastPoll() != null
          && status.lastPoll().isAfter(track.served)
          && track.now + 1 < track.documents.size()) {
        track.now++;
        track.served = null;
      }
    }
  }

  /** How many documents have been committed, over all feeds. */
  int steps() {
    return tracks.values().stream().mapToInt(track -> track.now).sum();
  }

  /** What {@link #steps} is at the end. */
  int allSteps() {
    return tracks.values().stream().mapToInt(track -> track.documents.size() - 1).sum();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
