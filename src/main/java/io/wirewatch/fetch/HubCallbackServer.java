package io.wirewatch.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.HubCall.Kind;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import io.wirewatch.poll.HubKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address at which hubs reach us (WebSub, sections 5.2, 5.3, 6 and 7). Says yes only to what we
 * asked for, believes only documents whose signature is right, and answers only after the call is
 * written down, so that a hub repeats what was lost. Whose feed it is does not matter: any instance
 * answers for all.
 *
 * <p>The last two parts of the path are the feed and its secret token; what stands before them is a
 * matter of the proxy that ends TLS in front of us.
 */
public final class HubCallbackServer implements AutoCloseable {
  /** Where calls are written down. */
  @FunctionalInterface
  public interface Ledger {
    /**
     * Returns when the call is safe.
     *
     * @param key of the record: the host that the feed is polled under
     * @throws IOException when it could not be written
     */
    void write(String key, HubCall call) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(HubCallbackServer.class);
  private static final int LONGEST_CHALLENGE = 4_096;

  /** In Base64 it has to fit into a record. */
  static final int MOST_OF_A_RECORD = 600_000;

  private final WebSubSettings settings;
  private final HubKey key;
  private final Function<String, Optional<Subscription>> subscriptions;
  private final Ledger ledger;
  private final InstantSource clock;
  private final HttpServer server;

  /**
   * Listens at once.
   *
   * @param subscriptions those that we want, by feed id, over the whole cluster
   * @param threads one for each connection; not closed here. The address is open to strangers, so
   *     it must not run out of them because some connections say no more
   * @throws IOException when the address cannot be had
   */
  public HubCallbackServer(
      WebSubSettings settings,
      Function<String, Optional<Subscription>> subscriptions,
      Ledger ledger,
      Executor threads,
      InstantSource clock)
      throws IOException {
    this.settings = settings;
    this.key = new HubKey(settings.secret());
    this.subscriptions = subscriptions;
    this.ledger = ledger;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 64);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Optional<Subscription> subscription = addressed(exchange.getRequestURI().getPath());
      switch (exchange.getRequestMethod()) {
        case "GET" -> verify(exchange, subscription);
        case "POST" -> receive(exchange, subscription);
        default -> answer(exchange, 405, "GET and POST only\n");
      }
    } catch (IOException e) {
      LOG.debug("hub went away: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("could not answer a hub", e);
    }
  }

  /** The subscription that the path names with its token; empty where there is none such. */
  private Optional<Subscription> addressed(String path) {
    String[] parts = path.split("/");
    if (parts.length < 2) {
      return Optional.empty();
    }
    String feedId = parts[parts.length - 2];
    String token = parts[parts.length - 1];
    return subscriptions.apply(feedId).filter(one -> key.isToken(token, feedId, one.topic()));
  }

  private void verify(HttpExchange exchange, Optional<Subscription> addressed) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    String topic = query.get("hub.topic");
    String mode = query.getOrDefault("hub.mode", "");
    String challenge = query.getOrDefault("hub.challenge", "");
    if (addressed.isEmpty() || !addressed.get().topic().equals(topic)) {
      answer(exchange, 404, "no such subscription\n");
      return;
    }
    Subscription subscription = addressed.get();
    boolean ending = subscription.stage() == Stage.ENDING;
    if (mode.equals("denied")) {
      String reason = query.get("hub.reason");
      if (write(exchange, subscription, call(subscription, Kind.DENIED, 0, reason))) {
        answer(exchange, 200, "");
      }
      return;
    }
    boolean wanted = mode.equals("subscribe") && !ending || mode.equals("unsubscribe") && ending;
    if (!wanted || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
      answer(exchange, 404, "we did not ask for this\n");
      return;
    }
    long lease = ending ? 0 : seconds(query.get("hub.lease_seconds"));
    Kind kind = ending ? Kind.ENDED : Kind.CONFIRMED;
    if (write(exchange, subscription, call(subscription, kind, lease, null))) {
      answer(exchange, 200, challenge);
    }
  }

  /** The lease as the hub says it; as we asked for, where it says none. */
  private long seconds(String lease) {
    return lease != null && lease.matches("[0-9]{1,10}")
        ? Long.parseLong(lease)
        : settings.lease().toSeconds();
  }

  private void receive(HttpExchange exchange, Optional<Subscription> addressed) throws IOException {
    if (addressed.isEmpty() || addressed.get().stage() == Stage.ENDING) {
      answer(exchange, 410, "not wanted any more\n"); // A hub may take this for an unsubscription.
      return;
    }
    Subscription subscription = addressed.get();
    byte[] body = body(exchange);
    if (body == null) {
      answer(exchange, 413, "too large\n");
      return;
    }
    HubCall call = call(subscription, Kind.NEWS, 0, null);
    if (subscription.signed()) {
      String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
      if (!key.isSigned(signature, body, subscription.feedId(), subscription.topic())) {
        LOG.info("A push for {} is not signed by its hub; ignored", subscription.feedId());
        answer(exchange, 202, ""); // As the Recommendation says: who probes learns nothing.
        return;
      }
      if (body.length > 0 && body.length <= MOST_OF_A_RECORD) {
        call = pushed(subscription, exchange.getRequestHeaders().getFirst("Content-Type"), body);
      }
    }
    if (write(exchange, subscription, call)) {
      answer(exchange, 202, "");
    }
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, settings.maxBodyBytes());
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    return body.length > most ? null : body;
  }

  private HubCall call(Subscription subscription, Kind kind, long lease, String reason) {
    String why = reason == null || reason.length() <= 300 ? reason : reason.substring(0, 300);
    return new HubCall(
        subscription.feedId(), kind, subscription.topic(), lease, why, null, null, clock.instant());
  }

  private HubCall pushed(Subscription subscription, String contentType, byte[] body) {
    return new HubCall(
        subscription.feedId(),
        Kind.PUSHED,
        subscription.topic(),
        0,
        null,
        contentType,
        Base64.getEncoder().encodeToString(body),
        clock.instant());
  }

  private boolean write(HttpExchange exchange, Subscription subscription, HubCall call)
      throws IOException {
    try {
      ledger.write(subscription.host(), call);
      return true;
    } catch (IOException e) {
      LOG.warn("A hub's call for {} could not be written: {}", call.feedId(), e.getMessage());
      exchange.getResponseHeaders().set("Retry-After", "60");
      answer(exchange, 503, "not now\n");
      return false;
    }
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int at = pair.indexOf('=');
      try {
        query.put(
            URLDecoder.decode(at < 0 ? pair : pair.substring(0, at), UTF_8),
            at < 0 ? "" : URLDecoder.decode(pair.substring(at + 1), UTF_8));
      } catch (IllegalArgumentException malformed) {
        continue; // What cannot be read was not sent.
      }
    }
    return query;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
