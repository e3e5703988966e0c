package io.wirewatch.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile address, or a hostile server, cannot make us do; and what we say of it. */
class FetchGuardIT {
  private static final byte[] FEED =
      "<rss version=\"2.0\"><channel><title>T</title></channel></rss>".getBytes(UTF_8);

  @TempDir Path directory;

  private final AtomicInteger secrets = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
    server.createContext(
        "/secret",
        exchange -> {
          secrets.incrementAndGet();
          exchange.sendResponseHeaders(200, FEED.length);
          exchange.getResponseBody().write(FEED);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static FetchSettings settings(Set<Integer> ports, boolean allowPrivate) {
    return FetchSample.loopback()
        .within(Duration.ofSeconds(20))
        .bodyBytes(200_000)
        .redirects(3)
        .ports(ports)
        .privately(allowPrivate)
        .pace(8, 8, Duration.ZERO)
        .settings();
  }

  private void redirect(String from, String to) {
    server.createContext(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static FetchResult.Failed refused(FeedFetcher fetcher, String url) {
    return (FetchResult.Failed) fetcher.fetch(FetchRequest.inFull(url)).join();
  }

  /** 127.0.0.2 plays the part of a host on the internet that leads to one in our network. */
  @Test
  void shouldHoldEachHopOfARedirectAgainstTheGuard() throws Exception {
    AddressGuard guard = new AddressGuard(false, Set.of(InetAddress.getByName("127.0.0.2")));
    redirect("/to-address", "http://127.0.0.1:" + port() + "/secret");
    redirect("/to-name", "//localhost:" + port() + "/secret");
    redirect("/to-mapped", "http://[::ffff:127.0.0.1]:" + port() + "/secret");
    redirect("/to-6to4", "http://[2002:7f00:1::]:" + port() + "/secret");
    redirect("/to-nat64", "http://[64:ff9b::7f00:1]:" + port() + "/secret");
    redirect("/to-metadata", "http://169.254.169.254/latest/meta-data");
    redirect("/in-two-steps", "/to-address");
    redirect("/stays", "/secret");
    String outside = "http://127.0.0.2:" + port();
    try (FeedFetcher fetcher = new FeedFetcher(settings(Set.of(), false), guard)) {
      for (String path :
          new String[] {
            "/to-address",
            "/to-name",
            "/to-mapped",
            "/to-6to4",
            "/to-nat64",
            "/to-metadata",
            "/in-two-steps"
          }) {
        FetchResult.Failed failed = refused(fetcher, outside + path);
        assertThat(failed.kind()).as(path).isEqualTo(FetchResult.Failed.Kind.REFUSED);
        assertThat(failed.reason())
            .as(path)
            .contains("which is")
            .satisfies(
                reason ->
                    assertThat(reason.contains("fetch.allow-private-addresses"))
                        .isEqualTo(!path.equals("/to-metadata")));
      }
      assertThat(secrets).hasValue(0);
      assertThat(fetcher.fetch(FetchRequest.inFull(outside + "/stays")).join())
          .isInstanceOf(FetchResult.Fetched.class);
    }
  }

  @Test
  void shouldHoldEachHopAgainstTheListOfPortsAndSchemes() {
    redirect("/to-redis", "http://127.0.0.1:6379/");
    redirect("/to-file", "file:///etc/passwd");
    try (FeedFetcher fetcher = new FeedFetcher(settings(Set.of(port()), true))) {
      FetchResult.Failed redis = refused(fetcher, "http://127.0.0.1:" + port() + "/to-redis");
      assertThat(redis.kind()).isEqualTo(FetchResult.Failed.Kind.REFUSED);
      assertThat(redis.reason()).contains("port 6379").contains("fetch.ports");
      assertThat(refused(fetcher, "http://127.0.0.1:" + port() + "/to-file").kind())
          .isEqualTo(FetchResult.Failed.Kind.REDIRECTS);
    }
  }

  /**
   * A name that answers the look-up with a public address and the connection with a private one
   * meets the guard a second time, at the socket.
   */
  @Test
  void shouldAskTheGuardAgainAtTheMomentOfConnecting() throws Exception {
    GuardedSockets sockets = new GuardedSockets(new AddressGuard(false));
    InetSocketAddress rebound =
        new InetSocketAddress(
            InetAddress.getByAddress("news.example", new byte[] {127, 0, 0, 1}), port());
    assertThatThrownBy(() -> sockets.createSocket().connect(rebound))
        .isInstanceOf(AddressGuard.Refused.class)
        .hasMessageContaining("news.example is 127.0.0.1, which is loopback");
    assertThatThrownBy(() -> sockets.createSocket().connect(rebound, 1_000))
        .isInstanceOf(AddressGuard.Refused.class);
    assertThatThrownBy(() -> sockets.createSocket("localhost", port()))
        .isInstanceOf(AddressGuard.Refused.class);
    assertThatThrownBy(() -> sockets.createSocket(rebound.getAddress(), port()))
        .isInstanceOf(AddressGuard.Refused.class);
  }

  @Test
  void shouldTrustNoCertificateThatNobodyVouchesFor() throws Exception {
    HttpsServer tls = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    tls.createContext(
        "/",
        exchange -> {
          secrets.incrementAndGet();
          exchange.sendResponseHeaders(200, FEED.length);
          exchange.getResponseBody().write(FEED);
          exchange.close();
        });
    tls.start();
    try (FeedFetcher fetcher = new FeedFetcher(settings(Set.of(), true))) {
      FetchResult.Failed failed =
          refused(fetcher, "https://localhost:" + tls.getAddress().getPort() + "/rss");
      assertThat(failed.kind()).isEqualTo(FetchResult.Failed.Kind.TLS);
      assertThat(failed.reason()).startsWith("no trusted TLS connection: ").contains("verified");
      assertThat(secrets).hasValue(0);
    } finally {
      tls.stop(0);
    }
  }

  @Test
  void shouldReadNoEndlessHeaders() {
    server.createContext(
        "/headers",
        exchange -> {
          exchange.getResponseHeaders().set("X-Long", "x".repeat(400_000));
          exchange.sendResponseHeaders(200, FEED.length);
          exchange.getResponseBody().write(FEED);
          exchange.close();
        });
    try (FeedFetcher fetcher = new FeedFetcher(settings(Set.of(), true))) {
      FetchResult.Failed failed = refused(fetcher, "http://127.0.0.1:" + port() + "/headers");
      assertThat(failed.kind()).isEqualTo(FetchResult.Failed.Kind.TOO_LARGE);
      assertThat(failed.reason()).contains("headers");
    }
  }

  /** A key with a certificate that it signed itself, by the JDK's own tool. */
  private SSLContext selfSigned() throws Exception {
    Path store = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "news",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
