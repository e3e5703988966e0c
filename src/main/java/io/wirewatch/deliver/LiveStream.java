package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.ops.EventStream;
import io.wirewatch.ops.LiveEvents;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /events/alerts?subject=…&severity=…&kind=…} with server-sent events as alerts are
 * raised. A reader that comes back with {@code Last-Event-ID} gets what it missed first; one that
 * reads too slowly is sent away, and comes back so.
 */
final class LiveStream implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

  static final String PATH = "/events/alerts";

  private static final long PATIENCE_MILLIS = 30_000;

  /** How long an instance may be behind another one, from which a reader comes. */
  private static final long CATCH_UP_MILLIS = 2_000;

  /**
   * How far a reader is, though no alert came: where it goes on if the connection ends now. Without
   * it, who is cut off before the first alert, or reads a subject that is quiet, cannot say so. It
   * has data, because libraries pass over an id that stands alone.
   */
  private record Here(StreamPosition position) implements LiveEvents.Event {
    @Override
    public String id() {
      return position.toString();
    }

    @Override
    public String name() {
      return "position";
    }

    @Override
    public String data() {
      return "{}";
    }
  }

  /**
   * Something was missed that is no longer remembered: read the topic, or a feed.
   *
   * @param from where the reader goes on
   */
  private record Gap(StreamPosition from) implements LiveEvents.Event {
    @Override
    public String id() {
      return from.toString();
    }

    @Override
    public String name() {
      return "gap";
    }

    @Override
    public String data() {
      return "{}";
    }
  }

  private final AlertHistory history;
  private final Duration heartbeat;
  private final BooleanSupplier stopping;

  /** Of those that read and those that wait for it: each holds a thread. */
  private final Semaphore places;

  /**
   * @param most readers at a time
   * @param stopping whether the process ends
   */
  LiveStream(AlertHistory history, int most, BooleanSupplier stopping) {
    this(history, most, EventStream.HEARTBEAT, stopping);
  }

  /**
   * @param most readers at a time
   * @param heartbeat how often an idle reader hears how far it is; whole seconds
   * @param stopping whether the process ends
   */
  LiveStream(AlertHistory history, int most, Duration heartbeat, BooleanSupplier stopping) {
    this.history = history;
    this.heartbeat = heartbeat;
    this.stopping = stopping;
    places = new Semaphore(most);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      answer(exchange, 200, "");
      return;
    }
    Wish wish;
    try {
      wish = wish(exchange.getRequestURI().getRawQuery());
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, e.getMessage());
      return;
    }
    if (!places.tryAcquire()) {
      refuse(exchange);
      return;
    }
    try {
      EventStream.hold(exchange);
      stream(exchange, wish);
    } finally {
      places.release();
    }
  }

  private void stream(HttpExchange exchange, Wish wish) throws IOException {
    StreamPosition last =
        StreamPosition.read(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
    try {
      // A browser gives up at the first answer that is no stream, so it is kept waiting.
      if (!history.awaitComplete(PATIENCE_MILLIS)) {
        exchange.getResponseHeaders().set("Retry-After", "10");
        answer(exchange, 503, "the alerts are still being read");
        return;
      }
      if (last != null && !history.awaitRead(last, CATCH_UP_MILLIS)) {
        LOG.info("A reader of the live stream is ahead of the topic: it goes on from its end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    AlertHistory.Opening opening = history.open(last == null ? history.end() : last, wish::wants);
    if (opening.reader() == null) {
      refuse(exchange);
      return;
    }
    List<LiveEvents.Event> first = new ArrayList<>();
    first.add(new Here(opening.from()));
    if (opening.gap()) {
      first.add(new Gap(opening.from()));
    }
    first.addAll(opening.missed());
    // What is not in the reader's queue by now was not for it.
    EventStream.write(
        exchange,
        opening.reader(),
        first,
        heartbeat,
        () -> new Here(opening.from().and(history.end())),
        stopping);
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "60");
    answer(exchange, 503, "too many readers");
  }

  /** The query string as a wish; each name may hold several values between commas. */
  static Wish wish(String rawQuery) {
    List<String> subjects = new ArrayList<>();
    List<Alert.Kind> kinds = new ArrayList<>();
    Severity severity = null;
    for (String part : rawQuery == null ? new String[0] : rawQuery.split("&", 50)) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || pair[1].isEmpty()) {
        continue;
      }
      for (String value : URLDecoder.decode(pair[1], UTF_8).split(",")) {
        switch (pair[0]) {
          case "subject" -> subjects.add(value.strip());
          case "severity" -> severity = word(pair[0], value, Severity.values());
          case "kind" -> kinds.add(word(pair[0], value, Alert.Kind.raised()));
          default ->
              throw new IllegalArgumentException(
                  "there is no '" + pair[0] + "' to ask for: subject, severity, kind");
        }
      }
    }
    return new Wish(subjects, severity, kinds);
  }

  private static <E extends Enum<E>> E word(String what, String text, E[] values) {
    return Arrays.stream(values)
        .filter(value -> Json.nameOf(value).equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    what
                        + ": '"
                        + text
                        + "' is none of "
                        + Arrays.stream(values).map(Json::nameOf).toList()));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
