package io.wirewatch.deliver;

import io.wirewatch.deliver.Target.WebhookAddress;
import io.wirewatch.fetch.AddressGuard;
import io.wirewatch.fetch.GuardedSockets;
import io.wirewatch.fetch.Release;
import io.wirewatch.model.Alert;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Posts alerts to a program. Each target has a client of its own, so that a slow one takes nobody
 * else's threads. What the other side decides is bounded: time, redirects (none), bytes that are
 * read.
 */
final class Webhook implements Channel {
  private static final int READ = 4_096;

  private final String target;
  private final WebhookAddress address;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final OkHttpClient client;

  /**
   * @param environment where secrets are that stand in variables
   */
  Webhook(
      Target target,
      DeliverySettings settings,
      Map<String, String> environment,
      InstantSource clock) {
    this.target = target.id();
    this.address = (WebhookAddress) target.address();
    this.environment = environment;
    this.clock = clock;
    AddressGuard guard = new AddressGuard(target.privateNetwork());
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(settings.inFlight() + 1);
    dispatcher.setMaxRequestsPerHost(settings.inFlight() + 1);
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(settings.inFlight(), 1, TimeUnit.MINUTES))
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSockets(guard))
            .dns(host -> lookUp(host, guard))
            .followRedirects(false)
            .followSslRedirects(false)
            // A request that may have arrived is repeated by our own rule only.
            .retryOnConnectionFailure(false)
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.timeout())
            .writeTimeout(settings.timeout())
            .callTimeout(settings.timeout())
            .build();
  }

  private static List<InetAddress> lookUp(String host, AddressGuard guard)
      throws UnknownHostException {
    List<InetAddress> addresses = okhttp3.Dns.SYSTEM.lookup(host);
    for (InetAddress address : addresses) {
      Optional<String> refusal = guard.refusal(address);
      if (refusal.isPresent()) {
        throw new AddressGuard.Refused(host, address, refusal.get());
      }
    }
    return addresses;
  }

  @Override
  public CompletableFuture<Attempt> send(List<Alert> alerts) {
    CompletableFuture<Attempt> attempt = new CompletableFuture<>();
    try {
      client.newCall(request(alerts.get(0))).enqueue(new Waiting(attempt));
    } catch (Secret.Missing | IllegalArgumentException e) {
      // Somebody has to mend the target; what waits for it is not lost meanwhile.
      attempt.complete(new Attempt.Failed(e.getMessage(), null));
    }
    return attempt;
  }

  private Request request(Alert alert) {
    String url = address.url().read(environment);
    HttpUrl parsed = WebhookNodes.isWebAddress(url) ? HttpUrl.parse(url) : null;
    if (parsed == null) {
      throw new IllegalArgumentException(
          "the url " + address.url() + " is not an http or https address");
    }
    WebhookMessage message =
        WebhookMessage.of(
            address.format(),
            alert,
            target,
            clock.instant(),
            address.secret() == null ? null : address.secret().read(environment));
    Request.Builder request =
        new Request.Builder()
            .url(parsed)
            .post(RequestBody.create(message.body()))
            .header("user-agent", Release.PRODUCT);
    address.headers().forEach((name, value) -> request.header(name, header(name, value)));
    message.headers().forEach(request::header);
    return request.build();
  }

  private String header(String name, MaybeSecret value) {
    String text = value.read(environment);
    if (!text.matches("[\\x20-\\x7e]*")) {
      throw new Secret.Missing("what is to be the header " + name + " is not plain ASCII");
    }
    return text;
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** Turns what comes back into an attempt; the address is a secret in some targets: not said. */
  private final class Waiting implements Callback {
    private final CompletableFuture<Attempt> attempt;

    Waiting(CompletableFuture<Attempt> attempt) {
      this.attempt = attempt;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      String reason =
          e instanceof AddressGuard.Refused
              ? e.getMessage() + "; private-network: true allows it"
              : e.getClass().getSimpleName() + ": " + e.getMessage();
      attempt.complete(new Attempt.Failed(OneLine.of(reason, 300), null));
    }

    @Override
    public void onResponse(Call call, Response response) {
      String body = "";
      try (response) {
        BufferedSource source = response.body().source();
        source.request(READ);
        body = source.getBuffer().clone().readUtf8(Math.min(READ, source.getBuffer().size()));
      } catch (IOException e) {
        body = "(the rest of the answer was not read)"; // the status has said it already
      }
      attempt.complete(
          Answer.judge(response.code(), response.header("retry-after"), body, clock.instant()));
    }
  }
}
