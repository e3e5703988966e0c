package io.wirewatch.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.kafka.UnreadableRows;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The admin address of a process: probes, metrics, the page and its API. It answers from the moment
 * it is made, before Kafka does.
 *
 * <pre>{@code
 * try (var admin = new AdminServer(AdminSettings.defaults(), version, InstantSource.system())) {
 *   admin.watch("poll", streams);
 *   admin.watchTopics(topics, Map.of("bootstrap.servers", "localhost:9092"));
 * }
 * }</pre>
 */
public final class AdminServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);

  /** Connections that ask something at a time, beside the readers of streams. */
  private static final int CALLERS = 64;

  private static final int PAGES = 16;

  /** How long one waits for what is yet to come: less than clients and proxies do. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpServer server;
  private final Callers callers = new Callers("admin-http", CALLERS);
  private final AdminSettings settings;
  private final InstantSource clock;
  private final Routes routes;
  private final List<RoleWatch> roles = new CopyOnWriteArrayList<>();
  private final RecentNews news = new RecentNews();
  private final LiveEvents<PageEvent> events = new LiveEvents<>(PAGES, PageEvent.RELOAD);
  private final HostRule hosts;
  private final Metrics metrics;
  private final NewsApi api;
  private final PageFiles files = new PageFiles();
  private volatile TopicWatcher watcher;
  private volatile boolean stopping;

  /**
   * Listens at once.
   *
   * @throws AdminAddressTaken where it cannot
   */
  public AdminServer(AdminSettings settings, String version, InstantSource clock) {
    this(settings, version, clock, Set.of());
  }

  /**
   * Listens at once, with paths that are yet to come: who asks for one of them waits.
   *
   * @param coming the paths of later {@link #route}s
   * @throws AdminAddressTaken where it cannot
   */
  public AdminServer(
      AdminSettings settings, String version, InstantSource clock, Set<String> coming) {
    this.settings = settings;
    this.clock = clock;
    routes = new Routes(coming, PATIENCE);
    hosts = new HostRule(settings.host());
    try {
      server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 64);
    } catch (IOException | IllegalArgumentException e) {
      throw new AdminAddressTaken(settings, e);
    }
    metrics = new Metrics(version, settings.allMetrics());
    api = new NewsApi(news, metrics, events);
    server.setExecutor(callers);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where people look. */
  public URI address() {
    String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
  }

  /**
   * Shows a role's health and metrics from now on.
   *
   * @param streams not started yet, or it tells nothing of its restore
   */
  public void watch(String role, KafkaStreams streams) {
    roles.add(new StreamsWatch(role, streams));
    metrics.watch(role, streams);
  }

  /** Shows the health of a role that is no Kafka Streams application. */
  public void watch(RoleWatch role) {
    roles.add(role);
  }

  /** The topics that the page and the metrics read, see {@link #watchTopics}. */
  public static List<Topic<?, ?>> reads(Topics topics) {
    return TopicWatcher.reads(topics);
  }

  /** Shows how the subjects do, where this process matches them. */
  public void watchSubjects(Supplier<SubjectHealth> health) {
    metrics.subjects().watch(health);
  }

  /** Shows which subjects and actors could not be read. */
  public void watchRows(UnreadableRows rows, Topics topics) {
    metrics.tables().watch(rows, topics);
  }

  /**
   * Serves GET and HEAD of a path, and of all below it where it ends with a slash.
   *
   * @param handler closes the exchange, or leaves that to this server
   */
  public void route(String path, HttpHandler handler) {
    routes.put(path, handler);
  }

  /** How many wait for a path that is yet to come. */
  int waiting() {
    return routes.waiting();
  }

  /**
   * Answers to the name of this address too, though it listens on loopback only.
   *
   * @param address a web address; empty: none
   */
  public void alsoAt(String address) {
    hosts.alsoAt(address);
  }

  /** Where deliveries are counted. */
  public DeliveryMetrics deliveries() {
    return metrics.deliveries();
  }

  /** Whether the process ends. */
  public boolean isStopping() {
    return stopping;
  }

  /**
   * Shows what is on the topics from now on.
   *
   * @param client Kafka's client properties
   */
  public void watchTopics(Topics topics, Map<String, String> client) {
    TopicWatcher fresh =
        new TopicWatcher(topics, client, settings.history(), clock, news, metrics, events);
    watcher = fresh;
    fresh.start();
  }

  /** Not ready from now on, so that nobody sends work to a process that ends. */
  public void stopping() {
    stopping = true;
  }

  /** As the probes judge it now. */
  public Health health() {
    TopicWatcher page = watcher;
    return Health.judge(
            roles.stream().map(role -> role.look(clock.instant())).toList(),
            page == null ? List.of() : List.of(page.look()),
            stopping,
            clock.instant())
        .warning(metrics.tables().warnings());
  }

  RecentNews news() {
    return news;
  }

  Metrics metrics() {
    return metrics;
  }

  LiveEvents<PageEvent> events() {
    return events;
  }

  @Override
  public void close() {
    stopping = true;
    if (watcher != null) {
      watcher.close();
    }
    server.stop(0);
    callers.close();
    metrics.close();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        new Answer(405, "text/plain", "GET and HEAD only\n").send(exchange);
        return;
      }
      if (!hosts.answers(exchange.getRequestHeaders().getFirst("Host"))) {
        String why =
            "This address answers to localhost, and to the name in deliver.public-address.\n";
        new Answer(421, "text/plain", why).send(exchange);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/api/stream")) {
        api.stream(exchange, () -> stopping);
        return;
      }
      Routes.Found found = routes.at(path);
      if (found.handler() != null) {
        found.handler().handle(exchange);
      } else if (found.coming()) {
        exchange.getResponseHeaders().set("Retry-After", "10");
        new Answer(503, "text/plain", "not started yet\n").send(exchange);
      } else {
        answer(path, exchange.getRequestURI()).send(exchange);
      }
    } catch (InterruptedException e) {
      LOG.debug("sent away while it waited for {}", exchange.getRequestURI());
    } catch (IOException e) {
      LOG.debug("reader went away: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("could not answer {}", exchange.getRequestURI(), e);
    }
  }

  private Answer answer(String path, URI uri) {
    return switch (path) {
      case "/livez" -> probe(health(), Health::live);
      case "/readyz" -> probe(health(), Health::ready);
      case "/startupz" -> probe(health(), Health::started);
      case "/metrics" -> new Answer(200, "text/plain; version=0.0.4", metrics.scrape());
      default ->
          path.startsWith("/api/") ? api.answer(path, uri.getRawQuery()) : files.answer(path);
    };
  }

  private static Answer probe(Health health, java.util.function.Predicate<Health> question) {
    return Answer.json(question.test(health) ? 200 : 503, health);
  }

  /** What goes back to the browser. */
  record Answer(int status, String contentType, byte[] body) {
    Answer(int status, String contentType, String body) {
      this(status, contentType, body.getBytes(UTF_8));
    }

    static Answer json(int status, Object value) {
      return new Answer(status, "application/json", JsonText.of(value) + "\n");
    }

    void send(HttpExchange exchange) throws IOException {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      headers(exchange, contentType);
      exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
      if (!head && body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }

    /** Nothing but our own files may run, and nobody may frame the page. */
    static void headers(HttpExchange exchange, String contentType) {
      var headers = exchange.getResponseHeaders();
      headers.set(
          "Content-Type",
          contentType.contains("charset") || contentType.startsWith("image/")
              ? contentType
              : contentType + "; charset=utf-8");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
              + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Cache-Control", "no-store");
    }
  }
}
