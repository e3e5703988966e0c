package io.wirewatch.fetch;

import io.wirewatch.fetch.FetchResult.Failed.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks publishers for their feeds over HTTP, on a bounded number of threads of its own.
 *
 * <p>Conditional requests with the validators byte for byte (RFC 9110 section 13); no cookies, no
 * referrer, no cache of its own. Redirects are followed here, hop by hop, each through the same
 * checks and in the budget of the host that it leads to. What follows a future (parsing) runs on
 * the thread that read the answer.
 */
public final class FeedFetcher implements FeedSource, AutoCloseable {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.6, */*;q=0.2";

  /** A document that is read takes up to eight times its bytes; the rest is for others. */
  private static final int PART_OF_THE_HEAP = 16;

  private final FetchSettings settings;
  private final WebClient web;
  private final HostPlaces places;
  private final DocumentRoom documents;

  public FeedFetcher(FetchSettings settings) {
    this(settings, new AddressGuard(settings.allowPrivateAddresses()));
  }

  FeedFetcher(FetchSettings settings, AddressGuard guard) {
    this.settings = settings;
    this.web = new WebClient(settings, guard, "fetch", settings.maxInFlight());
    this.places = new HostPlaces(settings.inFlightPerHost(), settings.hostSpacing());
    this.documents =
        new DocumentRoom(
            settings.maxHeldBytes() > 0
                ? settings.maxHeldBytes()
                : Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP,
            settings.maxBodyBytes());
  }

  @Override
  public CompletableFuture<FetchResult> fetch(FetchRequest request) {
    CompletableFuture<FetchResult> answer = new CompletableFuture<>();
    long now = System.nanoTime();
    long deadline = now + settings.totalTimeout().toNanos();
    String url = request.url().strip();
    hop(request, url.startsWith("feed:") ? webAddress(url) : url, deadline, answer)
        .ifPresent(first -> after(places.start(first.host(), now), () -> ask(first)));
    return answer;
  }

  private static String webAddress(String feedScheme) {
    String rest = feedScheme.substring("feed:".length());
    return rest.startsWith("//") ? "http:" + rest : rest;
  }

  /** The first hop; none, and an answer, where the address may not be asked. */
  private Optional<Hop> hop(
      FetchRequest request, String url, long deadline, CompletableFuture<FetchResult> answer) {
    HttpUrl address = HttpUrl.parse(url);
    Optional<String> refusal = web.refusal(url, address);
    if (refusal.isPresent()) {
      answer.complete(failed(Kind.REFUSED, refusal.get()));
      return Optional.empty();
    }
    return Optional.of(
        Hop.first(request, address, key(address), deadline, documents.lease(), answer));
  }

  private String key(HttpUrl address) {
    return PolitenessKey.of(address.toString(), settings.hostBudget());
  }

