package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.wirewatch.model.Alert;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers {@code /feeds/SUBJECT.atom} and {@code /feeds/all.atom}, with an ETag. */
final class AlertFeeds implements HttpHandler {
  static final String PATH = "/feeds/";

  private static final Pattern FILE = Pattern.compile("/feeds/([a-z0-9][a-z0-9-]{0,99})\\.atom");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\[\\]:-]{1,255}");
  private static final String ALL = "all";

  private final AlertHistory history;
  private final String publicAddress;

  /**
   * @param publicAddress as readers see it; empty: as they asked
   */
  AlertFeeds(AlertHistory history, String publicAddress) {
    this.history = history;
    this.publicAddress = publicAddress.replaceAll("/+$", "");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher file = FILE.matcher(path);
    String name = file.matches() ? file.group(1) : null;
    if (!history.isComplete()) {
      exchange.getResponseHeaders().set("Retry-After", "10");
      answer(exchange, 503, "the alerts are still being read\n");
      return;
    }
    // A mistyped feed must not look like a subject on which nothing happens.
    if (name == null || !name.equals(ALL) && !history.knows(name)) {
      answer(exchange, 404, "there is no such feed; try /feeds/SUBJECT.atom or /feeds/all.atom\n");
      return;
    }
    String subject = name.equals(ALL) ? null : name;
    List<Alert> alerts = history.newest(subject);
    String title = subject == null ? "All subjects" : history.title(subject);
    byte[] body = AtomFeed.of(name, "Wirewatch: " + title, base(exchange) + path, alerts);
    String tag = '"' + Digest.of(body) + '"';
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
    if (isCurrent(exchange.getRequestHeaders().get("If-None-Match"), tag)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(exchange, 200, "application/atom+xml; charset=utf-8", body);
  }

  /**
   * Whether a reader has it (RFC 9110, section 13.1.2). There is no date beside the tag: an alert
   * that waited bears an earlier time than one before it.
   */
  private static boolean isCurrent(List<String> tags, String tag) {
    return tags != null
        && Stream.of(String.join(",", tags).split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
  }

  private String base(HttpExchange exchange) {
    if (!publicAddress.isEmpty()) {
      return publicAddress;
    }
    String host = exchange.getRequestHeaders().getFirst("Host");
    return "http://" + (host != null && HOST.matcher(host).matches() ? host : "localhost");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
