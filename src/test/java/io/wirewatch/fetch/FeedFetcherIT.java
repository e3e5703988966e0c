package io.wirewatch.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedFetcherIT {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>T</title></channel></rss>";

  private HttpServer server;
  private ExecutorService threads;
  private FeedFetcher fetcher;
  private final List<Map<String, List<String>>> asked = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    threads = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    fetcher = new FeedFetcher(settings(Duration.ofSeconds(20)));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private static FetchSample sample() {
    return FetchSample.loopback().bodyBytes(200_000).redirects(3).pace(8, 8, Duration.ZERO);
  }

  private static FetchSettings settings(Duration timeout) {
    return sample().contact("https://watcher.example/about").within(timeout).settings();
  }

  private interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestHeaders());
          try (exchange) {
            handler.answer(exchange);
          }
        });
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.inFull(url(path))).join();
  }

  @Test
  void shouldSendValidatorsByteForByteAndNothingElse() {
    serve("/rss", exchange -> reply(exchange, 304, new byte[0]));
    FetchResult result =
        fetcher
            .fetch(
                new FetchRequest(url("/rss"), "W/\"ä b\"", "Mon, 01 Jan 2024 00:00:00 +0000 (odd)"))
            .join();
    assertThat(result).isInstanceOf(FetchResult.NotModified.class);
    Map<String, List<String>> headers = asked.get(0);
    assertThat(headers.get("If-modified-since"))
        .containsExactly("Mon, 01 Jan 2024 00:00:00 +0000 (odd)");
    assertThat(headers.get("User-agent").get(0)).contains("+https://watcher.example/about");
    assertThat(headers).doesNotContainKeys("Cookie", "Referer");
  }

  @Test
  void shouldTakeNoUnchangedForAnAnswerToAQuestionWithoutConditions() {
    serve("/rss", exchange -> reply(exchange, 304, new byte[0]));
    FetchResult.Failed failed = (FetchResult.Failed) fetch("/rss");
    assertThat(failed.status()).isEqualTo(304);
    assertThat(failed.network()).isFalse();
    assertThat(failed.reason()).contains("304", "unchanged");
  }

  @Test
  void shouldFollowARedirectInTheBudgetOfTheHostItLeadsTo() {
    List<Long> times = new CopyOnWriteArrayList<>();
    serve(
        "/rss",
        exchange -> {
          times.add(System.nanoTime());
          reply(exchange, 200, FEED.getBytes(UTF_8));
        });
    serve(
        "/elsewhere",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Location", url("/rss").replace("127.0.0.1", "localhost"));
          reply(exchange, 302, new byte[0]);
        });
    FetchSettings spaced =
        sample().within(Duration.ofSeconds(20)).pace(8, 2, Duration.ofSeconds(1)).settings();
    try (FeedFetcher polite = new FeedFetcher(spaced)) {
      var own = polite.fetch(FetchRequest.inFull(url("/rss").replace("127.0.0.1", "localhost")));
      var led = polite.fetch(FetchRequest.inFull(url("/elsewhere")));
      assertThat(own.join()).isInstanceOf(FetchResult.Fetched.class);
      assertThat(led.join()).isInstanceOf(FetchResult.Fetched.class);
    }
    assertThat(times).hasSize(2);
    assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThan(Duration.ofMillis(700));
  }

  @Test
  void shouldFollowRedirectsAndNameAPermanentMove() {
    serve(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/newer");
          reply(exchange, 301, new byte[0]);
        });
    serve(
        "/newer",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/new");
          reply(exchange, 308, new byte[0]);
        });
    serve("/new", exchange -> reply(exchange, 200, FEED.getBytes(UTF_8)));
    serve(
        "/for-now",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/old");
          reply(exchange, 302, new byte[0]);
        });
    FetchResult.Fetched moved = (FetchResult.Fetched) fetch("/old");
    assertThat(moved.movedTo()).isEqualTo(url("/new"));
    FetchResult.Fetched forNow = (FetchResult.Fetched) fetch("/for-now");
    assertThat(forNow.movedTo()).isNull();
    assertThat(forNow.url()).isEqualTo(url("/new"));
  }

  @Test
  void shouldStopAtALoop() {
    serve(
        "/loop",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/loop");
          reply(exchange, 302, new byte[0]);
        });
    assertThat(((FetchResult.Failed) fetch("/loop")).kind())
        .isEqualTo(FetchResult.Failed.Kind.REDIRECTS);
    assertThat(asked).hasSize(4);
  }

  @Test
  void shouldNotBeLedIntoThePrivateNetwork() {
    FetchSettings guarded = sample().within(Duration.ofSeconds(5)).privately(false).settings();
    serve("/rss", exchange -> reply(exchange, 200, FEED.getBytes(UTF_8)));
    try (FeedFetcher careful = new FeedFetcher(guarded)) {
      int port = server.getAddress().getPort();
      for (String host :
          List.of(
              "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433")) {
        FetchResult result =
            careful.fetch(FetchRequest.inFull("http://" + host + ":" + port + "/rss")).join();
        // Whether the odd notations are addresses at all, the system's resolver decides.
        assertThat(((FetchResult.Failed) result).kind())
            .as(host)
            .isIn(FetchResult.Failed.Kind.REFUSED, FetchResult.Failed.Kind.NAME);
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldRefuseOtherSchemesAndPorts() {
    for (String url :
        List.of("file:///etc/passwd", "ftp://news.example/x", "gopher://x", "not a url")) {
      assertThat(((FetchResult.Failed) fetcher.fetch(FetchRequest.inFull(url)).join()).kind())
          .isEqualTo(FetchResult.Failed.Kind.REFUSED);
    }
    try (FeedFetcher usual = new FeedFetcher(FetchSettings.defaults())) {
      FetchResult result = usual.fetch(FetchRequest.inFull("http://news.example:6379/rss")).join();
      assertThat(((FetchResult.Failed) result).reason()).contains("port 6379");
    }
  }

  @Test
  void shouldCapTheBodyAndWhatItUnpacksTo() throws IOException {
    serve("/big", exchange -> reply(exchange, 200, new byte[200_001]));
    serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] chunk = new byte[10_000];
          for (int i = 0; i < 100_000; i++) {
            out.write(chunk);
          }
        });
    byte[] bomb = gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    serve(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          reply(exchange, 200, bomb);
        });
    serve("/file.gz", exchange -> reply(exchange, 200, gzip(gzip(new byte[50_000_000]))));
    for (String path : List.of("/big", "/endless", "/bomb", "/file.gz")) {
      assertThat(((FetchResult.Failed) fetch(path)).kind())
          .as(path)
          .isEqualTo(FetchResult.Failed.Kind.TOO_LARGE);
    }
  }

  @Test
  void shouldUnpackWhatIsPacked() throws IOException {
    byte[] packed = gzip(FEED.getBytes(UTF_8));
    serve(
        "/gzip",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          reply(exchange, 200, packed);
        });
    serve("/file", exchange -> reply(exchange, 200, packed));
    for (String path : List.of("/gzip", "/file")) {
      assertThat(((FetchResult.Fetched) fetch(path)).body()).asString().isEqualTo(FEED);
    }
  }

  @Test
  void shouldGiveUpOnADrip() {
    serve(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 100; i++) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (FeedFetcher hurried = new FeedFetcher(settings(Duration.ofMillis(700)))) {
      FetchResult result = hurried.fetch(FetchRequest.inFull(url("/drip"))).join();
      assertThat(((FetchResult.Failed) result).kind()).isEqualTo(FetchResult.Failed.Kind.TIMEOUT);
    }
  }

  @Test
  void shouldTellWallsGoneAndSlowDownApart() {
    serve(
        "/wall",
        exchange ->
            reply(
                exchange,
                200,
                "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"
                    .getBytes(UTF_8)));
    serve(
        "/challenge",
        exchange -> {
          exchange.getResponseHeaders().set("cf-mitigated", "challenge");
          reply(exchange, 403, "<html></html>".getBytes(UTF_8));
        });
    serve("/gone", exchange -> reply(exchange, 410, new byte[0]));
    serve("/slow", exchange -> reply(exchange, 429, new byte[0]));
    serve("/forbidden", exchange -> reply(exchange, 403, new byte[0]));
    serve(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          reply(exchange, 503, new byte[0]);
        });
    assertThat(((FetchResult.Fetched) fetch("/wall")).wall()).contains("Cloudflare");
    assertThat(fetch("/challenge")).isInstanceOf(FetchResult.Walled.class);
    assertThat(fetch("/gone")).isInstanceOf(FetchResult.Gone.class);
    assertThat(fetch("/slow")).isInstanceOf(FetchResult.RateLimited.class);
    assertThat(fetch("/busy")).isInstanceOf(FetchResult.RateLimited.class);
    assertThat(fetch("/busy").headers()).containsEntry("retry-after", "120");
    assertThat(fetch("/forbidden")).isInstanceOf(FetchResult.Failed.class);
  }

  @Test
  void shouldNotTakeAnArticleOnCaptchasForAWall() {
    serve(
        "/rss",
        exchange ->
            reply(
                exchange,
                200,
                FEED.replace("T", "Why g-recaptcha annoys, and &lt;html&gt; too").getBytes(UTF_8)));
    assertThat(fetch("/rss")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void shouldSayThatNobodyIsThere() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    FetchResult.Failed failed =
        (FetchResult.Failed)
            fetcher.fetch(FetchRequest.inFull("http://127.0.0.1:" + port + "/")).join();
    assertThat(failed.kind()).isEqualTo(FetchResult.Failed.Kind.CONNECTION);
    assertThat(failed.network()).isTrue();
  }

  private static byte[] gzip(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(data);
    }
    return out.toByteArray();
  }
}
