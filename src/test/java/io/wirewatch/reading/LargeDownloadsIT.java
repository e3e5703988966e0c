package io.wirewatch.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 64 documents of almost 10 MB at the same time, in the heap that a small container has. */
class LargeDownloadsIT {
  private static final int FEEDS = 64;
  private static final int BYTES = 10_000_000;

  /** What the other roles hold. */
  private static final int MEGABYTES_OF_OTHERS = 256;

  private static final byte[] ITEM =
      ("<item><title>Ferry sails</title><description>"
              + "A ferry of the northern line sailed at noon on Monday with eleven on board. "
                  .repeat(12)
              + "</description><link>https://news.example/%06d</link></item>")
          .getBytes(UTF_8);

  private static final byte[] FILLING = " ".repeat(ITEM.length).getBytes(UTF_8);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
    server.setExecutor(threads);
    server.createContext("/", LargeDownloadsIT::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Every sixteenth has ten thousand items; the others are long, and soon read. */
  private static void serve(HttpExchange exchange) throws IOException {
    boolean full = Integer.parseInt(exchange.getRequestURI().getPath().substring(1)) % 16 == 0;
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(200, 0);
      body.write("<rss version=\"2.0\"><channel><title>T</title>".getBytes(UTF_8));
      for (int i = 0; i < BYTES / ITEM.length; i++) {
        boolean item = full || i == 0;
        body.write(item ? new String(ITEM, UTF_8).formatted(i).getBytes(UTF_8) : FILLING);
      }
      body.write("</channel></rss>".getBytes(UTF_8));
    }
  }

  @Test
  void shouldReadThemAllInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeDownloads.class.getName(),
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                    String.valueOf(FEEDS),
                    String.valueOf(MEGABYTES_OF_OTHERS)))
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(said).contains("read " + FEEDS + ", failed 0");
    } finally {
      process.destroyForcibly();
    }
  }
}
