package io.wirewatch.fetch;

import io.wirewatch.model.Subscription;
import io.wirewatch.poll.HubKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Asks hubs for subscriptions (WebSub, section 5.1), through the same guard as feeds. */
public final class HubClient implements HubSource, AutoCloseable {
  private static final int IN_FLIGHT = 8;
  private static final int MOST_OF_AN_ANSWER = 300;

  private final FetchSettings fetching;
  private final WebSubSettings settings;
  private final HubKey key;
  private final WebClient web;

  public HubClient(FetchSettings fetching, WebSubSettings settings) {
    this.fetching = fetching;
    this.settings = settings;
    this.key = new HubKey(settings.secret());
    this.web = new WebClient(fetching, "hub", IN_FLIGHT);
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public CompletableFuture<HubAnswer> ask(Subscription subscription) {
    CompletableFuture<HubAnswer> answer = new CompletableFuture<>();
    post(subscription, subscription.hub(), 0, answer);
    return answer;
  }

  /** Where the hub reaches us about this subscription. */
  String callback(Subscription subscription) {
    return settings.callbackUrl()
        + "/"
        + subscription.feedId()
        + "/"
        + key.token(subscription.feedId(), subscription.topic());
  }

  private FormBody form(Subscription subscription) {
    boolean ending = subscription.stage() == Subscription.Stage.ENDING;
    FormBody.Builder form =
        new FormBody.Builder()
            .add("hub.mode", ending ? "unsubscribe" : "subscribe")
            .add("hub.topic", subscription.topic())
            .add("hub.callback", callback(subscription));
    if (!ending) {
      form.add("hub.lease_seconds", String.valueOf(settings.lease().toSeconds()));
      if (subscription.signed()) {
        form.add("hub.secret", key.secret(subscription.feedId(), subscription.topic()));
      }
    }
    return form.build();
  }

  private void post(
      Subscription subscription, String url, int redirects, CompletableFuture<HubAnswer> answer) {
    HttpUrl address = HttpUrl.parse(url);
    Optional<String> refusal = web.refusal(url, address);
    if (refusal.isPresent()) {
      answer.complete(new HubAnswer(false, refusal.get()));
      return;
    }
    Request request =
        new Request.Builder()
            .url(address)
            .header("User-Agent", web.userAgent())
            .post(form(subscription))
            .build();
    web.client()
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                answer.complete(new HubAnswer(false, web.reason(e)));
              }

              @Override
              public void onResponse(Call call, Response response) {
                try (response) {
                  String location = response.header("location");
                  HttpUrl next = location == null ? null : address.resolve(location);
                  boolean again = response.code() == 307 || response.code() == 308;
                  boolean asSafe = next != null && (next.isHttps() || !address.isHttps());
                  if (again && asSafe && redirects < fetching.maxRedirects()) {
                    post(subscription, next.toString(), redirects + 1, answer);
                    return;
                  }
                  answer.complete(judge(response));
                } catch (RuntimeException | Error e) {
                  answer.complete(new HubAnswer(false, "could not be read: " + e));
                }
              }
            });
  }

  private static HubAnswer judge(Response response) {
    if (response.isSuccessful()) {
      return new HubAnswer(true, "the hub was asked and has still to verify");
    }
    return new HubAnswer(false, "the hub answers HTTP " + response.code() + words(response));
  }

  /** A hub that refuses says why in its body. */
  private static String words(Response response) {
    try {
      byte[] head = response.body().byteStream().readNBytes(MOST_OF_AN_ANSWER);
      String text = new String(head, StandardCharsets.UTF_8).replaceAll("[\\s\\p{Cntrl}]+", " ");
      return text.isBlank() || text.contains("<") ? "" : ": " + text.strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Cancels what is in flight. */
  @Override
  public void close() {
    web.close();
  }
}