  private static void after(long nanos, Runnable work) {
    if (nanos <= 0) {
      work.run();
    } else {
      CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run).execute(work);
    }
  }

  /** Follows a redirect to another host when that host's budget allows. */
  private void follow(Hop hop) {
    long now = System.nanoTime();
    long wait = places.redirect(hop.host(), now);
    if (wait == 0) {
      ask(hop);
    } else if (now + wait - hop.deadline() < 0) {
      after(wait, () -> follow(hop));
    } else {
      hop.answer()
          .complete(
              failed(
                  Kind.REDIRECTS,
                  "redirected to "
                      + hop.host()
                      + ", which is asked as often as it may be already (fetch.host-spacing)"));
    }
  }

  private void ask(Hop hop) {
    long left = hop.deadline() - System.nanoTime();
    if (left <= 0) {
      finish(
          hop,
          failed(Kind.TIMEOUT, "took longer than " + web.seconds() + " (fetch.total-timeout)"));
      return;
    }
    Call call;
    try {
      call = web.client().newCall(asked(hop.request(), hop.address()));
    } catch (IllegalArgumentException e) {
      finish(hop, failed(Kind.REFUSED, "cannot be asked: " + e.getMessage()));
      return;
    }
    call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failedCall, IOException e) {
            finish(hop, failed(WebClient.kind(e), web.reason(e)));
          }

          @Override
          public void onResponse(Call answeredCall, Response response) {
            FetchResult result;
            try (response) {
              String location = response.header("location");
              if (isRedirect(response.code()) && location != null) {
                redirected(hop, response, location);
                return;
              }
              result = judge(hop, response);
            } catch (BodyReader.NoRoom e) {
              askAgainWhenThereIsRoom(hop);
              return;
            } catch (IOException e) {
              result = failed(response, WebClient.kind(e), web.reason(e));
            } catch (RuntimeException | Error e) {
              result = failed(response, Kind.CONNECTION, "could not be read: " + e);
            }
            finish(hop, result);
          }
        });
  }

  /** In time of its own, since it is not the publisher who has us wait. */
  private void askAgainWhenThereIsRoom(Hop hop) {
    places.leave(hop.host());
    hop.room()
        .whenRoom(
            () -> {
              long now = System.nanoTime();
              Hop again = hop.again(now + settings.totalTimeout().toNanos());
              after(places.start(hop.host(), now), () -> ask(again));
            });
  }

  /** The host's place is free before anybody hears of the answer, and reads it. */
  private void finish(Hop hop, FetchResult result) {
    places.leave(hop.host());
    if (!(result instanceof FetchResult.Fetched)) {
      hop.room().release();
    }
    hop.answer().complete(result);
  }

  private void redirected(Hop hop, Response response, String location) {
    HttpUrl next = hop.address().resolve(location);
    if (next == null) {
      finish(
          hop,
          failed(
              response,
              Kind.REDIRECTS,
              "redirected to no web address: " + WebClient.shown(location)));
      return;
    }
    if (hop.redirects() >= settings.maxRedirects()) {
      finish(
          hop,
          failed(
              response,
              Kind.REDIRECTS,
              "more than "
                  + settings.maxRedirects()
                  + " redirects (fetch.max-redirects allows more)"));
      return;
    }
    Optional<String> refusal = web.refusal(next.toString(), next);
    if (refusal.isPresent()) {
      finish(hop, failed(Kind.REFUSED, refusal.get()));
      return;
    }
    String host = key(next);
    Hop on = hop.to(next, host, response.code() == 301 || response.code() == 308);
    if (host.equals(hop.host())) {
      ask(on); // In the place that it has.
    } else {
      places.leave(hop.host());
      follow(on);
    }
  }

  private Request asked(FetchRequest request, HttpUrl address) {
    Headers.Builder headers =
        new Headers.Builder().add("User-Agent", web.userAgent()).add("Accept", ACCEPT);
    if (request.etag() != null) {
      headers.addUnsafeNonAscii("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      headers.addUnsafeNonAscii("If-Modified-Since", request.lastModified());
    }
    return new Request.Builder().url(address).headers(headers.build()).get().build();
  }

  private FetchResult judge(Hop hop, Response response) throws IOException {
    int status = response.code();
    Map<String, String> headers = headers(response);
    if (status == 304 && hop.request().isConditional()) {
      return new FetchResult.NotModified(status, headers, hop.movedTo());
    }
    BodyReader reader = new BodyReader(settings.maxBodyBytes(), hop.room());
    if (status == 200 || status == 203 || status == 226) {
      byte[] body;
      try {
        body = reader.read(response);
      } catch (BodyReader.TooLarge e) {
        return failed(
            response, Kind.TOO_LARGE, e.getMessage() + " (fetch.max-body-bytes allows more)");
      } catch (BodyReader.Unreadable e) {
        return failed(response, Kind.ENCODING, e.getMessage());
      }
      hop.room().settle(body.length);
      return new FetchResult.Fetched(
          status,
          headers,
          body,
          hop.address().toString(),
          hop.movedTo(),
          BotWall.recognise(headers, body).orElse(null),
          hop.room()::release);
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

  private String phrase(int status) {
    return switch (status) {
      case 304 ->
          ": \"unchanged\", though nothing was said of what we have; the publisher has to mend it";
      case 401 -> ": the feed asks for a password, and Wirewatch has none to give";
      case 402 -> ": the feed asks for payment";
      case 403 ->
          settings.userAgentContact().isEmpty()
              ? ": the server refuses us; some let in who says how to reach them"
                  + " (fetch.user-agent-contact)"
              : ": the server refuses us";
      case 404 ->
          ": there is no such document; `feeds add` with the site's address finds its feeds";
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

  /** Cancels what is in flight; its futures complete as failed. */
  @Override
  public void close() {
    web.close();
    documents.open();
  }
}
