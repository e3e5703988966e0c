package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A program that takes webhooks, on the loopback address. It does what a good receiver does: a
 * request takes effect once per idempotency key.
 */
public final class Receiver implements AutoCloseable {
  /**
   * @param key the value of {@code webhook-id}
   * @param headers first values, by small name
   */
  public record Request(String path, String key, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, UTF_8);
    }
  }

  /** What it answers; 0 breaks the connection off after the effect. */
  public record Reply(int status, Map<String, String> headers) {
    public static Reply of(int status) {
      return new Reply(status, Map.of());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
  private volatile Function<Request, Reply> policy;

  /** Takes everything. */
  public Receiver() throws IOException {
    this(request -> Reply.of(204));
  }

  public Receiver(Function<Request, Reply> policy) throws IOException {
    this.policy = policy;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  public void answer(Function<Request, Reply> policy) {
    this.policy = policy;
  }

  private void take(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
    Request request =
        new Request(
            exchange.getRequestURI().getPath(),
            headers.getOrDefault("webhook-id", ""),
            headers,
            exchange.getRequestBody().readAllBytes());
    requests.add(request);
    Reply reply = policy.apply(request);
    if (reply.status() < 300) {
      effects.computeIfAbsent(request.key(), key -> new AtomicInteger()).incrementAndGet();
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    if (reply.status() != 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
    }
    exchange.close();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The keys that took effect, and how often each was taken. */
  public Map<String, AtomicInteger> effects() {
    return effects;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
