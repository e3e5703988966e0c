package io.wirewatch.fetch;

import io.wirewatch.fetch.FetchResult.Failed.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The HTTP client towards strangers, on threads of its own: no proxy, no cookies, no redirects by
 * itself, certificates verified, and every address held against the {@link AddressGuard} after DNS
 * and again at the moment of connecting.
 */
final class WebClient implements AutoCloseable {
  private static final Pattern LIMIT = Pattern.compile("limit=(\\d{1,9})");

  /** No connection breaks off in the middle of so long a line, in characters. */
  private static final int LONG_LINE = 64 * 1024;

  private final FetchSettings settings;
  private final OkHttpClient client;
  private final ExecutorService threads;

  /**
   * @param name of its threads
   * @param inFlight questions in flight at most
   */
  WebClient(FetchSettings settings, String name, int inFlight) {
    this(settings, new AddressGuard(settings.allowPrivateAddresses()), name, inFlight);
  }

  WebClient(FetchSettings settings, AddressGuard guard, String name, int inFlight) {
    this.settings = settings;
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE, // The dispatcher bounds them.
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(inFlight);
    dispatcher.setMaxRequestsPerHost(inFlight);
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(Math.min(inFlight, 32), 30, TimeUnit.SECONDS))
            .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSockets(guard))
            .dns(host -> lookUp(host, guard))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.totalTimeout())
            .callTimeout(settings.totalTimeout())
            .build();
  }

  /** Keeps the addresses that may be asked; refuses the name if there is none. */
  private static List<InetAddress> lookUp(String host, AddressGuard guard)
      throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    AddressGuard.Refused refused = null;
    for (InetAddress address : okhttp3.Dns.SYSTEM.lookup(host)) {
      Optional<String> refusal = guard.refusal(address);
      if (refusal.isEmpty()) {
        allowed.add(address);
      } else {
        refused = new AddressGuard.Refused(host, address, refusal.get());
      }
    }
    if (allowed.isEmpty() && refused != null) {
      throw refused;
    }
    return allowed;
  }

  OkHttpClient client() {
    return client;
  }

  /** Who we say that we are. */
  String userAgent() {
    return Release.PRODUCT
        + " ("
        + (settings.userAgentContact().isEmpty()
            ? "news feed reader"
            : "+" + settings.userAgentContact())
        + ")";
  }

  /** Why an address is not to be asked, before any look-up; empty where it may. */
  Optional<String> refusal(String url, HttpUrl address) {
    if (address == null) {
      return Optional.of("not an http or https address: " + shown(url));
    }
    if (!settings.ports().isEmpty() && !settings.ports().contains(address.port())) {
      return Optional.of(
          "port "
              + address.port()
              + " is not among the ports to be asked (fetch.ports allows others)");
    }
    return Optional.empty();
  }

  static Kind kind(IOException e) {
    if (e instanceof AddressGuard.Refused) {
      return Kind.REFUSED;
    }
    if (headersAreTooLong(e)) {
      return Kind.TOO_LARGE;
    }
    if (e instanceof UnknownHostException) {
      return Kind.NAME;
    }
    if (e instanceof SSLException) {
      return Kind.TLS;
    }
    return e instanceof InterruptedIOException ? Kind.TIMEOUT : Kind.CONNECTION;
  }

  /**
   * OkHttp reads headers of 256 KiB at most, and says so in the cause alone: in the words that it
   * has for a connection that ends in mid-line, too, with the smaller of the limit and of what was
   * read.
   */
  private static boolean headersAreTooLong(IOException e) {
    if (!(e.getCause() instanceof EOFException cut) || cut.getMessage() == null) {
      return false;
    }
    Matcher limit = LIMIT.matcher(cut.getMessage());
    return limit.find() && Long.parseLong(limit.group(1)) >= LONG_LINE;
  }

  /** What went wrong, for people, and what they can do. */
  String reason(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return switch (kind(e)) {
      case REFUSED ->
          "refused: "
              + message
              + (AddressGuard.canBeAllowed(message)
                  ? " (fetch.allow-private-addresses allows such addresses)"
                  : "");
      case NAME -> "the host name cannot be resolved: " + message + "; is the address spelt right?";
      case TLS ->
          "no trusted TLS connection: "
              + message
              + "; the publisher has to mend it, certificates are always verified";
      case TIMEOUT ->
          "no answer in time: " + message + " (fetch.total-timeout is " + seconds() + ")";
      case TOO_LARGE -> "the headers of the answer are longer than 256 KiB";
      default -> "no connection: " + message;
    };
  }

  /** The time that a question may take. */
  String seconds() {
    return settings.totalTimeout().toMillis() / 1000.0 + " s";
  }

  /** As much of an address as a reason needs. */
  static String shown(String url) {
    return url.length() > 200 ? url.substring(0, 200) + "…" : url;
  }

  /** Cancels what is in flight. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }
}
