package io.wirewatch.fetch;

import io.wirewatch.fetch.FetchResult.Failed.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks publishers for their feeds over HTTP, on a bounded number of threads of its own.
 *
 * <p>Conditional requests with the validators byte for byte (RFC 9110 section 13); no cookies, no
 * referrer, no cache of its own. Redirects are followed here, hop by hop, each through the same
 * checks. What follows a future (parsing) runs on the thread that read the answer.
 */
public final class FeedFetcher implements FeedSource, AutoCloseable {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.6, */*;q=0.2";

  private final FetchSettings settings;
  private final OkHttpClient client;
  private final ExecutorService threads;
  private final String userAgent;

  public FeedFetcher(FetchSettings settings) {
    this.settings = settings;
    AddressGuard guard = new AddressGuard(settings.allowPrivateAddresses());
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE, // The dispatcher bounds them.
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "fetch-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(settings.maxInFlight());
    dispatcher.setMaxRequestsPerHost(settings.maxInFlight());
    userAgent =
        "Wirewatch/0.1.0 ("
            + (settings.userAgentContact().isEmpty()
                ? "news feed reader"
                : "+" + settings.userAgentContact())
            + ")";
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(
                new ConnectionPool(Math.min(settings.maxInFlight(), 32), 30, TimeUnit.SECONDS))
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

  @Override
  public CompletableFuture<FetchResult> fetch(FetchRequest request) {
    CompletableFuture<FetchResult> answer = new CompletableFuture<>();
    long deadline = System.nanoTime() + settings.totalTimeout().toNanos();
    String url = request.url().strip();
    hop(request, url.startsWith("feed:") ? webAddress(url) : url, 0, true, null, deadline, answer);
    return answer;
  }

  private static String webAddress(String feedScheme) {
    String rest = feedScheme.substring("feed:".length());
    return rest.startsWith("//") ? "http:" + rest : rest;
  }

  private void hop(
      FetchRequest request,
      String url,
      int redirects,
      boolean permanent,
      String movedTo,
      long deadline,
      CompletableFuture<FetchResult> answer) {
    HttpUrl address = HttpUrl.parse(url);
    if (address == null) {
      answer.complete(failed(Kind.REFUSED, "not an http or https address: " + shown(url)));
      return;
    }
    if (!settings.ports().isEmpty() && !settings.ports().contains(address.port())) {
      answer.complete(
          failed(Kind.REFUSED, "port " + address.port() + " is not among the ports to be asked"));
      return;
    }
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      answer.complete(failed(Kind.TIMEOUT, "took longer than " + settings.totalTimeout()));
      return;
    }
    Call call;
    try {
      call = client.newCall(asked(request, address));
    } catch (IllegalArgumentException e) {
      answer.complete(failed(Kind.REFUSED, "cannot be asked: " + e.getMessage()));
      return;
    }
    call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failedCall, IOException e) {
            answer.complete(failed(kind(e), reason(e)));
          }

          @Override
          public void onResponse(Call answeredCall, Response response) {
            try (response) {
              String location = response.header("location");
              if (isRedirect(response.code()) && location != null) {
                HttpUrl next = address.resolve(location);
                if (next == null) {
                  answer.complete(
                      failed(
                          response, Kind.REDIRECTS, "redirected to no web address: " + location));
                } else if (redirects >= settings.maxRedirects()) {
                  answer.complete(
                      failed(
                          response,
                          Kind.REDIRECTS,
                          "more than " + settings.maxRedirects() + " redirects"));
                } else {
                  boolean still = permanent && (response.code() == 301 || response.code() == 308);
                  hop(
                      request,
                      next.toString(),
                      redirects + 1,
                      still,
                      still ? next.toString() : movedTo,
                      deadline,
                      answer);
                }
                return;
              }
              answer.complete(judge(response, address.toString(), movedTo));
            } catch (IOException e) {
              answer.complete(failed(response, kind(e), reason(e)));
            } catch (RuntimeException | Error e) {
              answer.complete(failed(response, Kind.CONNECTION, "could not be read: " + e));
            }
          }
        });
  }

  private Request asked(FetchRequest request, HttpUrl address) {
    Headers.Builder headers =
        new Headers.Builder().add("User-Agent", userAgent).add("Accept", ACCEPT);
    if (request.etag() != null) {
      headers.addUnsafeNonAscii("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      headers.addUnsafeNonAscii("If-Modified-Since", request.lastModified());
    }
    return new Request.Builder().url(address).headers(headers.build()).get().build();
  }

  private FetchResult judge(Response response, String url, String movedTo) throws IOException {
    int status = response.code();
    Map<String, String> headers = headers(response);
    if (status == 304) {
      return new FetchResult.NotModified(status, headers, movedTo);
    }
    BodyReader reader = new BodyReader(settings.maxBodyBytes());
    if (status == 200 || status == 203 || status == 226) {
      byte[] body;
      try {
        body = reader.read(response);
      } catch (BodyReader.TooLarge e) {
        return failed(response, Kind.TOO_LARGE, e.getMessage());
      } catch (BodyReader.Unreadable e) {
        return failed(response, Kind.ENCODING, e.getMessage());
      }
      Optional<String> wall = BotWall.recognise(headers, body);
      return wall.isPresent()
          ? new FetchResult.Walled(status, headers, wall.get())
          : new FetchResult.Fetched(status, headers, body, url, movedTo);
    }
    Optional<String> wall = BotWall.recognise(headers, reader.head(response));
    if (wall.isPresent()) {
      return new FetchResult.Walled(status, headers, wall.get() + " (HTTP " + status + ")");
    }
    if (status == 410) {
      return new FetchResult.Gone(status, headers);
    }
    if (status == 429 || status == 503 && headers.containsKey("retry-after")) {
      return new FetchResult.RateLimited(status, headers);
    }
    return failed(response, Kind.STATUS, "HTTP " + status + phrase(status));
  }

  private static String phrase(int status) {
    return switch (status) {
      case 401 -> ": the feed asks for a password";
      case 402 -> ": the feed asks for payment";
      case 403 -> ": the server refuses us";
      case 404 -> ": there is no such document";
      case 451 -> ": withheld for legal reasons";
      default -> status >= 500 ? ": the server is in trouble" : ": no feed";
    };
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    for (kotlin.Pair<? extends String, ? extends String> header : response.headers()) {
      headers.merge(
          header.getFirst().toLowerCase(Locale.ROOT),
          header.getSecond(),
          (a, b) -> a.equals(b) ? a : a + ", " + b);
    }
    return headers;
  }

  private static FetchResult failed(Kind kind, String reason) {
    return new FetchResult.Failed(0, Map.of(), kind, reason);
  }

  private static FetchResult failed(Response response, Kind kind, String reason) {
    return new FetchResult.Failed(response.code(), headers(response), kind, reason);
  }

  private static Kind kind(IOException e) {
    if (e instanceof AddressGuard.Refused) {
      return Kind.REFUSED;
    }
    if (e instanceof UnknownHostException) {
      return Kind.NAME;
    }
    if (e instanceof SSLException) {
      return Kind.TLS;
    }
    return e instanceof InterruptedIOException ? Kind.TIMEOUT : Kind.CONNECTION;
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return switch (kind(e)) {
      case REFUSED -> "refused: " + message;
      case NAME -> "the host name cannot be resolved: " + message;
      case TLS -> "no trusted TLS connection: " + message;
      case TIMEOUT -> "no answer in time: " + message;
      default -> "no connection: " + message;
    };
  }

  private static String shown(String url) {
    return url.length() > 200 ? url.substring(0, 200) + "…" : url;
  }

  /** Cancels what is in flight; its futures complete as failed. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }
}
