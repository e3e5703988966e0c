package io.wirewatch.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A publisher with a WebSub hub on the loopback address: a feed that names the hub in its {@code
 * Link} headers, and a hub that asks back before it believes a subscription.
 */
final class LoopbackHub implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient web = HttpClient.newHttpClient();
  private final List<String> titles = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final List<Integer> verified = new CopyOnWriteArrayList<>();
  private volatile int polls;

  LoopbackHub(String... titles) throws IOException {
    this.titles.addAll(List.of(titles));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(threads);
    server.createContext("/feed", this::feed);
    server.createContext("/hub", this::hub);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The feed has this item from now on, above the others. */
  void publish(String title) {
    titles.add(0, title);
  }

  /** How often the feed was asked for. */
  int polls() {
    return polls;
  }

  /** The forms that subscribers sent. */
  List<Map<String, String>> asked() {
    return asked;
  }

  /**
   * What callback addresses answered when asked whether they want it, where the challenge came
   * back.
   */
  List<Integer> verified() {
    return verified;
  }

  private void feed(HttpExchange exchange) throws IOException {
    try (exchange) {
      polls++;
      byte[] body = document(titles).getBytes(UTF_8);
      exchange.getResponseHeaders().add("Link", "<" + url("/hub") + ">; rel=\"hub\"");
      exchange.getResponseHeaders().add("Link", "<" + url("/feed") + ">; rel=\"self\"");
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String document(List<String> titles) {
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Harbour</title>");
    for (String title : titles) {
      out.append("<item><title>").append(title).append("</title><guid isPermaLink=\"false\">");
      out.append("urn:harbour:news:").append(title.replace(' ', '-')).append("</guid></item>");
    }
    return out.append("</channel></rss>").toString();
  }

  private void hub(HttpExchange exchange) throws IOException {
    Map<String, String> form;
    try (exchange) {
      form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(202, -1);
    }
    asked.add(form);
    threads.execute(() -> verified.add(verify(form, form.get("hub.mode"), form.get("hub.topic"))));
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
    }
    return form;
  }

  /** Asks the callback address whether it wants this; 0 where the challenge does not come back. */
  int verify(Map<String, String> form, String mode, String topic) {
    String query =
        "?hub.mode=%s&hub.topic=%s&hub.challenge=c-42&hub.lease_seconds=86400"
            .formatted(mode, URLEncoder.encode(topic, UTF_8));
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(form.get("hub.callback") + query)).GET());
    return answer.statusCode() == 200 && !answer.body().equals("c-42") ? 0 : answer.statusCode();
  }

  /** Pushes a document with one item, signed with this secret. */
  int push(String callback, String secret, String title) {
    byte[] body = document(new ArrayList<>(List.of(title))).getBytes(UTF_8);
    return send(HttpRequest.newBuilder(URI.create(callback))
            .header("Content-Type", "application/rss+xml")
            .header("X-Hub-Signature", "sha256=" + signature(secret, body))
            .POST(BodyPublishers.ofByteArray(body)))
        .statusCode();
  }

  private static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return web.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
