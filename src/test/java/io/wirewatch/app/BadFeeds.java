package io.wirewatch.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.model.Feed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server of feeds of which each but one is bad in a way of its own. */
final class BadFeeds implements AutoCloseable {
  /** What a feed answers. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private static final int MEGABYTE = 1 << 20;

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final AtomicInteger goodItems = new AtomicInteger(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  BadFeeds() throws IOException {
    answers.put("good", exchange -> send(exchange, good()));
    answers.put("html", exchange -> send(exchange, "<!doctype html><title>News</title><p>Hello"));
    answers.put("empty", exchange -> send(exchange, ""));
    answers.put(
        "truncated",
        exchange ->
            send(
                exchange,
                "<rss version=\"2.0\"><channel><title>T</title>" + item("cut-1") + "<it"));
    answers.put("huge", BadFeeds::endless);
    answers.put("gzip-bomb", BadFeeds::bomb);
    answers.put("billion-laughs", exchange -> send(exchange, rss(LAUGHS, item("&i;"))));
    answers.put(
        "external-entity",
        exchange ->
            send(
                exchange,
                rss(
                    "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>",
                    item("before &secret; after"))));
    answers.put(
        "wrong-encoding",
        exchange ->
            send(
                exchange,
                ("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + rss("", item("Новости дня в Москве", RUSSIAN)))
                    .getBytes(Charset.forName("windows-1251"))));
    answers.put(
        "huge-item",
        exchange -> send(exchange, rss("", item("Large", "words and more ".repeat(MEGABYTE / 3)))));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    answers.forEach(
        (name, answer) ->
            server.createContext(
                "/" + name,
                exchange -> {
                  try (exchange) {
                    answer.to(exchange);
                  }
                }));
    server.start();
  }

  Map<String, Feed> feeds() {
    Map<String, Feed> feeds = new LinkedHashMap<>();
    for (String name : answers.keySet()) {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
      feeds.put(name, new Feed(name, url, name, name, "GB", "en", List.of()));
    }
    return feeds;
  }

  /** The good feed has one item more from now on. */
  void publish() {
    goodItems.incrementAndGet();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private String good() {
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= goodItems.get(); i++) {
      items.append(item("Council opens bridge number " + i));
    }
    return rss("", items.toString());
  }

  private static final String LAUGHS = laughs();

  private static final String RUSSIAN =
      "Городской совет в понедельник одобрил строительство нового моста через реку. Работы начнутся"
          + " весной и продлятся два года, сообщили журналистам после заседания.";

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"ha ha ha ha \">");
    for (char c = 'b'; c <= 'i'; c++) {
      text.append("<!ENTITY ").append(c).append(" \"");
      text.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    return text.append("]>").toString();
  }

  private static String rss(String doctype, String items) {
    return doctype + "<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>";
  }

  private static String item(String title) {
    return item(title, "");
  }

  private static String item(String title, String text) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><description>%s</description></item>"
        .formatted(Integer.toHexString(title.hashCode()), title, text);
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    send(exchange, text.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** 200 MB, if anybody reads so far. */
  private static void endless(HttpExchange exchange) throws IOException {
    byte[] piece = "<!-- more and more -->".repeat(3_000).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (long sent = 0; sent < 200L * MEGABYTE; sent += piece.length) {
        body.write(piece);
      }
    }
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] piece = new byte[MEGABYTE];
      for (int i = 0; i < 100; i++) {
        gzip.write(piece);
      }
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    send(exchange, packed.toByteArray());
  }
}
